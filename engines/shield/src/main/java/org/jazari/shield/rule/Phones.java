package org.jazari.shield.rule;

import org.jazari.shield.PersonalData;
import org.jazari.shield.Reason;
import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/** Moroccan phone numbers (ANRT's numbering plan): 05, 06, 07 or 08 and eight digits; +212 or 00212, an optional (0), and nine digits. */
final class Phones {
    private static final int LONGEST = 15;
    private static final int BETWEEN = Gap.SPACE
            | Gap.NEWLINE
            | Gap.DOT
            | Gap.HYPHEN
            | Gap.SLASH
            | Gap.UNDERSCORE
            | Gap.OPEN
            | Gap.CLOSE
            | Gap.STAR
            | Gap.PLUS
            | Gap.COMMA
            | Gap.PIPE
            | Gap.COLON
            | Gap.APOSTROPHE;

    private final Context context;
    private final Tokens tokens;
    private final Candidates candidates;
    private final char[] digits = new char[LONGEST];

    Phones(Context context, Candidates candidates) {
        this.context = context;
        this.tokens = context.tokens;
        this.candidates = candidates;
    }

    /** Looks for a number that begins with a token; answers with its last token, or with the token before where there is none. */
    int at(int first) {
        char begin = digit(first, 0);
        if (begin != '0' && begin != '2' && (begin < '5' || begin > '7')) {
            return first - 1;
        }
        int total = 0;
        int lookalikes = 0;
        int found = first - 1;
        for (int last = first; last < tokens.size() && isDigits(last); last++) {
            int length = tokens.length(last);
            if (total + length > LONGEST || (last > first && !joins(tokens.gap(last)))) {
                break;
            }
            lookalikes += tokens.isNumber(last) ? 0 : length;
            for (int i = 0; i < length; i++) {
                digits[total++] = digit(last, i);
            }
            if (isLegible(first, lookalikes, total) && isPhone(first, last, total)) {
                found = last;
            }
        }
        if (found >= first) {
            propose(first, found);
        }
        return found;
    }

    /** Letters are read as digits where they are few. */
    private boolean isLegible(int first, int lookalikes, int total) {
        return lookalikes * 3 <= total || (lookalikes * 2 <= total && isLabelled(first));
    }

    private boolean isDigits(int token) {
        return tokens.isNumber(token) || context.isLookalike(token);
    }

    private char digit(int token, int index) {
        char c = tokens.charAt(token, index);
        return tokens.isNumber(token) ? c : c == 'o' ? '0' : '1';
    }

    private static boolean joins(int gap) {
        int count = Gap.count(gap);
        return count == 0
                || (Gap.only(gap, BETWEEN)
                        && !Gap.has(gap, Gap.BLANK_LINE)
                        && (count <= 3 || (count <= 8 && Gap.only(gap, Gap.SPACE | Gap.NEWLINE))));
    }

    private boolean isPhone(int first, int last, int total) {
        return switch (total) {
            case 9 ->
                digits[0] >= '5'
                        && digits[0] <= '7'
                        && context.nearestLabel(first, 3) == Sense.PHONE
                        && isApart(first, last)
                        && isEven(first, last);
            case 10 -> digits[0] == '0' && isNationalBegin(1) && isNational(first, last);
            case 12 -> isCountry(0) && digits[3] >= '5' && digits[3] <= '8' && isInternational(first, last);
            case 13 -> isCountry(0) && digits[3] == '0' && isNationalBegin(4) && isInternational(first, last);
            case 14 -> isCountry(2) && digits[5] >= '5' && digits[5] <= '8' && isInternational(first, last);
            case 15 -> isCountry(2) && digits[5] == '0' && isNationalBegin(6) && isInternational(first, last);
            default -> false;
        };
    }

    private boolean isNationalBegin(int at) {
        return digits[at] >= '5' && digits[at] <= '8';
    }

    /** 212, or 00212 from two digits on. */
    private boolean isCountry(int at) {
        boolean zeros = at == 0 || (digits[0] == '0' && digits[1] == '0');
        return zeros && digits[at] == '2' && digits[at + 1] == '1' && digits[at + 2] == '2';
    }

    private boolean isInternational(int first, int last) {
        boolean plus = Gap.has(tokens.gap(first), Gap.PLUS) || digits[0] == '0';
        boolean one = first == last && tokens.length(first) <= 14;
        return (plus || isLabelled(first) || (one && !isOther(first)))
                && !context.isGluedAfter(last)
                && (plus || isApart(first, last));
    }

    private boolean isNational(int first, int last) {
        if (isDate(first, last) || isInsideDate(first)) {
            return false;
        }
        if (isLabelled(first) || (isLabelledAfter(last) && !isPlainlyOther(first))) {
            return !context.isGluedAfter(last);
        }
        return isApart(first, last)
                && isEven(first, last)
                && !isOther(first)
                && !isCode(first)
                && !context.isFollowedByUnit(last);
    }

    private boolean isLabelled(int first) {
        return context.nearestLabel(first, 3) == Sense.PHONE;
    }

    private boolean isLabelledAfter(int last) {
        return context.labelledAfter(last, Sense.PHONE, 1)
                && Gap.only(tokens.gap(last + 1), Gap.SPACE | Gap.OPEN | Gap.HYPHEN);
    }

    private boolean isOther(int first) {
        if ((context.table.column() & Sense.OTHER_NUMBER) != 0) {
            return true;
        }
        int gap = tokens.gap(first);
        boolean amount = first > 0 && tokens.means(first - 1, Sense.UNIT) && Gap.only(gap, Gap.SPACE);
        // The label before has its number: a sentence or a line begins anew.
        boolean anew = first > 0
                && tokens.isNumber(first - 1)
                && Gap.has(gap, Gap.DOT | Gap.NEWLINE)
                && Gap.has(gap, Gap.SPACE | Gap.NEWLINE);
        int label = context.nearestLabel(first, 4);
        return amount || (!anew && (label & Sense.OTHER_NUMBER) != 0 && (label & Sense.PHONE) == 0);
    }

    /** Right after the label of another number; a sentence that ended between does not count. */
    private boolean isPlainlyOther(int first) {
        return isOther(first) && !Gap.has(tokens.gap(first), Gap.DOT | Gap.NEWLINE);
    }

    /** Joined to the letters of a code: FAC-0612345678. */
    private boolean isCode(int first) {
        int gap = tokens.gap(first);
        return first > 0
                && Gap.count(gap) == 1
                && Gap.only(gap, Gap.HYPHEN | Gap.SLASH | Gap.UNDERSCORE | Gap.NUMBER_SIGN | Gap.DOT)
                && !tokens.means(first - 1, Sense.PHONE | Sense.NAME)
                && !(tokens.means(first - 1, Sense.SMALL) && !context.isGluedBefore(first - 1))
                && !isEndOfNumber(first - 1);
    }

    private boolean isEndOfNumber(int token) {
        return tokens.isNumber(token) && context.isEndOfNumber(token);
    }

    /** Neither glued to Latin letters nor in the middle of a longer row of digit groups. */
    private boolean isApart(int first, int last) {
        boolean labelGlued = first > 0 && tokens.means(first - 1, Sense.PHONE);
        if ((context.isGluedBefore(first) && !labelGlued) || context.isGluedAfter(last)) {
            return false;
        }
        int after = last + 1;
        if (context.isDigitGroup(after) && isTight(tokens.gap(after)) && !beginsPhone(after)) {
            boolean alike = first == last
                    ? !Gap.has(tokens.gap(after), Gap.SPACE)
                    : Gap.kinds(tokens.gap(after)) == Gap.kinds(tokens.gap(last));
            if (alike) {
                return false;
            }
        }
        boolean before = first > 0
                && tokens.isNumber(first - 1)
                && isTight(tokens.gap(first))
                && !context.isEndOfNumber(first - 1);
        return !before
                || (first == last
                        ? Gap.has(tokens.gap(first), Gap.SPACE)
                        : Gap.kinds(tokens.gap(first)) != Gap.kinds(tokens.gap(first + 1)));
    }

    private boolean beginsPhone(int token) {
        return tokens.charAt(token, 0) == '0'
                && (tokens.length(token) == 1
                        || (tokens.charAt(token, 1) >= '5' && tokens.charAt(token, 1) <= '8')
                        || tokens.charAt(token, 1) == '0');
    }

    private static boolean isTight(int gap) {
        return Gap.count(gap) <= 1
                && Gap.only(gap, Gap.SPACE | Gap.DOT | Gap.HYPHEN | Gap.SLASH | Gap.COMMA | Gap.COLON);
    }

    /** At most two kinds of separators. */
    private boolean isEven(int first, int last) {
        int kinds = 0;
        for (int i = first + 1; i <= last; i++) {
            kinds |= Gap.kinds(tokens.gap(i));
            if (Gap.has(tokens.gap(i), Gap.COLON | Gap.COMMA)
                    && i > first + 1
                    && Gap.kinds(tokens.gap(i)) != Gap.kinds(tokens.gap(i - 1))) {
                return false;
            }
        }
        return Integer.bitCount(kinds) <= 2;
    }

    /** Day, month, year and an hour. */
    private boolean isDate(int first, int last) {
        return last - first >= 2
                && Gap.has(tokens.gap(first + 1), Gap.SLASH | Gap.HYPHEN | Gap.DOT)
                && tokens.length(first) == 2
                && tokens.length(first + 1) == 2
                && tokens.length(first + 2) == 4
                && Gap.kinds(tokens.gap(first + 1)) == Gap.kinds(tokens.gap(first + 2));
    }

    /** The month of a date. */
    private boolean isInsideDate(int first) {
        int gap = tokens.gap(first);
        return first > 0
                && Gap.count(gap) == 1
                && Gap.only(gap, Gap.SLASH)
                && tokens.isNumber(first - 1)
                && tokens.length(first - 1) <= 2
                && !context.isEndOfNumber(first - 1);
    }

    private void propose(int first, int last) {
        context.endsNumber(last);
        int start = tokens.start(first);
        int gap = tokens.gap(first);
        if (Gap.has(gap, Gap.PLUS)) {
            start = context.plusBefore(start);
        }
        candidates.add(start, tokens.end(last), PersonalData.PHONE, isLabelled(first) ? Reason.LABEL : Reason.SHAPE);
    }
}
