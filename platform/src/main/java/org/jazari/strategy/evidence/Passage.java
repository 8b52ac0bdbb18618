package org.jazari.strategy.evidence;

/**
 * Words of a document with what stands around them, for people to judge.
 *
 * @param before what precedes, cut at a space, with an ellipsis where the document goes on
 * @param words the words themselves
 * @param after what follows, cut in the same way
 */
public record Passage(String before, String words, String after) {

    /**
     * Cuts a passage out of a text.
     *
     * @param around how many characters at most on each side
     */
    public static Passage of(String text, int start, int end, int around) {
        return new Passage(before(text, start, around), text.substring(start, end), after(text, end, around));
    }

    private static String before(String text, int start, int around) {
        int from = Math.max(0, start - around);
        if (from == 0) {
            return text.substring(0, start);
        }
        while (from < start && !Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return "\u2026 " + text.substring(from, start).stripLeading();
    }

    private static String after(String text, int end, int around) {
        int to = Math.min(text.length(), end + around);
        if (to == text.length()) {
            return text.substring(end);
        }
        while (to > end && !Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(end, to).stripTrailing() + " \u2026";
    }
}
