package org.jazari.documents.hygiene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jazari.documents.Remark;

/** Finds what looks like something else in a clean text: letters in numbers, digits of strange scripts, text encoded twice. Nothing is changed. */
public final class Deceptions {
    /** A number that holds letters which look like digits: Latin only between digits or as a last O, Greek and Cyrillic anywhere. */
    private static final Pattern LETTER_IN_NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}]|[0-9][.,])(?:[0-9][0-9.,]{0,30}(?:[OolI]+[0-9]+|O+|[ОоЗзІӀΟο]+(?:[0-9]++[ОоЗзІӀΟο]{0,4}+){0,8}+)|[ОоЗІӀΟο]+[0-9]+(?:[ОоЗзІӀΟο]++[0-9]*+){0,8}+)(?![\\p{L}\\p{N}])");

    private static final String LOOK_ALIKES = "OolIОоЗзІӀΟο";
    private static final int AROUND = 40;

    /** What windows-1252 has for the bytes 0x80 to 0x9f. */
    private static final String WESTERN_SYMBOLS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    private static final int SUSPECT_PAIRS = 2;

    private Deceptions() {}

    public static List<Remark> in(String text) {
        List<Remark> remarks = new ArrayList<>();
        int strange = strangeDigit(text);
        Matcher letters = LETTER_IN_NUMBER.matcher(text).useTransparentBounds(true);
        boolean lettered = findLetterInNumber(text, letters);
        if (strange >= 0 && (!lettered || strange < letters.start())) {
            remarks.add(new Remark(Remark.Code.HOMOGLYPHS, strange, "digit " + name(text.codePointAt(strange))));
        } else if (lettered) {
            remarks.add(
                    new Remark(Remark.Code.HOMOGLYPHS, letters.start(), "letters in the number " + letters.group()));
        }
        mojibake(text, remarks);
        return remarks;
    }

    /** Tries the pattern only around letters beside digits, for most texts have none. */
    private static boolean findLetterInNumber(String text, Matcher letters) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            boolean beside = (isDigit(before) && LOOK_ALIKES.indexOf(c) >= 0)
                    || (isDigit(c) && LOOK_ALIKES.indexOf(before) >= 0);
            if (beside
                    && letters.region(Math.max(0, i - AROUND), Math.min(text.length(), i + AROUND))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Where the first digit stands that is neither European nor Arabic, or -1. */
    private static int strangeDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '\u0700') {
                continue;
            }
            if (Character.isDigit(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String name(int codePoint) {
        return "U+" + Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT) + " "
                + Character.getName(codePoint);
    }

    /** UTF-8 read as windows-1252: its lead bytes become these letters, and a symbol follows where French has none. */
    private static void mojibake(String text, List<Remark> remarks) {
        int pairs = 0;
        int first = -1;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (pair(text.charAt(i), text.charAt(i + 1))) {
                first = first < 0 ? i : first;
                pairs++;
            }
        }
        if (pairs >= SUSPECT_PAIRS) {
            remarks.add(new Remark(
                    Remark.Code.MOJIBAKE_SUSPECTED,
                    first,
                    pairs + " pairs such as " + text.substring(first, first + 2)));
        }
    }

    private static boolean pair(char lead, char follower) {
        return switch (lead) {
            case 'Ã', 'Â', 'Ø', 'Ù' ->
                (follower >= '\u0080' && follower <= '\u00bf' && follower != '\u00a0')
                        || WESTERN_SYMBOLS.indexOf(follower) >= 0;
            case 'â' -> follower == '€';
            default -> false;
        };
    }
}
