package org.jazari.documents.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words broken at the end of a line. The hyphen goes if both halves are lower-case Latin letters and the hyphen is not the word's own: neither after what
 * French and English join with hyphens, nor where the document writes the word with one elsewhere.
 */
final class Hyphens {
    private static final Set<String> JOINED_BEFORE = Set.of(
            "peut", "vis", "est", "c'est", "c’est", "après", "avant", "demi", "semi", "non", "sous", "quasi", "mi",
            "ex", "celui", "celle", "ceux", "celles", "lui", "elle", "eux", "soi", "moi", "grand", "arrière", "sud",
            "nord", "self", "well", "long", "short", "high", "low", "co");
    private static final Set<String> JOINED_AFTER = Set.of(
            "ci", "là", "même", "mêmes", "il", "elle", "on", "ils", "elles", "t", "être", "vis", "dire", "vous", "nous",
            "based", "term", "level");

    private static final Pattern HYPHENATED = Pattern.compile("\\p{Ll}+-\\p{Ll}+");

    private final Set<String> hyphenated = new HashSet<>();

    Hyphens(List<PdfLine> lines) {
        for (PdfLine line : lines) {
            HYPHENATED.matcher(line.text()).results().forEach(word -> hyphenated.add(word.group()));
        }
    }

    /** Whether the last character of a line is a hyphen that its break put there. */
    boolean isBreak(CharSequence line, String next) {
        int hyphen = line.length() - 1;
        if (hyphen < 1
                || (line.charAt(hyphen) != '-' && line.charAt(hyphen) != '\u2010' && line.charAt(hyphen) != '\u00ad')) {
            return false;
        }
        int start = hyphen;
        while (start > 0 && (isLatinLower(line.charAt(start - 1)) || "'’".indexOf(line.charAt(start - 1)) >= 0)) {
            start--;
        }
        boolean wholeWord =
                start == 0 || (!Character.isLetterOrDigit(line.charAt(start - 1)) && line.charAt(start - 1) != '-');
        int end = 0;
        while (end < next.length() && isLatinLower(next.charAt(end))) {
            end++;
        }
        String before = line.subSequence(start, hyphen).toString();
        String after = next.substring(0, end);
        return wholeWord
                && !before.isEmpty()
                && !after.isEmpty()
                && !JOINED_BEFORE.contains(before)
                && !JOINED_AFTER.contains(after)
                && !hyphenated.contains(before + "-" + after);
    }

    private static boolean isLatinLower(char c) {
        return Character.isLowerCase(c) && c < '\u0250';
    }
}
