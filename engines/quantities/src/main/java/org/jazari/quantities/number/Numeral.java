package org.jazari.quantities.number;

import java.math.BigDecimal;
import org.jazari.quantities.Language;
import org.jspecify.annotations.Nullable;

/** Digits with their separators, read by the habits of a language. */
public final class Numeral {
    private static final int MAX_LENGTH = 60;

    private Numeral() {}

    /**
     * The value of a numeral, or null where its separators fit neither grouping nor decimals. A point before exactly three digits groups in French and
     * Arabic (22.649) and is decimal in English; a comma is decimal in French (4,800 is 4.8), groups before three digits in English and Arabic.
     */
    public static @Nullable BigDecimal read(String digits, Language language) {
        if (digits.length() > MAX_LENGTH) {
            return null;
        }
        String ungrouped = digits.replace(" ", "").replace("'", "").replace("٬", "");
        String value = ungrouped.indexOf('.') >= 0 && ungrouped.indexOf(',') >= 0
                ? withBoth(ungrouped)
                : withOne(ungrouped, language, ungrouped.length() < digits.length());
        return value == null ? null : decimal(value);
    }

    private static @Nullable BigDecimal decimal(String value) {
        String point = value.replace('٫', '.');
        boolean wellFormed = point.indexOf('.') == point.lastIndexOf('.');
        return wellFormed ? new BigDecimal(point) : null;
    }

    /** The last sign is the decimal one if it stands once and what stands before is grouped by the other. */
    private static @Nullable String withBoth(String text) {
        char decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
        char group = decimal == '.' ? ',' : '.';
        int sign = text.indexOf(decimal);
        if (sign != text.lastIndexOf(decimal) || !isGrouped(text.substring(0, sign), group)) {
            return null;
        }
        return text.replace(String.valueOf(group), "").replace(decimal, '.');
    }

    private static @Nullable String withOne(String text, Language language, boolean groupedBefore) {
        char sign = text.indexOf('.') >= 0 ? '.' : ',';
        int first = text.indexOf(sign);
        if (first < 0) {
            return text;
        }
        boolean once = first == text.lastIndexOf(sign);
        boolean groups = !groupedBefore && isGrouped(text, sign) && (!once || groupsOnce(sign, language));
        if (groups) {
            return text.replace(String.valueOf(sign), "");
        }
        return once ? text.replace(sign, '.') : null;
    }

    private static boolean groupsOnce(char sign, Language language) {
        return switch (language) {
            case FRENCH -> sign == '.';
            case ENGLISH -> sign == ',';
            case ARABIC -> true;
        };
    }

    private static boolean isGrouped(String text, char sign) {
        int end = text.indexOf(sign);
        if (end < 0) {
            return true;
        }
        if (end > 3 || end == 0 || text.charAt(0) == '0') {
            return false;
        }
        for (int at = end; at < text.length(); at += 4) {
            boolean three = at + 4 <= text.length() && (at + 4 == text.length() || text.charAt(at + 4) == sign);
            if (!three || text.substring(at + 1, at + 4).indexOf(sign) >= 0) {
                return false;
            }
        }
        return true;
    }
}
