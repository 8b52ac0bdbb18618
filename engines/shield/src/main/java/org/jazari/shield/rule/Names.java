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
    private static final int LONGEST = 6;
    private static final int FIRM = Sense.COMPANY | Sense.PLACE;
    private final Context context;
    private final Tokens tokens;
    private final Candidates candidates;
    private final Layout layout;
    private final Leads leads;
    private final NameWords words;

    Names(Context context, Candidates candidates) {
        this.context = context;
        this.tokens = context.tokens;
        this.candidates = candidates;
        this.layout = new Layout(context);
        this.leads = new Leads(context, layout);
        this.words = new NameWords(tokens);
    }

    /** Looks for a name that begins with a word; answers with its last token, or with the token before where there is none. */
    int at(int first) {
        if (!canBegin(first)) {
            return first - 1;
        }
        Lead lead = leads.to(first);
        if (lead.compareTo(Lead.LIST) < 0 && layout.beginsLine(first)) {
            int last = trimmed(first, row(first, Lead.LIST));
            if (layout.isWhole(first, last)
                    && isCertain(first, last)
                    && isName(first, last, Lead.LIST)
                    && !words.isKing(last)) {
                return found(first, last, Lead.LIST);
            }
        }
        if (!tokens.means(first, Sense.NAME | Sense.PARTICLE)
                && lead.compareTo(Lead.LIST) < 0
                && !isCapitalsBeforeName(first)) {
            return first - 1;
        }
        int last = trimmed(first, row(first, lead));
        if (lead == Lead.PLACE || words.isKing(last) || isTown(first, last) || layout.isBeforePlace(last)) {
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
        leads.found(lead);
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
        while (end > first
                && tokens.means(end, Sense.PARTICLE)
                && !tokens.means(end, Sense.NAME)
                && !words.isEnding(end)) {
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

    /** The last word of the longest row that can be a name. */
    private int row(int first, Lead lead) {
        boolean strong = lead.compareTo(Lead.LIST) >= 0;
        int last = first;
        int unknown = words.isKnown(first) ? 0 : 1;
        for (int next = first + 1; next < tokens.size() && next - first < LONGEST; next++) {
            if (!isJoined(next)
                    || tokens.isNumber(next)
                    || tokens.is(next, Tokens.ARABIC) != tokens.is(first, Tokens.ARABIC)) {
                break;
            }
            if (words.isKnown(next)
                    || words.isServant(next - 1)
                    || words.isElided(next)
                    || words.isTribe(next)
                    || (words.isEnding(next) && words.isKnown(next - 1))) {
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

    private boolean isUnknownPart(int token, Lead lead) {
        boolean strong = lead.compareTo(Lead.LIST) >= 0;
        if (tokens.means(token, Sense.NEVER_NAME | Sense.TITLE | Sense.INTRODUCTION | Sense.ROLE)
                || tokens.length(token) < 2) {
            return false;
        }
        if (!tokens.is(token, Tokens.ARABIC)) {
            return tokens.is(token, Tokens.CAPITAL)
                    && (tokens.length(token) > 2 || strong)
                    && !tokens.means(token, FIRM | Sense.LIST)
                    && !words.isNumeral(token);
        }
        boolean introduced = (lead == Lead.INTRODUCTION || lead == Lead.LIST)
                && tokens.length(token) > 2
                && "وفب".indexOf(tokens.charAt(token, 0)) < 0;
        boolean article = lead == Lead.TITLE
                && tokens.length(token) >= 5
                && tokens.charAt(token, 0) == 'ا'
                && tokens.charAt(token, 1) == 'ل'
                && tokens.means(token - 1, Sense.NAME);
        return article
                || introduced
                || words.isNisba(token)
                || (tokens.means(token - 1, Sense.PARTICLE) && !words.isEnding(token - 1));
    }

    private boolean isJoined(int next) {
        int gap = tokens.gap(next);
        int count = Gap.count(gap);
        boolean initial = tokens.length(next - 1) == 1 && Gap.only(gap, Gap.DOT | Gap.SPACE) && count <= 2;
        return (count >= 1 && count <= 2 && Gap.only(gap, Gap.SPACE))
                || (count == 1
                        && Gap.only(gap, Gap.HYPHEN | Gap.APOSTROPHE | Gap.NEWLINE)
                        && (words.isKnown(next) || !Gap.has(gap, Gap.NEWLINE)))
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
            given += tokens.means(i, Sense.GIVEN_NAME) || words.isServant(i) ? 1 : 0;
            family += tokens.means(i, Sense.FAMILY_NAME) ? 1 : 0;
            certain += (name && !tokens.means(i, Sense.AMBIGUOUS)) || words.isServant(i) ? 1 : 0;
            known += name || words.isServant(i) ? 1 : 0;
            nisba |= tokens.is(i, Tokens.ARABIC) && words.isNisba(i);
            capital &= particle || tokens.is(i, Tokens.CAPITAL | Tokens.ARABIC);
        }
        if (last == first && tokens.means(first, Sense.PARTICLE) && !tokens.means(first, Sense.NAME)) {
            return false;
        }
        boolean arabic = tokens.is(first, Tokens.ARABIC);
        return switch (lead) {
            case LIST -> isListName(first, last, known, capital) || (capital && layout.isCellOfNames(first));
            case INTRODUCTION -> known > 0 || (tokens.length(first) > 2 && (capital || leads.isChat(first)));
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
                ? tokens.charAt(token, 0) == 'ب' && words.isNisba(token)
                : tokens.is(token, Tokens.CAPITAL);
        boolean firm = token + 1 < tokens.size() && tokens.means(token + 1, FIRM);
        return certain && form && !firm;
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
}
