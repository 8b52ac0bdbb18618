package org.jazari.shield;

import java.util.Random;

/** Ways in which people, forms and evaders write numbers. */
final class Disguise {
    private static final String[] SEPARATORS = {
        "", "", " ", " ", "-", ".", "/", "\u00A0", "\u202F", "\u2009", "\n", " - ", "\u200B", "\u2060", "_", "  ",
        "\u2011", " . ", "\u200E", "\u200F", "|"
    };
    private static final String INVISIBLE =
            "\u200B\u200C\u200D\u2060\u200E\u200F\u202A\u202C\u2066\u2069\u00AD\u0640\uFEFF\uFE0F";

    private final Random random;

    Disguise(Random random) {
        this.random = random;
    }

    /** In the digits and groups of ordinary writing. */
    String plain(String digits, int[] groups) {
        return grouped(digits, groups, new String[] {"", " ", " ", "-", ".", "\u00A0"}[random.nextInt(6)]);
    }

    /** In any disguise that the shield claims to see through. */
    String any(String number, int[] groups) {
        String separator = SEPARATORS[random.nextInt(SEPARATORS.length)];
        int[] cut = random.nextInt(3) == 0 ? anyGroups(number.length()) : groups;
        String text = grouped(number, cut, separator);
        return switch (random.nextInt(8)) {
            case 0 -> digits(text, '\u0660', 1);
            case 1 -> digits(text, '\u06F0', 1);
            case 2 -> digits(text, '\u0660', 2);
            case 3 -> digits(text, '\uFF10', 1);
            case 4 -> sprinkled(text);
            case 5 -> escaped(digits(text, '\u0660', 1));
            default -> text;
        };
    }

    private int[] anyGroups(int length) {
        int[] groups = new int[length];
        int count = 0;
        for (int left = length; left > 0; count++) {
            groups[count] = Math.min(left, 1 + random.nextInt(6));
            left -= groups[count];
        }
        return java.util.Arrays.copyOf(groups, count);
    }

    private static String grouped(String number, int[] groups, String separator) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int group : groups) {
            if (at < number.length()) {
                text.append(at == 0 ? "" : separator).append(number, at, Math.min(number.length(), at + group));
            }
            at += group;
        }
        return at < number.length()
                ? text.append(separator).append(number.substring(at)).toString()
                : text.toString();
    }

    /** Every digit, or one in so many at random, in another script. */
    String digits(String text, char zero, int oneIn) {
        StringBuilder changed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            changed.append(c >= '0' && c <= '9' && random.nextInt(oneIn) == 0 ? (char) (zero + c - '0') : c);
        }
        return changed.toString();
    }

    private String sprinkled(String text) {
        StringBuilder changed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (i > 0 && random.nextInt(3) == 0) {
                changed.append(INVISIBLE.charAt(random.nextInt(INVISIBLE.length())));
            }
            changed.append(text.charAt(i));
        }
        return changed.toString();
    }

    /** As JSON escapes what is not ASCII. */
    static String escaped(String text) {
        StringBuilder changed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            changed.append(c < 0x80 ? String.valueOf(c) : String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
        }
        return changed.toString();
    }
}
