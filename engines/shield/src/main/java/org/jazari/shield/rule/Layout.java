package org.jazari.shield.rule;

import java.util.Set;
import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/** Where on a page words stand: at the head of a message, on a line of their own, below a closing formula, in a list, before who speaks. */
final class Layout {
    private static final int BULLETS = Gap.HYPHEN | Gap.STAR | Gap.CLOSE | Gap.OPEN | Gap.PIPE;
    private static final int LONGEST_CLOSING = 4;

    private static final Set<String> ENGLISH_PLACES = Set.of(
            "street",
            "road",
            "square",
            "hospital",
            "clinic",
            "university",
            "foundation",
            "institute",
            "mosque",
            "stadium",
            "airport",
            "museum",
            "school",
            "college",
            "station",
            "center",
            "centre",
            "park",
            "beach",
            "village",
            "dam");

    private final Context context;
    private final Tokens tokens;

    Layout(Context context) {
        this.context = context;
        this.tokens = context.tokens;
    }

    /** At the beginning of a line, behind a bullet or a number, or behind the time at which a message was sent. */
    boolean beginsLine(int first) {
        int gap = tokens.gap(first);
        if (first == 0 || Gap.has(gap, Gap.NEWLINE)) {
            return true;
        }
        boolean item = Gap.has(gap, Gap.DOT | Gap.HYPHEN | Gap.CLOSE | Gap.SPACE)
                && tokens.isNumber(first - 1)
                && tokens.length(first - 1) <= 3;
        return item
                && (first == 1 || Gap.has(tokens.gap(first - 1), Gap.NEWLINE) || Gap.has(gap, Gap.CLOSE | Gap.HYPHEN));
    }

    /** Whether a row of words is all that its line says, or says who says the line. */
    boolean isWhole(int first, int last) {
        int next = last + 1;
        int gap = tokens.gap(next);
        boolean chat = next < tokens.size() && Gap.has(gap, Gap.COLON) && !Gap.has(gap, Gap.SLASH);
        if (chat) {
            return tokens.means(first, Sense.GIVEN_NAME)
                    && (!tokens.means(first, Sense.AMBIGUOUS) || Gap.has(tokens.gap(first), Gap.CLOSE | Gap.HYPHEN));
        }
        boolean several = last > first && first > 0; // a title is the first line of its text
        return several && (next == tokens.size() || Gap.has(gap, Gap.NEWLINE));
    }

    /** After De, Cc, From and a colon at the beginning of a line. */
    boolean isHeaded(int first) {
        int field = first - 1;
        return field >= 0
                && tokens.means(field, Sense.HEADER)
                && Gap.has(tokens.gap(first), Gap.COLON)
                && (field == 0 || Gap.has(tokens.gap(field), Gap.NEWLINE));
    }

    /** On a line below a closing formula. */
    boolean isSigned(int first) {
        if (!Gap.has(tokens.gap(first), Gap.NEWLINE)) {
            return false;
        }
        for (int i = first - 1; i >= 0 && first - i <= LONGEST_CLOSING; i--) {
            if (tokens.means(i, Sense.CLOSING)) {
                return true;
            }
            if (Gap.has(tokens.gap(i), Gap.NEWLINE)) {
                return false;
            }
        }
        return false;
    }

    /** A. SEBTI: after one capital letter with a point, which is not the end of an abbreviation. */
    boolean isAfterInitial(int first) {
        int initial = first - 1;
        return initial >= 0
                && tokens.length(initial) == 1
                && tokens.is(initial, Tokens.CAPITAL)
                && !tokens.means(initial, Sense.TITLE)
                && Gap.has(tokens.gap(first), Gap.DOT)
                && Gap.count(tokens.gap(first)) <= 2
                && Gap.only(tokens.gap(first), Gap.DOT | Gap.SPACE)
                && tokens.means(first, Sense.NAME | Sense.PARTICLE)
                && tokens.is(first, Tokens.CAPITAL)
                && !(initial > 0 && Gap.only(tokens.gap(initial), Gap.DOT));
    }

    /** At the beginning of a cell in a column of names, in a table that says more of persons. */
    boolean isCellOfNames(int first) {
        int column = context.table.column();
        int edges = Gap.PIPE | Gap.STOP | Gap.COMMA | Gap.NEWLINE | Gap.QUOTE;
        return (column & (Sense.NAME_LABEL | Sense.ROLE)) != 0
                && context.table.isOfPersons()
                && (column & (Sense.COMPANY | Sense.OTHER_NUMBER)) == 0
                && Gap.has(tokens.gap(first), edges);
    }

    /** Between two of a list: a comma, or a line break and a bullet. */
    boolean isListed(int first) {
        int gap = tokens.gap(first);
        return Gap.only(gap, Gap.COMMA | Gap.SPACE | Gap.NEWLINE | Gap.STOP | BULLETS)
                && (Gap.has(gap, Gap.COMMA | Gap.STOP) || (Gap.has(gap, Gap.NEWLINE) && Gap.has(gap, BULLETS)))
                && !Gap.has(gap, Gap.BLANK_LINE);
    }

    /** Whether what follows a row makes it the name of a street or an institution, as English has it: Allal Ben Abdellah Street. */
    boolean isBeforePlace(int last) {
        int next = last + 1;
        return next < tokens.size()
                && tokens.means(next, Sense.PLACE)
                && tokens.is(next, Tokens.CAPITAL)
                && Gap.only(tokens.gap(next), Gap.SPACE)
                && ENGLISH_PLACES.contains(tokens.word(next));
    }

    boolean isAnd(int token) {
        return tokens.isWord(token, "et")
                || tokens.isWord(token, "and")
                || tokens.isWord(token, "w")
                || tokens.isWord(token, "o")
                || tokens.isWord(token, "و");
    }

    /** The titles that saints and towns share. */
    boolean isSaint(int title) {
        return tokens.isWord(title, "sidi")
                || tokens.isWord(title, "moulay")
                || tokens.isWord(title, "lalla")
                || tokens.isWord(title, "سيدي")
                || tokens.isWord(title, "مولاي")
                || tokens.isWord(title, "لاله");
    }
}
