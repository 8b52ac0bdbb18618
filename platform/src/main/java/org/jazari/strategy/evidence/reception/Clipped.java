package org.jazari.strategy.evidence.reception;

/** Texts cut to a length without splitting a character. */
final class Clipped {
    private Clipped() {}

    /** At most {@code length} UTF-16 units of a text; an ellipsis stands for the rest. */
    static String at(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "\u2026";
    }
}
