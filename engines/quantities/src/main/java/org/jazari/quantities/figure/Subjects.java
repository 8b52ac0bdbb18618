package org.jazari.quantities.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jazari.quantities.Unit;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that say what a figure counts or measures: the noun phrase after a counted number ("550 doctorants-moniteurs en numérique"), before
 * an amount ("une capacité potentielle de 500 MW"), or the phrase of an earlier figure of the sentence that this one leaves out ("puis 200/an").
 */
final class Subjects {
    private static final int MAX_TOKENS = 14;
    private static final Pattern TOTALS =
            Pattern.compile("(?:nombre|nombres|effectif|effectifs|total|parc) d(?:e |['’])");
    private static final Set<String> WITHIN = Set.of("'", "«", "»", "“", "”", "\"");

    private final Lookup words;
    private final Sentence sentence;
    private final CharSequence text;
    private final boolean[] taken;

    Subjects(Lookup words, CharSequence text, List<Draft> drafts, List<TimeMention> times) {
        this.words = words;
        this.sentence = words.sentence();
        this.text = text;
        this.taken = new boolean[sentence.size()];
        drafts.forEach(draft -> Arrays.fill(taken, draft.from(), draft.to(), true));
        times.forEach(time -> Arrays.fill(taken, time.from(), time.to(), true));
    }

    void name(List<Draft> drafts) {
        Draft counted = null;
        Draft previous = null;
        for (Draft draft : drafts) {
            draft.subject = phrase(draft);
            Entry listed = listed(draft.to());
            draft.listed = listed != null;
            draft.programme = listed != null && listed.argument().equals("part");
            if (draft.unit.dimension() == Dimension.NONE && counted != null) {
                inherit(draft, counted);
                draft.listed = counted.listed && words.findBefore(draft.from(), WordClass.JOIN_PART) != null;
            }
            nameCounted(draft);
            boolean moreMoney = previous != null
                    && previous.unit.dimension() == Dimension.MONEY
                    && draft.unit.dimension() == Dimension.NONE
                    && draft.measure.isScaled();
            draft.unit = moreMoney && previous != null ? previous.unit : draft.unit;
            boolean alike = previous != null && (isPlaced(draft) || previous.unit.equals(draft.unit));
            if (draft.subject.isEmpty() && alike && previous != null) {
                draft.subject = previous.subject;
            }
            counted = draft.unit.dimension() == Dimension.COUNT && !draft.isBase(words) ? draft : counted;
            previous = draft;
        }
    }

    private static void inherit(Draft draft, Draft counted) {
        draft.unit = draft.measure.form() == Form.FRACTION ? Unit.NONE : counted.unit;
        draft.subject = counted.subject;
        draft.because.add("subject of the figure before");
    }

    /** "Le nombre d'entreprises passera de 1.000 à 3.000": what is counted stands in the subject. */
    private static void nameCounted(Draft draft) {
        if (draft.unit.dimension() == Dimension.NONE
                && draft.measure.form() != Form.FRACTION
                && TOTALS.matcher(draft.subject).lookingAt()) {
            String[] parts = draft.subject.split("['’ ]", 4);
            draft.unit = parts.length > 2 ? Unit.counted(parts[2]) : draft.unit;
        }
    }

    private @Nullable Entry listed(int at) {
        boolean quoted = at < sentence.size() && sentence.token(at).isSymbol();
        int noun = quoted ? at + 1 : at;
        return words.find(words.skip(noun, WordClass.ADJECTIVE), WordClass.LISTED);
    }

    private static boolean isPlaced(Draft draft) {
        return draft.unit.dimension() == Dimension.RANK || draft.unit.code().equals("places");
    }

    private String phrase(Draft draft) {
        boolean noun = draft.unit.dimension() == Dimension.COUNT && !isPlaced(draft);
        String after = noun ? countedPhrase(draft.to()) : objectPhrase(draft.to(), isPlaced(draft));
        if (!after.isEmpty() && (noun || isPlaced(draft) || verbBefore(draft.from()))) {
            return after;
        }
        String before = phraseBefore(draft.from());
        return before.isEmpty() ? after : before;
    }

    private String countedPhrase(int at) {
        int start = words.skip(at, WordClass.OF);
        boolean quote =
                start < sentence.size() && WITHIN.contains(sentence.token(start).folded());
        return phraseFrom(quote ? start + 1 : start, false);
    }

    private String objectPhrase(int at, boolean placed) {
        int start = placed && at < sentence.size() && sentence.token(at).is("dans") ? at + 1 : at;
        while (start < sentence.size() && isSmall(start) && !taken[start]) {
            start++;
        }
        return phraseFrom(start, true);
    }

    private String phraseFrom(int start, boolean coordinated) {
        int end = start;
        while (end < sentence.size() && end - start < MAX_TOKENS && continues(end, start, coordinated)) {
            end++;
        }
        while (end > start && (isSmall(end - 1) || sentence.token(end - 1).isSymbol())) {
            end--;
        }
        return end == start ? "" : slice(start, end);
    }

    private boolean isSmall(int at) {
        return words.is(at, WordClass.LINK) || words.is(at, WordClass.OF) || words.is(at, WordClass.DETERMINER);
    }

    private boolean continues(int at, int start, boolean coordinated) {
        Token token = sentence.token(at);
        if (taken[at] || !token.isWord()) {
            boolean hyphen = token.is("-") && token.joined();
            return !taken[at] && (hyphen || WITHIN.contains(token.folded()));
        }
        if (words.is(at, WordClass.LINK)) {
            return at > start;
        }
        boolean and =
                coordinated && at > start && token.is("et") && words.is(at + 1, WordClass.DETERMINER) && !taken[at + 1];
        return and || (!words.is(at, WordClass.STOP) && !ends(at));
    }

    private boolean ends(int at) {
        Token token = sentence.token(at);
        boolean arabicAnd = token.folded().startsWith("و") && token.folded().length() > 3;
        return arabicAnd
                || Verbs.isFuture(token)
                || Verbs.isConditional(token)
                || words.is(at, WordClass.DEADLINE)
                || words.is(at, WordClass.POTENTIAL)
                || words.is(at, WordClass.PER);
    }

    /** "Réduire jusqu'à 70 % les émissions": what an infinitive acts on follows the amount. */
    private boolean verbBefore(int end) {
        int at = end;
        while (at > 0 && isGlue(at - 1) && !Verbs.isInfinitive(sentence.token(at - 1))) {
            at--;
        }
        return at > 0 && Verbs.isInfinitive(sentence.token(at - 1));
    }

    /** The noun phrase that ends before an amount: "un investissement de", "le taux de chômage s'établit à". */
    private String phraseBefore(int end) {
        int stop = end;
        while (stop > 0 && isGlue(stop - 1)) {
            stop--;
        }
        int start = stop;
        while (start > 0 && stop - start < MAX_TOKENS && belongs(start - 1)) {
            start--;
        }
        while (start < stop && isSmall(start)) {
            start++;
        }
        return start == stop ? "" : slice(start, stop);
    }

    /** Bounds, verbs and small words between a noun phrase and its amount. */
    private boolean isGlue(int at) {
        Token token = sentence.token(at);
        if (taken[at] || !token.isWord()) {
            return false;
        }
        boolean small = isSmall(at) || words.is(at, WordClass.STOP);
        boolean verb = words.is(at, WordClass.CHANGE) || words.is(at, WordClass.FORECAST) || Verbs.isFuture(token);
        return small || verb || endsCue(at + 1);
    }

    private boolean endsCue(int end) {
        return endsWith(end, WordClass.BOUND)
                || endsWith(end, WordClass.OBSERVED)
                || endsWith(end, WordClass.TARGET)
                || endsWith(end, WordClass.PER);
    }

    private boolean endsWith(int end, WordClass wordClass) {
        return words.findBefore(end, wordClass) != null;
    }

    private boolean belongs(int at) {
        Token token = sentence.token(at);
        if (taken[at] || !token.isWord()) {
            boolean hyphen = token.is("-") && token.joined();
            return !taken[at] && (hyphen || token.is("'"));
        }
        boolean within = words.is(at, WordClass.LINK) || !words.is(at, WordClass.STOP);
        return within && !endsWith(at + 1, WordClass.OBSERVED);
    }

    private String slice(int start, int end) {
        @Nullable String separator = null;
        StringBuilder phrase = new StringBuilder();
        for (int at = start; at < end; at++) {
            Token token = sentence.token(at);
            phrase.append(separator == null || token.joined() ? "" : separator);
            phrase.append(text, token.start(), token.end());
            separator = " ";
        }
        return phrase.toString();
    }
}
