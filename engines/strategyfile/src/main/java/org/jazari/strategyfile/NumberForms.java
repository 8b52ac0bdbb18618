package org.jazari.strategyfile;

import java.util.Map;
import java.util.regex.Pattern;

/** Says why a text that stands where a number should is none, and how the number would be written. */
final class NumberForms {
    private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern GROUPED =
            Pattern.compile("[-+]?[0-9]{1,3}([.,'’_ \\x{A0}\\x{202F}\\x{2009}][0-9]{3})+([.,][0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
    private static final Pattern EASTERN = Pattern.compile("[-+]?[٠-٩۰-۹][٠-٩۰-۹٫٬.,  ]*");
    private static final Pattern MARKS = Pattern.compile("[.,'’_ \\x{A0}\\x{202F}\\x{2009}]");

    private NumberForms() {}

    static void report(String value, Place place, Findings findings) {
        String token = value.strip();
        if (PLAIN.matcher(token).matches() && !GROUPED.matcher(token).matches()) {
            findings.error("quoted-number", place, Map.of("value", value, "suggestion", token));
        } else if (GROUPED.matcher(token).matches()) {
            grouped(value, token, place, findings);
        } else if (COMMA.matcher(token).matches()) {
            findings.error("decimal-comma", place, Map.of("value", value, "suggestion", token.replace(',', '.')));
        } else if (EASTERN.matcher(token).matches()) {
            findings.error("eastern-digits", place, Map.of("value", value, "suggestion", western(token)));
        } else {
            findings.error(
                    "wrong-type", place, Map.of("value", value, "expectedKind", "number", "foundKind", "string"));
        }
    }

    /** One mark before three digits may be either sign: both readings are named, none is taken. */
    private static void grouped(String value, String token, Place place, Findings findings) {
        long marks = MARKS.matcher(token).results().count();
        char mark = token.charAt(
                MARKS.matcher(token).results().findFirst().orElseThrow().start());
        if (marks == 1 && (mark == ',' || mark == '.')) {
            String whole = token.replace(String.valueOf(mark), "");
            findings.error(
                    "ambiguous-number",
                    place,
                    Map.of("value", value, "whole", whole, "fraction", token.replace(mark, '.')));
        } else {
            int last = Math.max(token.lastIndexOf(','), token.lastIndexOf('.'));
            boolean fraction = last >= 0 && token.indexOf(token.charAt(last)) == last && marks > 1;
            String whole =
                    MARKS.matcher(fraction ? token.substring(0, last) : token).replaceAll("");
            findings.error(
                    "grouped-number",
                    place,
                    Map.of("value", value, "suggestion", fraction ? whole + "." + token.substring(last + 1) : whole));
        }
    }

    private static String western(String token) {
        StringBuilder digits = new StringBuilder();
        token.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (c == '٫') {
                digits.append('.');
            } else if (c == '-') {
                digits.append('-');
            }
        });
        return digits.toString();
    }
}
