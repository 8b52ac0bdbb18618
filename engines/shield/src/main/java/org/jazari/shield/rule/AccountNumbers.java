package org.jazari.shield.rule;

import org.jazari.shield.PersonalData;
import org.jazari.shield.Reason;
import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/**
 * RIB, Moroccan IBAN, ICE and payment cards: every stretch of digit groups that has the length and the check digits, however the groups are cut and
 * whatever stands between them. A window begins and ends where a group does; it is never longer than 26 digits, so the work per group is bounded.
 */
final class AccountNumbers {
    private static final int LONGEST = 26;
    /** Digits of the bank, the city, the account and the key. */
    private static final int[] PARTS = {3, 3, 16, 2};
    /** How many words may label each of them. */
    private static final int MOST_WORDS_BETWEEN = 8;

    private static final int JOINING = Gap.SPACE
            | Gap.NEWLINE
            | Gap.DOT
            | Gap.HYPHEN
            | Gap.SLASH
            | Gap.COMMA
            | Gap.COLON
            | Gap.PLUS
            | Gap.APOSTROPHE
            | Gap.UNDERSCORE
            | Gap.PIPE
            | Gap.STAR
            | Gap.OPEN
            | Gap.CLOSE
            | Gap.NUMBER_SIGN
            | Gap.EQUALS
            | Gap.STOP;

    private final Context context;
    private final Tokens tokens;
    private final Candidates candidates;
    private final byte[] digits = new byte[LONGEST];

    AccountNumbers(Context context, Candidates candidates) {
        this.context = context;
        this.tokens = context.tokens;
        this.candidates = candidates;
    }

    /** Tries all windows that begin with a token. */
    void at(int first) {
        int total = 0;
        int rest = 0;
        int lookalikes = 0;
        int semicolons = 0;
        for (int last = first; last < tokens.size(); last++) {
            boolean number = tokens.isNumber(last);
            int length = tokens.length(last);
            if (total + length > LONGEST
                    || (last > first && !joins(tokens.gap(last)))
                    || (!number && !isLookalike(last))) {
                break;
            }
            lookalikes += number ? 0 : length;
            semicolons += last > first && Gap.has(tokens.gap(last), Gap.STOP) ? 1 : 0;
            for (int i = 0; i < length; i++) {
                char c = tokens.charAt(last, i);
                digits[total] = (byte) (number ? c - '0' : c == 'o' ? 0 : 1);
                rest = (rest * 10 + digits[total++]) % 97;
            }
            // Cells of a row are parts of one number only where all of its gaps are edges of cells.
            boolean cells = semicolons == 0 || (semicolons == last - first && semicolons >= 2);
            if (total >= 12 && lookalikes * 3 <= total && cells) {
                check(first, last, total, rest);
            }
        }
        if (total >= 16 && tokens.length(first) == 3) {
            return;
        }
        labelledParts(first);
    }

    private void check(int first, int last, int total, int rest) {
        int start = tokens.start(first);
        switch (total) {
            case 26 -> {
                int country = country(first);
                if (country >= 0 && CheckDigits.moroccanIban(digits)) {
                    add(country, last, PersonalData.IBAN);
                } else if (country >= 0 && CheckDigits.mod97(0, digits, 2, 26) == 0) {
                    add(country, last, PersonalData.RIB);
                } else if (first == last && CheckDigits.moroccanIban(digits)) {
                    add(start, last, PersonalData.IBAN);
                }
            }
            case 24 -> {
                if (rest == 0 && !isZero(total)) {
                    add(start, last, PersonalData.RIB);
                }
            }
            case 15 -> {
                if (rest == 0 && !isZero(total) && !isDecimal(first, last) && !isCellsOfCards(first, last)) {
                    add(start, last, PersonalData.ICE);
                }
                card(first, last, total);
            }
            case 12, 13, 14 -> {
                // A register that keeps it as a number loses its leading zeros.
                if (rest == 0 && first == last && context.nearestLabel(first, 4) == Sense.COMPANY && !isZero(total)) {
                    add(start, last, PersonalData.ICE);
                }
                card(first, last, total);
            }
            default -> card(first, last, total);
        }
    }

    private void add(int start, int last, PersonalData type) {
        candidates.add(start, tokens.end(last), type, Reason.CHECKSUM);
        context.endsNumber(last);
    }

    private void card(int first, int last, int total) {
        if (total < 13 || total > 19 || !CheckDigits.luhn(digits, total) || isZero(total)) {
            return;
        }
        boolean labelled = context.nearestLabel(first, 6) == Sense.BANK;
        if ((!labelled && !isIssued(total)) || !isGroupedAsCard(first, last) || isPartOfLonger(first, last)) {
            return;
        }
        add(tokens.start(first), last, PersonalData.BANK_CARD);
    }

    /** The numbers that networks give out: Visa, Mastercard, American Express, Discover, UnionPay, Maestro. */
    private boolean isIssued(int total) {
        int two = digits[0] * 10 + digits[1];
        int four = two * 100 + digits[2] * 10 + digits[3];
        return switch (total) {
            case 13, 19 -> digits[0] == 4 || two == 62 || two == 50 || two == 67;
            case 15 -> two == 34 || two == 37;
            case 16 ->
                digits[0] == 4
                        || (two >= 50 && two <= 58)
                        || (four >= 2221 && four <= 2720)
                        || two == 60
                        || (two >= 62 && two <= 67);
            default -> false;
        };
    }

    /** One group, or fours, or 4-6-5. */
    private boolean isGroupedAsCard(int first, int last) {
        if (first == last) {
            return true;
        }
        for (int i = first; i <= last; i++) {
            int length = tokens.length(i);
            boolean fours = length == 4 || (i == last && i - first == 4 && length == 3);
            boolean express = last == first + 2 && length == new int[] {4, 6, 5}[i - first];
            if (!(fours || express)
                    || (i > first && !Gap.only(tokens.gap(i), Gap.SPACE | Gap.HYPHEN | Gap.DOT | Gap.STAR))) {
                return false;
            }
        }
        return true;
    }

    private boolean isPartOfLonger(int first, int last) {
        return goesOn(first - 1, first)
                || goesOn(last + 1, last + 1)
                || context.isGluedBefore(first)
                || context.isGluedAfter(last);
    }

    /** Whether the digits of a token belong to the same row as those on the other side of a gap. */
    private boolean goesOn(int token, int gapToken) {
        if (!context.isDigitGroup(token)) {
            return false;
        }
        int gap = tokens.gap(gapToken);
        boolean tight = Gap.count(gap) <= 1 && Gap.only(gap, Gap.SPACE | Gap.HYPHEN | Gap.DOT);
        return tight && (tokens.length(token) == 4 || !Gap.has(gap, Gap.SPACE));
    }

    /** The parts of a RIB each under its own label: bank, city, account of 16 digits, perhaps in groups, key. */
    private void labelledParts(int bank) {
        if (tokens.length(bank) != 3 || !tokens.isNumber(bank)) {
            return;
        }
        int[] firsts = new int[PARTS.length];
        int[] lasts = new int[PARTS.length];
        int total = 0;
        int token = bank;
        for (int part = 0; part < PARTS.length; part++) {
            int farthest = Math.min(tokens.size(), token + MOST_WORDS_BETWEEN);
            while (token < farthest && !tokens.isNumber(token)) {
                token++;
            }
            firsts[part] = token;
            int end = total + PARTS[part];
            while (token < tokens.size()
                    && tokens.isNumber(token)
                    && total + tokens.length(token) <= end
                    && total < end) {
                for (int i = 0; i < tokens.length(token); i++) {
                    digits[total++] = (byte) (tokens.charAt(token, i) - '0');
                }
                token++;
            }
            if (total != end) {
                return;
            }
            lasts[part] = token - 1;
        }
        if (CheckDigits.mod97(0, digits, 0, 24) == 0) {
            for (int part = 0; part < PARTS.length; part++) {
                candidates.add(tokens.start(firsts[part]), tokens.end(lasts[part]), PersonalData.RIB, Reason.CHECKSUM);
            }
        }
    }

    /** Where the letters MA before a token begin; -1 where they are not. */
    private int country(int first) {
        int word = first - 1;
        if (word < 0 || tokens.isNumber(word) || Gap.count(tokens.gap(first)) > 3) {
            return -1;
        }
        int length = tokens.length(word);
        if (length == 1 && tokens.isWord(word, "a") && word > 0 && tokens.isWord(word - 1, "m")) {
            return tokens.start(word - 1);
        }
        boolean ends = length >= 2 && tokens.charAt(word, length - 2) == 'm' && tokens.charAt(word, length - 1) == 'a';
        return !ends ? -1 : length == 2 ? tokens.start(word) : tokens.end(word) - 2;
    }

    private boolean isZero(int total) {
        for (int i = 0; i < total; i++) {
            if (digits[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** One digit, a point, the rest: a decimal fraction. */
    private boolean isDecimal(int first, int last) {
        return last == first + 1
                && tokens.length(first) == 1
                && Gap.count(tokens.gap(last)) == 1
                && Gap.only(tokens.gap(last), Gap.DOT | Gap.COMMA);
    }

    /** The digits of an identity card and the number in the cell beside it: BK123456 | 123456789. */
    private boolean isCellsOfCards(int first, int last) {
        return last == first + 1
                && tokens.length(first) <= 6
                && Gap.has(tokens.gap(last), Gap.PIPE | Gap.STOP | Gap.COMMA)
                && context.isGluedBefore(first)
                && !tokens.isNumber(first - 1)
                && tokens.length(first - 1) <= 2;
    }

    static boolean joins(int gap) {
        int count = Gap.count(gap);
        if (count == 0) {
            return true;
        }
        if (!Gap.only(gap, JOINING)) {
            return false;
        }
        if (Gap.has(gap, Gap.COMMA | Gap.STOP)) {
            return count == 1;
        }
        return count <= 3 || (count <= 12 && Gap.only(gap, Gap.SPACE | Gap.NEWLINE | Gap.PIPE));
    }

    /** Letters written for digits, O and I and l, among digits. */
    boolean isLookalike(int token) {
        int length = tokens.length(token);
        if (length > 4 || tokens.is(token, Tokens.ARABIC)) {
            return false;
        }
        boolean zeros = true;
        for (int i = 0; i < length; i++) {
            char c = tokens.charAt(token, i);
            if (c != 'o' && c != 'i' && c != 'l') {
                return false;
            }
            zeros &= c == 'o';
        }
        boolean glued = (token > 0 && Gap.isEmpty(tokens.gap(token)) && tokens.isNumber(token - 1))
                || (token + 1 < tokens.size() && Gap.isEmpty(tokens.gap(token + 1)) && tokens.isNumber(token + 1));
        return glued || zeros;
    }
}
