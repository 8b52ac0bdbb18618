package org.jazari.quantities;

import java.util.Set;

/** Guesses the language of a text from its letters and its commonest small words. */
public final class Languages {
    private static final int SAMPLE = 20_000;
    private static final Set<String> FRENCH = Set.of(
            "le", "la", "les", "de", "des", "du", "et", "en", "un", "une", "est", "pour", "par", "d", "l", "au", "aux",
            "sur");
    private static final Set<String> ENGLISH =
            Set.of("the", "of", "and", "to", "in", "a", "is", "for", "by", "with", "on", "will", "are", "from", "at");

    private Languages() {}

    /** The language of the characters from {@code from} to {@code to}; French where nothing tells. */
    public static Language guess(CharSequence text, int from, int to) {
        int arabic = 0;
        int latin = 0;
        int french = 0;
        int english = 0;
        int word = -1;
        for (int at = from; at <= Math.min(to, from + SAMPLE); at++) {
            char c = at < to ? text.charAt(at) : ' ';
            boolean letter = Character.isLetter(c);
            arabic += letter && c >= 0x0600 && c <= 0x06FF ? 1 : 0;
            latin += letter && c < 0x250 ? 1 : 0;
            if (letter && word < 0) {
                word = at;
            } else if (!letter && word >= 0) {
                String small =
                        at - word <= 4 ? text.subSequence(word, at).toString().toLowerCase(java.util.Locale.ROOT) : "";
                french += FRENCH.contains(small) ? 1 : 0;
                english += ENGLISH.contains(small) ? 1 : 0;
                word = -1;
            }
        }
        if (arabic > latin) {
            return Language.ARABIC;
        }
        return english > french ? Language.ENGLISH : Language.FRENCH;
    }
}
