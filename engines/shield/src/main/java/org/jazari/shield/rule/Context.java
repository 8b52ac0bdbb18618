package org.jazari.shield.rule;

import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/** The tokens of a text, and of the end of what was said before it. */
public final class Context {
    final Tokens tokens;
    private final CharSequence text;
    private final Tokens before;
    /** The last token of the account number or phone found last: what follows is not the rest of a longer row. */
    private int numberEnd = -1;
    /** The last token of the name found last. */
    private int nameEnd = -1;

    final Table table;

    public Context(CharSequence text, Tokens tokens, Tokens before) {
        this.text = text;
        this.tokens = tokens;
        this.before = before;
        this.table = new Table(text, tokens);
    }

    /** Whether a label of a sense stands within some tokens before one, and no label of other numbers nearer. */
    boolean labelled(int token, int sense, int reach) {
        if ((table.column() & sense) != 0) {
            return true;
        }
        int left = reach;
        for (int i = token - 1; i >= 0; i--) {
            if (left-- == 0 || (isBarrier(i + 1) && !isQuestion(i + 1))) {
                return false;
            }
            if (tokens.means(i, sense)) {
                return true;
            }
            if (tokens.means(i, Sense.OTHER_NUMBER) && !isPartOfLabel(i)) {
                return false;
            }
        }
        for (int i = before.size() - 1; i >= 0 && left-- > 0; i--) {
            if (before.means(i, sense)) {
                return true;
            }
            if (before.means(i, Sense.OTHER_NUMBER)) {
                return false;
            }
        }
        return false;
    }

    /** The labels of the nearest labelled token before one; 0 where none is within reach. */
    int nearestLabel(int token, int reach) {
        int column = table.column() & Sense.LABEL;
        if (column != 0) {
            return column;
        }
        for (int i = token - 1; i >= 0 && token - i <= reach; i--) {
            if (isBarrier(i + 1)) {
                return 0;
            }
            if (tokens.means(i, Sense.LABEL)) {
                return tokens.meaning(i) & Sense.LABEL;
            }
        }
        return 0;
    }

    /** Whether a label of a sense stands right after a token, in the same clause. */
    boolean labelledAfter(int token, int sense, int reach) {
        for (int i = token + 1; i < tokens.size() && i - token <= reach; i++) {
            int gap = tokens.gap(i);
            if (isBarrier(i) || Gap.has(gap, Gap.COMMA | Gap.NEWLINE | Gap.DOT) || tokens.isNumber(i)) {
                return false;
            }
            if (tokens.means(i, sense)) {
                return true;
            }
            if (tokens.means(i, Sense.LABEL)) {
                return false;
            }
        }
        return false;
    }

    void endsName(int token) {
        nameEnd = token;
    }

    boolean isEndOfName(int token) {
        return token >= 0 && token == nameEnd;
    }

    void endsNumber(int token) {
        numberEnd = Math.max(numberEnd, token);
    }

    boolean isEndOfNumber(int token) {
        return token == numberEnd;
    }

    /** Where the plus sign before an offset stands, if it does. */
    int plusBefore(int start) {
        for (int i = start - 1; i >= 0 && i >= start - 8; i--) {
            char c = text.charAt(i);
            if (c == '+' || c == '\uFF0B' || c == '\uFE62') {
                return i;
            }
        }
        return start;
    }

    /** Codes and parts of spelled words: "code" before "CIN" or the v of a spelled word do not change what a label says. */
    private boolean isPartOfLabel(int token) {
        return tokens.length(token) == 1
                || tokens.isWord(token, "code")
                || tokens.isWord(token, "if")
                || tokens.isWord(token, "عدد"); // the number of a card as well as of an issue
    }

    /** Whether a sentence or a clause ends before a token. */
    boolean isBarrier(int token) {
        int gap = tokens.gap(token);
        if (Gap.has(gap, Gap.STOP | Gap.BLANK_LINE)) {
            return !Gap.has(gap, Gap.PIPE);
        }
        // A row of dots leads from a label to what is filled in.
        boolean sentence = Gap.has(gap, Gap.DOT)
                && Gap.count(gap) < 5
                && Gap.has(gap, Gap.SPACE | Gap.NEWLINE)
                && !Gap.has(gap, Gap.COLON);
        return sentence
                && token > 0
                && !tokens.isNumber(token - 1)
                && tokens.length(token - 1) > 4
                && !tokens.means(token - 1, Sense.LABEL);
    }

    /** What ends before a token is a question: what is asked for follows it. */
    private boolean isQuestion(int token) {
        if (token == 0 || Gap.count(tokens.gap(token)) > 8) {
            return false;
        }
        for (int at = tokens.end(token - 1); at < tokens.start(token); at++) {
            if ("?\u061F\uFF1F".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is one of the letters that are written or read for digits, O and I and l, glued to a digit. */
    boolean isLookalike(int token) {
        int length = tokens.length(token);
        if (length > 3 || tokens.isNumber(token) || tokens.is(token, Tokens.ARABIC)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ("oil".indexOf(tokens.charAt(token, i)) < 0) {
                return false;
            }
        }
        boolean before = token > 0 && Gap.isEmpty(tokens.gap(token)) && tokens.isNumber(token - 1);
        boolean after = token + 1 < tokens.size() && Gap.isEmpty(tokens.gap(token + 1)) && tokens.isNumber(token + 1);
        return before || after;
    }

    /** Whether a Latin letter or a digit stands directly before a token: it is part of a longer code. */
    boolean isGluedBefore(int token) {
        return token > 0 && Gap.isEmpty(tokens.gap(token)) && !tokens.is(token - 1, Tokens.ARABIC);
    }

    boolean isGluedAfter(int token) {
        int next = token + 1;
        return next < tokens.size() && Gap.isEmpty(tokens.gap(next)) && !tokens.is(next, Tokens.ARABIC);
    }

    /** Whether a token is a group of digits, and not a letter of Darija written as a digit: 3andi, 7it, 9bel. */
    boolean isDigitGroup(int token) {
        return token >= 0
                && token < tokens.size()
                && tokens.isNumber(token)
                && !(tokens.length(token) == 1 && isGluedAfter(token));
    }

    boolean isFollowedByUnit(int token) {
        int next = token + 1;
        boolean decimals = next < tokens.size()
                && tokens.isNumber(next)
                && Gap.count(tokens.gap(next)) == 1
                && Gap.kinds(tokens.gap(next)) == Gap.COMMA
                && tokens.length(next) <= 3;
        if (decimals) {
            return true;
        }
        return next < tokens.size()
                && Gap.only(tokens.gap(next), Gap.SPACE | Gap.COMMA)
                && tokens.means(next, Sense.UNIT);
    }
}
