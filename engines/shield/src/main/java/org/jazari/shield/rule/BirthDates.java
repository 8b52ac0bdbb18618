package org.jazari.shield.rule;

import org.jazari.shield.PersonalData;
import org.jazari.shield.Reason;
import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/** A date soon after a word of birth: 12/03/1985, 1985-03-12, 12 mars 1985, March 12, 1985. */
final class BirthDates {
    private static final int REACH = 9;

    private final Context context;
    private final Tokens tokens;
    private final Candidates candidates;

    BirthDates(Context context, Candidates candidates) {
        this.context = context;
        this.tokens = context.tokens;
        this.candidates = candidates;
    }

    void after(int word) {
        if (tokens.isWord(word, "ne") && !isBorn(word)) {
            return;
        }
        for (int i = word + 1; i < tokens.size() && i - word <= REACH; i++) {
            if (Gap.has(tokens.gap(i), Gap.BLANK_LINE) || (context.isBarrier(i) && i > word + 1)) {
                return;
            }
            int last = date(i);
            if (last >= i) {
                candidates.add(tokens.start(i), tokens.end(last), PersonalData.BIRTH_DATE, Reason.LABEL);
                return;
            }
        }
    }

    /** In a column of dates of birth. */
    void inCell(int first) {
        int last = date(first);
        if (last >= first) {
            candidates.add(tokens.start(first), tokens.end(last), PersonalData.BIRTH_DATE, Reason.LABEL);
        }
    }

    /** "né", not the "ne" of a negation. */
    private boolean isBorn(int word) {
        return tokens.is(word, Tokens.ACCENTED)
                || (word + 1 < tokens.size()
                        && (tokens.isWord(word + 1, "le")
                                || tokens.isWord(word + 1, "en")
                                || tokens.isWord(word + 1, "a")
                                || tokens.isWord(word + 1, "e")));
    }

    /** The last token of the date that begins with a token; the token before where none does. */
    private int date(int first) {
        if (tokens.isNumber(first) && tokens.length(first) == 8 && isWhole(first)) {
            return first;
        }
        int last = first + 2;
        if (last >= tokens.size()) {
            return first - 1;
        }
        boolean close = Gap.count(tokens.gap(first + 1)) <= 3 && Gap.count(tokens.gap(last)) <= 3;
        if (!close) {
            return first - 1;
        }
        if (tokens.isNumber(first) && tokens.isNumber(first + 1) && tokens.isNumber(last)) {
            boolean forward = isDay(first) && isDay(first + 1) && isYear(last);
            boolean backward = isYear(first) && isDay(first + 1) && isDay(last);
            return forward || backward ? last : first - 1;
        }
        boolean dayMonth =
                tokens.isNumber(first) && isDay(first) && tokens.means(first + 1, Sense.MONTH) && isYear(last);
        boolean monthDay = tokens.means(first, Sense.MONTH) && isDay(first + 1) && isYear(last);
        if (dayMonth || monthDay) {
            return last;
        }
        // 1er mars 1985, 5th of March 1985, vingt-deux juin 1985, the first of June 1985
        boolean words = tokens.means(first, Sense.DAY);
        boolean day = words || isDay(first);
        int farthest = first + (words ? 4 : 3);
        for (int month = first + 1; day && month <= farthest && month + 1 < tokens.size(); month++) {
            if (tokens.means(month, Sense.MONTH)) {
                return isYear(month + 1) ? month + 1 : first - 1;
            }
        }
        return first - 1;
    }

    /** 12031985, 19850312: not a number of eight digits of something else. */
    private boolean isWhole(int token) {
        return (isBetween(token, 0, 2, 1, 31) && isBetween(token, 2, 4, 1, 12) && isBetween(token, 4, 8, 1900, 2100))
                || (isBetween(token, 0, 4, 1900, 2100)
                        && isBetween(token, 4, 6, 1, 12)
                        && isBetween(token, 6, 8, 1, 31));
    }

    private boolean isBetween(int token, int from, int to, int least, int most) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + tokens.charAt(token, i) - '0';
        }
        return value >= least && value <= most;
    }

    private boolean isDay(int token) {
        return tokens.isNumber(token) && tokens.length(token) <= 2 && value(token) >= 1 && value(token) <= 31;
    }

    private boolean isYear(int token) {
        if (!tokens.isNumber(token)) {
            return false;
        }
        int length = tokens.length(token);
        return length == 2 || (length == 4 && value(token) >= 1900 && value(token) <= 2100);
    }

    private int value(int token) {
        int value = 0;
        for (int i = 0; i < tokens.length(token); i++) {
            value = value * 10 + tokens.charAt(token, i) - '0';
        }
        return value;
    }
}
