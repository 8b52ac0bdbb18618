package org.jazari.shield.rule;

import org.jazari.shield.PersonalData;
import org.jazari.shield.Reason;
import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/**
 * Names of persons. What leads to a name (title, introduction, label, role, street) is read first, then the longest row of words that can be one; the
 * weaker the lead, the more of the row must be known names. Names of streets, institutions and kings are left alone.
 */
final class Names {
    /** Without one of these before it an unknown word is not the beginning of a name. */
    static final int LEADS =
            Sense.TITLE | Sense.INTRODUCTION | Sense.NAME_LABEL | Sense.LIST | Sense.HEADER | Sense.CLOSING;
    /** How many tokens before a name may lead to it. */
    static final int REACH = 5;

    private static final int LONGEST = 6;
    private static final int FIRM = Sense.COMPANY | Sense.PLACE;
    /** How strongly what stands before says that a name follows. */
    private enum Lead {
        NONE,
        ROLE,
        /** One of a list, the head of a message, a line of its own: whole rows of capital words. */
        LIST,
        TITLE,
        INTRODUCTION,
        PLACE
    }

    private final Context context;
    private final Tokens tokens;
    private final Candidates candidates;
    private final Layout layout;
    /** How the name found last was led to: what is listed after it is led to likewise. */
    private Lead lastLead = Lead.NONE;

    Names(Context context, Candidates candidates) {
        this.context = context;
        this.tokens = context.tokens;
        this.candidates = candidates;
        this.layout = new Layout(context);
    }

    /** Looks for a name that begins with a word; answers with its last token, or with the token before where there is none. */
    int at(int first) {
        if (!canBegin(first)) {
            return first - 1;
        }
        Lead lead = lead(first);
        if (lead.compareTo(Lead.LIST) < 0 && layout.beginsLine(first)) {
            int last = trimmed(first, row(first, Lead.LIST));
            if (layout.isWhole(first, last)
                    && isCertain(first, last)
                    && isName(first, last, Lead.LIST)
                    && !isKing(last)) {
                return found(first, last, Lead.LIST);
            }
        }
        if (!tokens.means(first, Sense.NAME | Sense.PARTICLE)
                && lead.compareTo(Lead.LIST) < 0
                && !isCapitalsBeforeName(first)) {
            return first - 1;
        }
        int last = trimmed(first, row(first, lead));
        if (lead == Lead.PLACE || isKing(last) || isTown(first, last) || layout.isBeforePlace(last)) {
            return last;
        }
        if (isCutByDigit(last) && lead.compareTo(Lead.LIST) < 0) {
            return first - 1;
        }
        return isName(first, last, lead) ? found(first, wholeWord(last), lead) : first - 1;
    }

    /** Sara7atan begins like a name: a digit for a letter goes on with the word. */
    private boolean isCutByDigit(int last) {
        return context.isGluedAfter(last) && tokens.isNumber(last + 1) && tokens.length(last + 1) == 1;
    }

    /** To the end of a word in which digits stand for letters: Bojm3a. */
    private int wholeWord(int last) {
        int end = last;
        if (isCutByDigit(last)) {
            while (context.isGluedAfter(end) && end - last < 4) {
                end++;
            }
        }
        return end;
    }

    private int found(int first, int last, Lead lead) {
        candidates.add(
                tokens.start(first),
                tokens.end(last),
                PersonalData.NAME,
                lead.compareTo(Lead.LIST) >= 0 ? Reason.INTRODUCTION : Reason.KNOWN_NAME);
        context.endsName(last);
        lastLead = lead;
        return last;
    }

    /** Whether one word at least of a row is a name and hardly anything else; a given name before a colon is one who speaks. */
    private boolean isCertain(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (tokens.means(i, Sense.NAME) && !tokens.means(i, Sense.AMBIGUOUS)) {
                return true;
            }
        }
        return last + 1 < tokens.size() && Gap.has(tokens.gap(last + 1), Gap.COLON);
    }

    /** Without the particles at the end of a row. */
    private int trimmed(int first, int last) {
        int end = last;
        while (end > first && tokens.means(end, Sense.PARTICLE) && !tokens.means(end, Sense.NAME) && !isEnding(end)) {
            end--;
        }
        return end;
    }

    /** Sidi Kacem, Moulay Yacoub, Lalla Mimouna, Sidi Yahya El Gharb. */
    private boolean isTown(int first, int last) {
        return first > 0
                && tokens.means(first, Sense.SAINT)
                && Gap.only(tokens.gap(first), Gap.SPACE | Gap.HYPHEN)
                && (last == first ? layout.isSaint(first - 1) : tokens.isWord(first - 1, "sidi"));
    }

    private boolean canBegin(int token) {
        return !tokens.isNumber(token)
                && !tokens.means(token, Sense.NEVER_NAME | Sense.TITLE | Sense.INTRODUCTION)
                && !(tokens.means(token, Sense.ROLE) && !tokens.means(token, Sense.NAME | Sense.PARTICLE))
                && tokens.length(token) > 1
                && !isInAddress(token);
    }

    /** Part of an e-mail address, a file name or an identifier. */
    private boolean isInAddress(int token) {
        int before = tokens.gap(token);
        boolean codeBefore = token > 0 && Gap.count(before) == 1 && Gap.has(before, Gap.AT | Gap.UNDERSCORE);
        boolean codeAfter = token + 1 < tokens.size()
                && Gap.count(tokens.gap(token + 1)) == 1
                && Gap.has(tokens.gap(token + 1), Gap.AT | Gap.UNDERSCORE);
        return codeBefore || codeAfter || (context.isGluedBefore(token) && tokens.isNumber(token - 1));
    }

    private Lead lead(int first) {
        Lead outer = layout.isCellOfNames(first) ? Lead.LIST : chained(first);
        Lead inner = leadBefore(first);
        return inner.compareTo(outer) >= 0 ? inner : outer;
    }

    /** What is listed with a name is led to as that name was. */
    private Lead chained(int first) {
        if (context.isEndOfName(first - 1) && layout.isListed(first)) {
            boolean given = tokens.means(first, Sense.GIVEN_NAME) && tokens.is(first, Tokens.CAPITAL);
            return lastLead == Lead.LIST || given ? Lead.LIST : Lead.ROLE;
        }
        boolean and = context.isEndOfName(first - 2) && layout.isAnd(first - 1);
        return !and ? Lead.NONE : lastLead.compareTo(Lead.LIST) >= 0 ? Lead.LIST : Lead.ROLE;
    }

    private Lead leadBefore(int first) {
        if (layout.isHeaded(first) || layout.isSigned(first)) {
            return Lead.LIST;
        }
        if (layout.isAfterInitial(first)) {
            return leadOfTitle(first - 1) == Lead.PLACE ? Lead.PLACE : Lead.LIST;
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
                        ? (leadOfTitle(i) == Lead.PLACE ? Lead.PLACE : Lead.TITLE)
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
    private Lead leadOfTitle(int title) {
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

    /** The last word of the longest row that can be a name. */
    private int row(int first, Lead lead) {
        boolean strong = lead.compareTo(Lead.LIST) >= 0;
        int last = first;
        int unknown = isKnown(first) ? 0 : 1;
        for (int next = first + 1; next < tokens.size() && next - first < LONGEST; next++) {
            if (!isJoined(next)
                    || tokens.isNumber(next)
                    || tokens.is(next, Tokens.ARABIC) != tokens.is(first, Tokens.ARABIC)) {
                break;
            }
            if (isKnown(next) || isServant(next - 1) || isElided(next) || (isEnding(next) && isKnown(next - 1))) {
                boolean changesCase = !tokens.is(next, Tokens.ARABIC | Tokens.CAPITAL)
                        && tokens.is(first, Tokens.CAPITAL)
                        && !tokens.means(next, Sense.PARTICLE);
                if (changesCase && tokens.means(next, Sense.AMBIGUOUS)) {
                    break;
                }
                last = next;
                continue;
            }
            if (!isUnknownPart(next, lead) || unknown == (strong && !tokens.is(first, Tokens.ARABIC) ? 2 : 1)) {
                break;
            }
            unknown++;
            last = next;
        }
        return last;
    }

    /** The O of O'Connor. */
    private boolean isElided(int token) {
        return tokens.length(token) == 1
                && tokens.is(token, Tokens.CAPITAL)
                && token + 1 < tokens.size()
                && Gap.count(tokens.gap(token + 1)) == 1
                && Gap.has(tokens.gap(token + 1), Gap.APOSTROPHE)
                && tokens.is(token + 1, Tokens.CAPITAL);
    }

    private boolean isKnown(int token) {
        return tokens.means(token, Sense.NAME | Sense.PARTICLE) && !tokens.means(token, Sense.NEVER_NAME);
    }

    private boolean isUnknownPart(int token, Lead lead) {
        boolean strong = lead.compareTo(Lead.LIST) >= 0;
        if (tokens.means(token, Sense.NEVER_NAME | Sense.TITLE | Sense.INTRODUCTION | Sense.ROLE)
                || tokens.length(token) < 2) {
            return false;
        }
        if (!tokens.is(token, Tokens.ARABIC)) {
            return tokens.is(token, Tokens.CAPITAL)
                    && (tokens.length(token) > 2 || strong)
                    && !tokens.means(token, FIRM | Sense.LIST);
        }
        boolean introduced = (lead == Lead.INTRODUCTION || lead == Lead.LIST)
                && tokens.length(token) > 2
                && "وفب".indexOf(tokens.charAt(token, 0)) < 0;
        return introduced || isNisba(token) || (tokens.means(token - 1, Sense.PARTICLE) && !isEnding(token - 1));
    }

    /** الـ...ي, بن..., بو..., آيت...: as family names are made. */
    private boolean isNisba(int token) {
        int length = tokens.length(token);
        char begin = tokens.charAt(token, 0);
        char second = length > 1 ? tokens.charAt(token, 1) : ' ';
        boolean article = begin == 'ا' && second == 'ل';
        boolean son = begin == 'ب' && (second == 'ن' || second == 'و' || second == 'ل');
        return length >= 5 && ((tokens.charAt(token, length - 1) == 'ي' && (article || begin == 'ل')) || son);
    }

    private boolean isJoined(int next) {
        int gap = tokens.gap(next);
        int count = Gap.count(gap);
        boolean initial = tokens.length(next - 1) == 1 && Gap.only(gap, Gap.DOT | Gap.SPACE) && count <= 2;
        return (count >= 1 && count <= 2 && Gap.only(gap, Gap.SPACE))
                || (count == 1
                        && Gap.only(gap, Gap.HYPHEN | Gap.APOSTROPHE | Gap.NEWLINE)
                        && (isKnown(next) || !Gap.has(gap, Gap.NEWLINE)))
                || (initial && count > 0);
    }

    private boolean isName(int first, int last, Lead lead) {
        int given = 0;
        int family = 0;
        int certain = 0;
        int known = 0;
        boolean capital = true;
        boolean nisba = false;
        for (int i = first; i <= last; i++) {
            boolean name = tokens.means(i, Sense.NAME);
            boolean particle = !name && tokens.means(i, Sense.PARTICLE);
            given += tokens.means(i, Sense.GIVEN_NAME) || isServant(i) ? 1 : 0;
            family += tokens.means(i, Sense.FAMILY_NAME) ? 1 : 0;
            certain += (name && !tokens.means(i, Sense.AMBIGUOUS)) || isServant(i) ? 1 : 0;
            known += name || isServant(i) ? 1 : 0;
            nisba |= tokens.is(i, Tokens.ARABIC) && isNisba(i);
            capital &= particle || tokens.is(i, Tokens.CAPITAL | Tokens.ARABIC);
        }
        if (last == first && tokens.means(first, Sense.PARTICLE) && !tokens.means(first, Sense.NAME)) {
            return false;
        }
        boolean arabic = tokens.is(first, Tokens.ARABIC);
        return switch (lead) {
            case LIST -> isListName(first, last, known, capital) || (capital && layout.isCellOfNames(first));
            case INTRODUCTION -> known > 0 || (tokens.length(first) > 2 && (capital || isChatIntroduction(first - 1)));
            case TITLE -> known > 0 || (arabic ? nisba : tokens.is(first, Tokens.CAPITAL));
            case ROLE, NONE -> {
                boolean both = known >= 2 && given >= 1 && (family >= 1 || certain >= 1) && (certain >= 1 || capital);
                boolean single = given >= 1 && certain >= 1 && capital;
                boolean introduced = lead == Lead.ROLE && given >= 1 && last > first && capital && !arabic;
                boolean role =
                        lead == Lead.ROLE && known >= 1 && (certain >= 1 || known >= 2) && (capital || given >= 1);
                boolean lower = certain >= 2 && given >= 1;
                yield (capital && both)
                        || lower
                        || (both && family >= 1 && certain >= 1)
                        || single
                        || role
                        || introduced
                        || (arabic && last > first && given >= 1 && certain >= 1 && nisba)
                        || (last == first && isFamilyAlone(first));
            }
            case PLACE -> false;
        };
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
    private boolean isChatIntroduction(int token) {
        char begin = tokens.charAt(token, 0);
        return tokens.means(token, Sense.INTRODUCTION | Sense.NAME_LABEL | Sense.SMALL)
                && (tokens.means(token, Sense.SMALL)
                        || (begin == 's' && tokens.charAt(token, 1) == 'm')
                        || begin == 'i');
    }

    /** One known name, or at least two words with capitals. */
    private boolean isListName(int first, int last, int known, boolean capital) {
        boolean arabic = tokens.is(first, Tokens.ARABIC);
        boolean several = arabic ? last > first && known > 0 : last > first;
        return capital && (known > 0 || several) && !tokens.means(last + 1 < tokens.size() ? last + 1 : last, FIRM);
    }

    /** A family name of which no other use is known, in the middle of a sentence. */
    private boolean isFamilyAlone(int token) {
        boolean certain = tokens.means(token, Sense.FAMILY_NAME)
                && !tokens.means(token, Sense.AMBIGUOUS)
                && tokens.length(token) >= 5;
        boolean form = tokens.is(token, Tokens.ARABIC)
                ? tokens.charAt(token, 0) == 'ب' && isNisba(token)
                : tokens.is(token, Tokens.CAPITAL);
        boolean firm = token + 1 < tokens.size() && tokens.means(token + 1, FIRM);
        return certain && form && !firm;
    }

    /** عبد and one of the names of God; الدين after a given name. */
    private boolean isServant(int token) {
        return (tokens.isWord(token, "عبد") || tokens.isWord(token, "وعبد") || tokens.isWord(token, "لعبد"))
                && token + 1 < tokens.size()
                && tokens.is(token + 1, Tokens.ARABIC)
                && tokens.length(token + 1) > 3
                && tokens.charAt(token + 1, 0) == 'ا';
    }

    private boolean isEnding(int token) {
        return tokens.isWord(token, "الدين")
                || tokens.isWord(token, "الله")
                || tokens.isWord(token, "eddine")
                || tokens.isWord(token, "allah")
                || tokens.isWord(token, "dine");
    }

    /** A family name in capitals that is not known, before a given name: ZEROUKI Karim. */
    boolean isCapitalsBeforeName(int first) {
        int next = first + 1;
        return tokens.is(first, Tokens.CAPITALS)
                && tokens.length(first) > 3
                && next < tokens.size()
                && isJoined(next)
                && tokens.means(next, Sense.GIVEN_NAME)
                && tokens.is(next, Tokens.CAPITAL)
                && !tokens.is(next, Tokens.CAPITALS);
    }

    /** Hassan II, Charles VIII, محمد السادس. */
    private boolean isKing(int last) {
        int next = last + 1;
        if (next >= tokens.size() || !Gap.only(tokens.gap(next), Gap.SPACE)) {
            return isOrdinal(last);
        }
        if (tokens.is(next, Tokens.ARABIC)) {
            return isOrdinal(next) || isOrdinal(last);
        }
        String word = tokens.length(next) <= 4 ? tokens.word(next) : "";
        return tokens.is(next, Tokens.CAPITAL)
                && (word.equals("ier") || (!word.isEmpty() && word.chars().allMatch(c -> "ivx".indexOf(c) >= 0)));
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
