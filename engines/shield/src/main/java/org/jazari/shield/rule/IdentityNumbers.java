package org.jazari.shield.rule;

import java.util.Set;
import org.jazari.shield.PersonalData;
import org.jazari.shield.Reason;
import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/**
 * Numbers that only a label tells from product codes: CIN (one or two letters, 4 to 7 digits), passport (one or two letters, 6 to 8 digits), residence
 * card, CNSS (9 digits). The label stands before, right after, in the question before, at the head of the column, or a person's name stands beside.
 */
final class IdentityNumbers {
    private static final int REACH = 14;
    /** The first letters of cards by the office that gave them out (list of the DGSN's offices). */
    private static final Set<String> OFFICES = Set.of(
            "a", "aa", "ab", "ac", "ad", "ae", "aj", "as", "ay", "b", "ba", "bb", "be", "bf", "bh", "bj", "bk", "bl",
            "bm", "bv", "bw", "c", "cb", "cc", "cd", "cn", "d", "da", "db", "dc", "dj", "dn", "do", "e", "ea", "eb",
            "ec", "ee", "ej", "f", "fa", "fb", "fc", "fd", "fe", "fg", "fh", "fj", "fk", "fl", "g", "ga", "gb", "gi",
            "gj", "gk", "gm", "gn", "h", "ha", "hh", "hn", "i", "ia", "ib", "ic", "id", "ie", "j", "ja", "jb", "jc",
            "jd", "je", "jf", "jh", "jk", "jm", "jt", "jy", "k", "ka", "kb", "l", "la", "lb", "lc", "le", "lf", "lg",
            "m", "ma", "mc", "md", "n", "na", "o", "od", "p", "pa", "pb", "pp", "ps", "pw", "q", "qa", "qb", "r", "rb",
            "rc", "rx", "s", "sa", "sh", "sj", "sk", "sl", "sm", "sy", "sz", "t", "ta", "tk", "tn", "u", "ua", "ub",
            "uc", "ud", "v", "va", "vm", "w", "wa", "wb", "x", "xa", "y", "yz", "z", "za", "ze", "zg", "zh", "zt");

    private final Context context;
    private final Tokens tokens;
    private final Candidates candidates;

    IdentityNumbers(Context context, Candidates candidates) {
        this.context = context;
        this.tokens = context.tokens;
        this.candidates = candidates;
    }

    /** A word of one or two Latin letters before a number. */
    void letters(int word) {
        int number = word + 1;
        int gap = tokens.gap(number);
        boolean abbreviated =
                tokens.length(word) == 1 && Gap.count(gap) == 2 && Gap.only(gap, Gap.DOT | Gap.SPACE); // B.K. 123456
        if ((Gap.count(gap) > 1 && !abbreviated)
                || !Gap.only(gap, Gap.SPACE | Gap.HYPHEN | Gap.DOT | Gap.SLASH | Gap.UNDERSCORE | Gap.NEWLINE)) {
            return;
        }
        int first = word;
        if (tokens.length(word) == 1 && word > 0 && tokens.length(word - 1) == 1 && isSpelled(word)) {
            first = word - 1; // B K 1 2 3
        }
        if (context.isGluedBefore(first)
                || (Gap.count(gap) > 0 && tokens.means(word, Sense.SMALL) && !tokens.is(word, Tokens.CAPITAL))) {
            return;
        }
        int digits = tokens.length(number);
        int last = number;
        // A number of five digits is whole; a shorter one may go on in groups.
        boolean grouped = digits < 5 && !tokens.means(word, Sense.VERSION);
        while (grouped
                && context.isDigitGroup(last + 1)
                && isInside(tokens.gap(last + 1))
                && digits + tokens.length(last + 1) <= 8) {
            last++;
            digits += tokens.length(last);
        }
        if (digits <= 8 && (last == number || digits >= 5)) {
            propose(first, word, last, digits);
        }
    }

    private boolean isSpelled(int word) {
        return Gap.count(tokens.gap(word)) <= 1
                && !tokens.isNumber(word - 1)
                && !tokens.is(word - 1, Tokens.ARABIC)
                && !tokens.means(word - 1, Sense.LABEL); // the last letter of C.I.N.
    }

    private static boolean isInside(int gap) {
        return Gap.count(gap) <= 1 && Gap.only(gap, Gap.SPACE | Gap.DOT | Gap.HYPHEN | Gap.NEWLINE | Gap.SLASH);
    }

    private void propose(int first, int word, int last, int digits) {
        int letters = tokens.end(word) == tokens.end(first) ? tokens.length(word) : 2;
        if (letters == 3) {
            if (digits == 6 && word + 1 == last && (context.nearestLabel(first, 4) & Sense.PASSPORT) != 0) {
                candidates.add(tokens.start(first), tokens.end(last), PersonalData.PASSPORT, Reason.LABEL);
            }
            return;
        }
        boolean suffix = isSuffix(last);
        if (context.isGluedAfter(last) && !suffix) {
            return;
        }
        if (letters == 1 && suffix && isResidenceCard(first, last, digits)) {
            candidates.add(tokens.start(first), tokens.end(last + 1), PersonalData.RESIDENCE_CARD, Reason.LABEL);
            return;
        }
        suffix &= context.isGluedAfter(last);
        int start = tokens.start(first);
        int end = tokens.end(last);
        boolean passport = digits >= 6 && digits <= 8 && context.labelled(first, Sense.PASSPORT, 8);
        boolean card = digits >= 4 && digits <= 7 && !suffix;
        if (passport && !(card && digits <= 6 && context.nearestLabel(first, 3) == Sense.IDENTITY_CARD)) {
            candidates.add(start, end, PersonalData.PASSPORT, Reason.LABEL);
        } else if (digits >= 4 && context.labelled(first, Sense.RESIDENCE, 8)) {
            candidates.add(start, suffix ? tokens.end(last + 1) : end, PersonalData.RESIDENCE_CARD, Reason.LABEL);
        } else if (card && isCard(first, last, digits, letters)) {
            candidates.add(start, end, PersonalData.CIN, Reason.LABEL);
        } else if (letters == 2 && digits == 7 && !suffix && context.labelledAfter(last, Sense.PASSPORT, 5)) {
            candidates.add(start, end, PersonalData.PASSPORT, Reason.LABEL);
        }
    }

    /** One letter after the digits, as on residence cards: F12345K, G 204418 N. */
    private boolean isSuffix(int last) {
        int next = last + 1;
        return next < tokens.size()
                && tokens.length(next) == 1
                && !tokens.isNumber(next)
                && !tokens.is(next, Tokens.ARABIC)
                && !context.isGluedAfter(next)
                && (Gap.isEmpty(tokens.gap(next))
                        || (tokens.is(next, Tokens.CAPITAL)
                                && Gap.count(tokens.gap(next)) == 1
                                && Gap.only(tokens.gap(next), Gap.SPACE | Gap.HYPHEN)));
    }

    /** A letter on either side: no identity card is written so. */
    private boolean isResidenceCard(int first, int last, int digits) {
        if (context.isGluedAfter(last)) {
            return digits >= 5 && digits <= 7 && context.labelled(first, Sense.RESIDENCE | Sense.IDENTITY_CARD, 10);
        }
        boolean registered = context.labelled(first, Sense.SOCIAL_SECURITY, 4); // carte d'immatriculation
        return digits == 6 && (registered || context.labelled(first, Sense.RESIDENCE, 10));
    }

    private boolean isCard(int first, int last, int digits, int letters) {
        if (context.labelled(first, Sense.IDENTITY_CARD, REACH)) {
            return !isForeignCode(first) && context.nearestLabel(first, 2) != Sense.BANK;
        }
        if (digits < 5 || digits > 6 || !isOffice(first, letters)) {
            return false;
        }
        if (context.labelledAfter(last, Sense.IDENTITY_CARD, 7)) {
            return (context.nearestLabel(first, 2) & Sense.OTHER_NUMBER) == 0;
        }
        return isBesideName(first);
    }

    /** Directly after letters and a hyphen that are no label: LOT-AB12345. */
    private boolean isForeignCode(int first) {
        return first > 0
                && Gap.count(tokens.gap(first)) == 1
                && Gap.only(tokens.gap(first), Gap.HYPHEN | Gap.SLASH | Gap.UNDERSCORE)
                && !tokens.means(first - 1, Sense.IDENTITY_CARD | Sense.SMALL);
    }

    private boolean isOffice(int first, int letters) {
        String word = letters == 2 && tokens.length(first) == 1
                ? tokens.word(first) + tokens.word(first + 1)
                : tokens.word(first);
        return OFFICES.contains(word);
    }

    /** After a name, as "Karim Alami, BK123456" or "Karim Alami (BK123456)". */
    private boolean isBesideName(int first) {
        if (first < 2) {
            return false;
        }
        int gap = tokens.gap(first);
        boolean name = context.isEndOfName(first - 1)
                || (tokens.means(first - 1, Sense.NAME)
                        && (Gap.has(gap, Gap.OPEN) || tokens.means(first - 2, Sense.NAME | Sense.PARTICLE)));
        return name && Gap.count(gap) <= 3 && Gap.has(gap, Gap.COMMA | Gap.OPEN | Gap.HYPHEN | Gap.PIPE | Gap.SLASH);
    }

    /** A number without letters: CNSS, and passports and residence cards whose letters are left out. */
    int digits(int first) {
        int nearest = context.nearestLabel(first, 7);
        if ((nearest & Sense.PASSPORT) != 0 && isFrenchPassport(first)) {
            candidates.add(tokens.start(first), tokens.end(first + 2), PersonalData.PASSPORT, Reason.LABEL);
            return first + 2;
        }
        int wanted = Sense.SOCIAL_SECURITY | Sense.RESIDENCE | Sense.PASSPORT;
        if ((nearest & wanted) == 0 || ((nearest & Sense.VEHICLE) != 0 && (nearest & Sense.SOCIAL_SECURITY) == 0)) {
            return first - 1;
        }
        int total = 0;
        int last = first;
        for (; last < tokens.size() && tokens.isNumber(last) && total <= 11; last++) {
            if (last > first && !isInside(tokens.gap(last))) {
                break;
            }
            total += tokens.length(last);
        }
        last--;
        boolean apart = !context.isGluedBefore(first)
                && !context.isGluedAfter(last)
                && !context.isFollowedByUnit(last)
                && !isDecimal(last);
        if (!apart) {
            return first - 1;
        }
        boolean social = (nearest & Sense.SOCIAL_SECURITY) != 0
                && isLabelledSocial(first)
                && (total == 9 || (first == last && total >= 7 && total <= 10));
        boolean other =
                (nearest & (Sense.RESIDENCE | Sense.PASSPORT)) != 0 && first == last && total >= 6 && total <= 10;
        if (social) {
            candidates.add(tokens.start(first), tokens.end(last), PersonalData.CNSS, Reason.LABEL);
            return last;
        }
        if (other && !(total == 8 && isDate(first))) {
            PersonalData type = (nearest & Sense.PASSPORT) != 0 ? PersonalData.PASSPORT : PersonalData.RESIDENCE_CARD;
            candidates.add(tokens.start(first), tokens.end(last), type, Reason.LABEL);
            return last;
        }
        return first - 1;
    }

    /** 12AB34567, as France numbers its passports. */
    private boolean isFrenchPassport(int first) {
        return first + 2 < tokens.size()
                && tokens.length(first) == 2
                && tokens.length(first + 1) == 2
                && tokens.length(first + 2) == 5
                && tokens.isNumber(first + 2)
                && !context.isGluedBefore(first)
                && Gap.isEmpty(tokens.gap(first + 1))
                && Gap.isEmpty(tokens.gap(first + 2));
    }

    /** "Immatriculation" alone may be a car's. */
    private boolean isLabelledSocial(int first) {
        if ((context.table.column() & Sense.SOCIAL_SECURITY) != 0) {
            return true;
        }
        for (int i = first - 1; i >= 0 && first - i <= 10; i--) {
            if (tokens.means(i, Sense.SOCIAL_SECURITY) && !tokens.means(i, Sense.VEHICLE)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDecimal(int last) {
        int after = last + 1;
        return after < tokens.size()
                && tokens.isNumber(after)
                && Gap.count(tokens.gap(after)) == 1
                && Gap.has(tokens.gap(after), Gap.COMMA);
    }

    private boolean isDate(int first) {
        return tokens.charAt(first, 0) == '2' && tokens.charAt(first, 1) == '0';
    }
}
