package org.jazari.shield.rule;

import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/** What leads to names: titles, introductions, labels, roles, lists, and places, which lead to names of streets. */
final class Leads {
    /** Without one of these before it an unknown word is not the beginning of a name. */
    static final int SENSES =
            Sense.TITLE | Sense.INTRODUCTION | Sense.NAME_LABEL | Sense.LIST | Sense.HEADER | Sense.CLOSING;
    /** How many tokens before a name may lead to it. */
    static final int REACH = 5;

    private final Context context;
    private final Tokens tokens;
    private final Layout layout;
    /** How the name found last was led to: what is listed after it is led to likewise. */
    private Lead last = Lead.NONE;

    Leads(Context context, Layout layout) {
        this.context = context;
        this.tokens = context.tokens;
        this.layout = layout;
    }

    /** Remembers how a name was led to. */
    void found(Lead lead) {
        last = lead;
    }

    /** What leads to a name that would begin with a word. */
    Lead to(int first) {
        Lead outer = layout.isCellOfNames(first) ? Lead.LIST : chained(first);
        Lead inner = before(first);
        return inner.compareTo(outer) >= 0 ? inner : outer;
    }

    /** What is listed with a name is led to as that name was. */
    private Lead chained(int first) {
        if (context.isEndOfName(first - 1) && layout.isListed(first)) {
            boolean given = tokens.means(first, Sense.GIVEN_NAME) && tokens.is(first, Tokens.CAPITAL);
            return last == Lead.LIST || given ? Lead.LIST : Lead.ROLE;
        }
        boolean and = context.isEndOfName(first - 2) && layout.isAnd(first - 1);
        return !and ? Lead.NONE : last.compareTo(Lead.LIST) >= 0 ? Lead.LIST : Lead.ROLE;
    }

    private Lead before(int first) {
        if (layout.isHeaded(first) || layout.isSigned(first)) {
            return Lead.LIST;
        }
        if (isFormerName(first)) {
            return Lead.TITLE;
        }
        if (layout.isAfterInitial(first)) {
            return ofTitle(first - 1) == Lead.PLACE ? Lead.PLACE : Lead.LIST;
        }
        boolean small = false;
        Lead weak = Lead.NONE;
        boolean colon = false;
        for (int i = first - 1; i >= 0 && first - i <= REACH; i--) {
            int gap = tokens.gap(i + 1);
            boolean ends = Gap.has(gap, Gap.STOP | Gap.BLANK_LINE)
                    || (context.isBarrier(i + 1) && !tokens.means(i, Sense.TITLE));
            if (ends && !Gap.has(gap, Gap.PIPE)) {
                return weak;
            }
            colon |= Gap.has(gap, Gap.COLON | Gap.EQUALS | Gap.PIPE) || (Gap.has(gap, Gap.DOT) && Gap.count(gap) > 4);
            if (tokens.means(i, Sense.LIST) && (colon || Gap.has(gap, Gap.NEWLINE))) {
                return Lead.LIST;
            }
            boolean comma = Gap.has(gap, Gap.COMMA | Gap.NEWLINE | Gap.CLOSE);
            if (tokens.means(i, Sense.TITLE) && !tokens.means(i, Sense.NAME)) {
                return !small && !comma && isTitle(i, first)
                        ? (ofTitle(i) == Lead.PLACE ? Lead.PLACE : Lead.TITLE)
                        : weak;
            }
            if (tokens.means(i, Sense.INTRODUCTION)) {
                return comma || isArticle(first - 1) ? weak : Lead.INTRODUCTION;
            }
            if (tokens.means(i, Sense.NAME_LABEL)) {
                if (colon && (!comma || Gap.has(gap, Gap.COLON))) {
                    return Lead.INTRODUCTION;
                }
                weak = Lead.ROLE;
                small = true;
            } else if (tokens.means(i, Sense.PLACE)
                    && (tokens.is(i, Tokens.CAPITALS) || !tokens.means(i, Sense.SMALL))) {
                return comma || colon ? weak : Lead.PLACE;
            } else if (tokens.means(i, Sense.ROLE)) {
                weak = Lead.ROLE;
                small = true;
            } else if (tokens.means(i, Sense.SMALL)
                    || (tokens.means(i, Sense.PARTICLE) && !tokens.means(i, Sense.NAME))) {
                small = true;
            } else {
                return weak;
            }
        }
        return weak;
    }

    /** The street of Doctor so-and-so is a street. */
    private Lead ofTitle(int title) {
        for (int i = title - 1; i >= 0 && title - i <= 3; i--) {
            if (!Gap.only(tokens.gap(i + 1), Gap.SPACE | Gap.APOSTROPHE | Gap.DOT)) {
                return Lead.NONE;
            }
            if (tokens.means(i, Sense.PLACE)) {
                return Lead.PLACE;
            }
            if (!tokens.means(i, Sense.SMALL | Sense.TITLE)) {
                return Lead.NONE;
            }
        }
        return Lead.NONE;
    }

    /** Small letters make a title of "si" or "me" only before a known name. */
    private boolean isTitle(int title, int name) {
        return tokens.is(title, Tokens.CAPITAL | Tokens.ARABIC)
                || tokens.means(name, Sense.NAME)
                || (tokens.length(title) > 2 && tokens.is(name, Tokens.CAPITAL));
    }

    /** née BOUFTAS, épouse Serghini. */
    private boolean isFormerName(int first) {
        int word = first - 1;
        return word >= 0
                && Gap.only(tokens.gap(first), Gap.SPACE)
                && tokens.is(first, Tokens.CAPITAL)
                && (tokens.isWord(word, "nee")
                        || tokens.isWord(word, "epouse")
                        || tokens.isWord(word, "veuve")
                        || tokens.isWord(word, "vve"));
    }

    /** Called the Equator. */
    private boolean isArticle(int token) {
        return tokens.isWord(token, "the")
                || tokens.isWord(token, "a")
                || tokens.isWord(token, "an")
                || tokens.isWord(token, "les")
                || tokens.isWord(token, "la")
                || tokens.isWord(token, "le");
    }

    /** smiyti, smito, ismi: after these a name has small letters too. */
    boolean isChat(int name) {
        int before = name - 1;
        while (before > 0 && name - before < REACH && tokens.means(before, Sense.SMALL)) {
            before--;
        }
        char begin = tokens.charAt(before, 0);
        return tokens.means(before, Sense.INTRODUCTION | Sense.NAME_LABEL)
                && (begin == 'i' || (begin == 's' && tokens.length(before) > 1 && tokens.charAt(before, 1) == 'm'));
    }
}
