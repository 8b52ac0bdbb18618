package org.jazari.shield.rule;

import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/** What words can be in names: known ones, servants of God, endings, family names by their form, ordinals of kings. */
final class NameWords {
    private final Tokens tokens;

    NameWords(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The Id of Id Belkacem, which is not the label of an identity card. */
    boolean isTribe(int token) {
        return tokens.isWord(token, "id")
                && tokens.is(token, Tokens.CAPITAL)
                && token + 1 < tokens.size()
                && tokens.means(token + 1, Sense.NAME)
                && Gap.only(tokens.gap(token + 1), Gap.SPACE);
    }

    /** The O of O'Connor. */
    boolean isElided(int token) {
        return tokens.length(token) == 1
                && tokens.is(token, Tokens.CAPITAL)
                && token + 1 < tokens.size()
                && Gap.count(tokens.gap(token + 1)) == 1
                && Gap.has(tokens.gap(token + 1), Gap.APOSTROPHE)
                && tokens.is(token + 1, Tokens.CAPITAL);
    }

    boolean isKnown(int token) {
        return tokens.means(token, Sense.NAME | Sense.PARTICLE) && !tokens.means(token, Sense.NEVER_NAME);
    }

    /** الـ...ي, بن..., بو..., آيت...: as family names are made. */
    boolean isNisba(int token) {
        int length = tokens.length(token);
        char begin = tokens.charAt(token, 0);
        char second = length > 1 ? tokens.charAt(token, 1) : ' ';
        boolean article = begin == 'ا' && second == 'ل';
        boolean son =
                (begin == 'ب' && (second == 'ن' || second == 'و' || second == 'ل')) || (begin == 'ا' && second == 'و');
        return length >= 5 && ((tokens.charAt(token, length - 1) == 'ي' && (article || begin == 'ل')) || son);
    }

    /** عبد and one of the names of God; الدين after a given name. */
    boolean isServant(int token) {
        return (tokens.isWord(token, "عبد") || tokens.isWord(token, "وعبد") || tokens.isWord(token, "لعبد"))
                && token + 1 < tokens.size()
                && tokens.is(token + 1, Tokens.ARABIC)
                && tokens.length(token + 1) > 3
                && tokens.charAt(token + 1, 0) == 'ا';
    }

    boolean isEnding(int token) {
        return tokens.isWord(token, "الدين")
                || tokens.isWord(token, "الله")
                || tokens.isWord(token, "eddine")
                || tokens.isWord(token, "allah")
                || tokens.isWord(token, "dine");
    }

    /** Hassan II, Charles VIII, محمد السادس. */
    boolean isKing(int last) {
        int next = last + 1;
        if (next >= tokens.size() || !Gap.only(tokens.gap(next), Gap.SPACE)) {
            return isOrdinal(last);
        }
        if (tokens.is(next, Tokens.ARABIC)) {
            return isOrdinal(next) || isOrdinal(last);
        }
        return isNumeral(next) || tokens.isWord(next, "ier");
    }

    /** II, VIII: of kings, and no part of a name. */
    boolean isNumeral(int token) {
        int length = tokens.length(token);
        if (length > 4 || !tokens.is(token, length == 1 ? Tokens.CAPITAL : Tokens.CAPITALS)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ("ivx".indexOf(tokens.charAt(token, i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isOrdinal(int token) {
        for (String ordinal : new String[] {"الثاني", "الخامس", "السادس", "الاول", "الثالث", "الرابع"}) {
            if (tokens.isWord(token, ordinal)) {
                return true;
            }
        }
        return false;
    }
}
