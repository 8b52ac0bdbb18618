package org.jazari.quantities.text;

import java.text.Normalizer;

/** Spelling made comparable: lower case, no accents, no Arabic marks, one form of alef, yeh and teh marbuta. */
public final class Folding {
    private static final int TABLE_SIZE = 0x250;
    private static final char[] TABLE = table();

    private Folding() {}

    /** Folds the characters from {@code start} to {@code end}. */
    public static String fold(CharSequence text, int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        for (int at = start; at < end; at++) {
            append(folded, text.charAt(at));
        }
        return folded.toString();
    }

    /** Folds a whole text. */
    public static String fold(String text) {
        return fold(text, 0, text.length());
    }

    private static void append(StringBuilder folded, char letter) {
        if (letter < TABLE_SIZE) {
            appendLatin(folded, letter);
        } else if (letter >= 0x0610 && letter <= 0x06ED) {
            appendArabic(folded, letter);
        } else if (letter == '’' || letter == 'ʼ' || letter == '‘') {
            folded.append('\'');
        } else if (letter == 'ᵉ') {
            folded.append('e');
        } else if (letter >= '₀' && letter <= '₉') {
            folded.append((char) ('0' + (letter - '₀')));
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
            folded.append(Character.toLowerCase(letter));
        }
    }

    private static void appendLatin(StringBuilder folded, char letter) {
        switch (letter) {
            case 'œ', 'Œ' -> folded.append("oe");
            case 'æ', 'Æ' -> folded.append("ae");
            default -> folded.append(TABLE[letter]);
        }
    }

    private static void appendArabic(StringBuilder folded, char letter) {
        switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
            case 'ى' -> folded.append('ي');
            case 'ة' -> folded.append('ه');
            case 'ـ' -> {}
            default -> {
                if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                    folded.append(letter);
                }
            }
        }
    }

    private static char[] table() {
        char[] table = new char[TABLE_SIZE];
        for (char letter = 0; letter < TABLE_SIZE; letter++) {
            String base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            table[letter] = Character.toLowerCase(Character.isLetter(letter) ? base.charAt(0) : letter);
        }
        return table;
    }
}
