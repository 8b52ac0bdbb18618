package org.jazari.strategy.office;

import java.util.Optional;
import java.util.regex.Pattern;

/** Free text from people and programs: what no honest text holds is refused before it is stored anywhere. */
public final class PlainText {
    private static final int LONGEST_SHOWN = 40;
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,12})?");

    private PlainText() {}

    /**
     * What is wrong with a text that must stand: blank, too long, or holding controls, direction overrides or half
     * surrogate pairs.
     *
     * @param maxCharacters in UTF-16 units, as databases and JSON Schema count them within a hair
     */
    public static Optional<FieldProblem> problem(String field, String text, int minCharacters, int maxCharacters) {
        if (text.isBlank() && minCharacters > 0) {
            return Optional.of(FieldProblem.of(field, "empty"));
        }
        if (text.length() < minCharacters) {
            return Optional.of(FieldProblem.of(field, "too-short", String.valueOf(minCharacters)));
        }
        if (text.length() > maxCharacters) {
            return Optional.of(FieldProblem.of(field, "too-long", String.valueOf(maxCharacters)));
        }
        return isClean(text) ? Optional.empty() : Optional.of(FieldProblem.of(field, "hidden-characters"));
    }

    /** Whether a text is a number of plain decimal digits: no grouping, no exponent, a point as decimal sign. */
    public static boolean isPlainDecimal(String text) {
        return PLAIN_DECIMAL.matcher(text).matches();
    }

    /** Whether a text holds only characters that people write. */
    public static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || isHidden(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHidden(char c) {
        return (c < 0x20 && c != '\n' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || c >= 0xFFFD;
    }

    /** A value as a message quotes it: short. */
    public static String shown(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "\u2026";
    }
}
