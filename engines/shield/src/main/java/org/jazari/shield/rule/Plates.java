package org.jazari.shield.rule;

import org.jazari.shield.PersonalData;
import org.jazari.shield.Reason;
import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/**
 * Moroccan plates: one to five digits, a letter, a prefecture from 1 to 89; Arabic text may hold the groups in the other order. Also WW plates of new
 * cars. Without a label only what is written as one piece or with an Arabic letter between hyphens or bars counts.
 */
final class Plates {
    private static final int BETWEEN =
            Gap.SPACE | Gap.HYPHEN | Gap.PIPE | Gap.SLASH | Gap.DOT | Gap.STAR | Gap.UNDERSCORE;
    private static final String ARABIC_LETTERS = "ابدهويطجسم";
    private static final String LATIN_LETTERS = "abdehwyjtmg";

    private final Context context;
    private final Tokens tokens;
    private final Candidates candidates;

    Plates(Context context, Candidates candidates) {
        this.context = context;
        this.tokens = context.tokens;
        this.candidates = candidates;
    }

    /** Looks at number, letter, number from a token on; answers with the last token, or with the one before where there is no plate. */
    int at(int first) {
        int letter = first + 1;
        int last = first + 2;
        if (last >= tokens.size()) {
            return letter < tokens.size() ? temporaryTurned(first) : first - 1;
        }
        if (tokens.length(letter) == 2 && !tokens.isNumber(letter)) {
            return temporaryTurned(first);
        }
        if (tokens.isNumber(letter) || !tokens.isNumber(last) || tokens.length(letter) != 1) {
            return first - 1;
        }
        int before = tokens.gap(letter);
        int after = tokens.gap(last);
        if (!joins(before)
                || !joins(after)
                || !isLetter(letter)
                || context.isGluedBefore(first)
                || context.isGluedAfter(last)) {
            return first - 1;
        }
        boolean usual = isSerial(first) && isPrefecture(last);
        boolean turned = isPrefecture(first) && isSerial(last);
        if ((!usual && !turned) || !isPlate(first, letter, last, usual) || isInRow(first, last)) {
            return first - 1;
        }
        candidates.add(
                tokens.start(first),
                tokens.end(last),
                PersonalData.PLATE,
                isLabelled(first) ? Reason.LABEL : Reason.SHAPE);
        return last;
    }

    /** Letter, number, number, as Arabic text may turn a plate: with a label, or with an Arabic letter between hyphens or bars. */
    int letterFirst(int letter) {
        int first = letter + 1;
        int last = letter + 2;
        if (last >= tokens.size()
                || !tokens.isNumber(last)
                || !isLetter(letter)
                || !joins(tokens.gap(first))
                || !joins(tokens.gap(last))
                || Gap.isEmpty(tokens.gap(first))
                || context.isGluedBefore(letter)
                || context.isGluedAfter(last)
                || (Gap.isEmpty(tokens.gap(letter)) && letter > 0)
                || !((isSerial(first) && isPrefecture(last)) || (isPrefecture(first) && isSerial(last)))
                || isInRow(letter, last)) {
            return letter - 1;
        }
        boolean labelled = isLabelled(letter);
        int serial = Math.max(tokens.length(first), tokens.length(last));
        boolean strong = tokens.is(letter, Tokens.ARABIC)
                && Gap.kinds(tokens.gap(first)) == Gap.kinds(tokens.gap(last))
                && Gap.has(tokens.gap(first), Gap.HYPHEN | Gap.PIPE)
                && serial >= 4;
        if (!labelled && !strong) {
            return letter - 1;
        }
        candidates.add(
                tokens.start(letter), tokens.end(last), PersonalData.PLATE, labelled ? Reason.LABEL : Reason.SHAPE);
        return last;
    }

    /** WW and a number: the plate of a new car; M and a number: the state's. */
    void temporary(int letters) {
        int number = letters + 1;
        if (tokens.isWord(letters, "ww")
                && joins(tokens.gap(number))
                && tokens.length(number) >= 4
                && tokens.length(number) <= 7
                && !context.isGluedBefore(letters)
                && !context.isGluedAfter(number)
                && (isLabelled(letters) || tokens.is(letters, Tokens.CAPITALS))) {
            candidates.add(tokens.start(letters), tokens.end(number), PersonalData.PLATE, Reason.SHAPE);
        }
    }

    /** A number before WW, after a label. */
    private int temporaryTurned(int number) {
        int letters = number + 1;
        if (letters < tokens.size()
                && tokens.isWord(letters, "ww")
                && joins(tokens.gap(letters))
                && tokens.length(number) >= 4
                && tokens.length(number) <= 7
                && !context.isGluedBefore(number)
                && !context.isGluedAfter(letters)
                && isLabelled(number)) {
            candidates.add(tokens.start(number), tokens.end(letters), PersonalData.PLATE, Reason.LABEL);
            return letters;
        }
        return number - 1;
    }

    private static boolean joins(int gap) {
        return Gap.count(gap) <= 3 && Gap.only(gap, BETWEEN);
    }

    private boolean isLetter(int token) {
        char c = tokens.charAt(token, 0);
        return tokens.is(token, Tokens.ARABIC)
                ? ARABIC_LETTERS.indexOf(c) >= 0
                : LATIN_LETTERS.indexOf(c) >= 0 && !tokens.is(token, Tokens.ACCENTED);
    }

    private boolean isSerial(int token) {
        return tokens.length(token) <= 5 && tokens.charAt(token, 0) != '0';
    }

    private boolean isPrefecture(int token) {
        int length = tokens.length(token);
        int value = length > 2 ? 0 : number(token);
        return value >= 1 && value <= 89;
    }

    private int number(int token) {
        int value = 0;
        for (int i = 0; i < tokens.length(token); i++) {
            value = value * 10 + tokens.charAt(token, i) - '0';
        }
        return value;
    }

    private boolean isPlate(int first, int letter, int last, boolean usual) {
        if (isLabelled(first)) {
            return true;
        }
        if ((context.nearestLabel(first, 3) & Sense.OTHER_NUMBER) != 0 || context.isFollowedByUnit(last)) {
            return false;
        }
        int serial = tokens.length(usual ? first : last);
        int before = tokens.gap(letter);
        int after = tokens.gap(last);
        boolean alike = Gap.kinds(before) == Gap.kinds(after);
        boolean strong = alike && Gap.has(before, Gap.HYPHEN | Gap.PIPE | Gap.STAR);
        boolean arabic = tokens.is(letter, Tokens.ARABIC);
        boolean and = tokens.isWord(letter, "و") || tokens.isWord(letter, "ب");
        if (arabic) {
            return strong ? serial >= 2 : alike && serial >= (and ? 6 : 4);
        }
        boolean capital = tokens.is(letter, Tokens.CAPITAL);
        return capital && alike && (strong ? serial >= 4 : serial == 5);
    }

    private boolean isLabelled(int first) {
        return context.labelled(first, Sense.VEHICLE, 7);
    }

    /** In a longer row of numbers and letters it is something else. */
    private boolean isInRow(int first, int last) {
        boolean before = first > 0
                && Gap.count(tokens.gap(first)) == 1
                && Gap.only(tokens.gap(first), Gap.HYPHEN | Gap.DOT | Gap.SLASH | Gap.UNDERSCORE)
                && !tokens.means(first - 1, Sense.VEHICLE);
        int next = last + 1;
        boolean after = next < tokens.size()
                && Gap.count(tokens.gap(next)) == 1
                && Gap.only(tokens.gap(next), Gap.HYPHEN | Gap.DOT | Gap.UNDERSCORE | Gap.SLASH);
        return before || after;
    }
}
