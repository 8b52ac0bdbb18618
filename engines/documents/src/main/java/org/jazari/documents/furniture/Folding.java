package org.jazari.documents.furniture;

import java.text.Normalizer;

/**
 * Words as they compare: lower case, without accents, one form for the forms of alif, yeh and teh marbuta, all else than letters and digits one space.
 * What may part a label from the rest of its line (a colon, a bar, an arrow, a dash between spaces) becomes {@link #PARTS}.
 */
final class Folding {
    static final char PARTS = ':';

    private static final char SPACE = ' ';
    private static final char NOTHING = 0;
    private static final char[] TABLE = new char[0x700];

    static {
        for (char c = 0; c < TABLE.length; c++) {
            TABLE[c] = fold(c);
        }
    }

    private Folding() {}

    static String fold(CharSequence text, int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            char f = c < TABLE.length ? TABLE[c] : beyond(c);
            if (c == '-' && i > start && text.charAt(i - 1) == ' ') {
                f = PARTS;
            }
            if (f == PARTS) {
                space(folded);
                folded.append(PARTS).append(SPACE);
            } else if (f == SPACE) {
                space(folded);
            } else if (f != NOTHING) {
                folded.append(f);
            }
        }
        return folded.toString().stripTrailing();
    }

    private static void space(StringBuilder folded) {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != SPACE) {
            folded.append(SPACE);
        }
    }

    private static char beyond(char c) {
        return switch (c) {
            case '–', '—', '›', '→', '←', '►', '▶', '•' -> PARTS;
            default -> Character.isLetterOrDigit(c) ? c : SPACE;
        };
    }

    private static char fold(char c) {
        return switch (c) {
            case ':', '|', '>', '»', '·' -> PARTS;
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            case 'ـ' -> NOTHING;
            default -> {
                if (Character.getType(c) == Character.NON_SPACING_MARK) {
                    yield NOTHING;
                }
                char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0);
                yield Character.isLetterOrDigit(base) ? Character.toLowerCase(base) : SPACE;
            }
        };
    }
}
