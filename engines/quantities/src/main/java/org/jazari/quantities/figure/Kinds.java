package org.jazari.quantities.figure;

import java.util.List;
import org.jazari.quantities.Bound;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a figure is.
 *
 * <pre>
 * kind = rate                 with a unit of time
 *      | observed             the start of a change, an apposition of today, after a verb in the past
 *      | count                parts of a programme; a list that is announced
 *      | context              a duration that is laid down, a world market, a base of comparison
 *      | cumulative-target, milestone, potential    by their own words
 *      | target               with a deadline, a verb of intention or of the future
 * </pre>
 */
final class Kinds {
    private static final int STRUCTURE_REACH = 4;
    private static final int CHANGE_REACH = 10;

    private final Lookup words;
    private final Sentence sentence;
    private final List<Draft> drafts;
    private final Clauses clauses;
    private final Cues cues;
    private final Contexts contexts;
    private final Givens givens;
    private final Durations durations;
    private final Counts counts;
    private final Discourse discourse;
    private final Weighing weighing;

    Kinds(Lookup words, List<Draft> drafts, Clauses clauses, Cues cues, Discourse discourse) {
        this.words = words;
        this.sentence = words.sentence();
        this.drafts = drafts;
        this.clauses = clauses;
        this.cues = cues;
        this.contexts = new Contexts(words, drafts);
        this.givens = new Givens(words, drafts, cues);
        this.durations = new Durations(words);
        this.counts = new Counts(words, drafts, clauses);
        this.discourse = discourse;
        this.weighing = new Weighing(words, drafts, clauses, cues, givens, durations, discourse);
    }

    void decide() {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            draft.kind = kind(draft, i);
            if (draft.kind == FigureKind.CONTEXT) {
                draft.keepAsPeriod(); // promised by nobody, it is due to nobody
            }
        }
    }

    private FigureKind kind(Draft draft, int index) {
        if (draft.measure.per() != null) {
            return draft.as(FigureKind.RATE, "per " + draft.measure.per().code());
        }
        if (isChangeStart(draft, index) && drafts.get(index + 1).measure.per() != null) {
            return draft.as(FigureKind.RATE, "changes with a rate");
        }
        if (isChangeStart(draft, index)) {
            draft.due = null;
            return draft.as(FigureKind.OBSERVED, "start of a change");
        }
        if (counts.isStructure(draft, index)) {
            draft.due = null;
            return draft.as(FigureKind.COUNT, "parts of a whole");
        }
        if (isCompared(draft, index)) {
            draft.keepAsPeriod();
            return draft.as(FigureKind.OBSERVED, "compared with");
        }
        Cue said = decidingCue(draft, index);
        Cue cue =
                said != null && said.wordClass() == WordClass.MILESTONE && isReached(draft) ? cues.after(draft) : said;
        draft.reported = cue != null && cue.past();
        if (givens.isApposed(draft)
                || givens.isNow(draft)
                || (givens.isAside(draft, cue) && !durations.isTerm(draft))) {
            draft.keepAsPeriod();
            return draft.as(FigureKind.OBSERVED, "said in apposition");
        }
        FigureKind special = special(draft, index, cue);
        if (special != null) {
            return special;
        }
        if (givens.isKnown(draft)) {
            draft.keepAsPeriod();
            return draft.as(FigureKind.OBSERVED, "said in apposition");
        }
        if (near(draft, WordClass.MILESTONE) && (cue == null || cue.aims() || cue.wordClass() == WordClass.MILESTONE)) {
            return draft.as(FigureKind.MILESTONE, "a step");
        }
        boolean reached = cue != null && cue.observed();
        boolean future = cue != null && cue.wordClass() == WordClass.FUTURE;
        boolean done = cue != null && cue.past() && (cue.at() < draft.from() ? !draft.programme : !cues.isDecided(cue));
        if (counts.isListed(draft) && (!future || counts.opensList(draft)) && !done && (draft.due == null || reached)) {
            draft.due = null;
            return draft.as(FigureKind.COUNT, "announced list");
        }
        if (draft.due != null && draft.weakDeadline && cue != null && cue.past()) {
            draft.keepAsPeriod();
        }
        return weighing.weigh(draft, index, cue);
    }

    /** "29 milliards en 2026, après 26,5 milliards en 2025": what is compared with is of before. */
    private boolean isCompared(Draft draft, int index) {
        if (isAfterNoun(draft)) {
            return true;
        }
        Entry bound = words.findBefore(draft.from(), WordClass.BOUND);
        int at = draft.from() - 1 - (bound == null ? 0 : bound.words().size());
        boolean after = index > 0
                && at > 1
                && sentence.token(at).is("apres")
                && sentence.token(at - 1).is(",");
        return after
                && drafts.get(index - 1).kind != FigureKind.CONTEXT
                && drafts.get(index - 1).unit.dimension() == draft.unit.dimension();
    }

    /** "Espère un retour à l'équilibre, après une perte de 45 MDH": what came before. */
    private boolean isAfterNoun(Draft draft) {
        boolean of = words.is(draft.from() - 1, WordClass.OF);
        for (int at = draft.from() - 3; of && at > 0 && draft.from() - at <= STRUCTURE_REACH; at--) {
            if (sentence.token(at).is("apres") && words.is(at + 1, WordClass.ONE)) {
                return sentence.token(at - 1).is(",");
            }
        }
        return false;
    }

    /** "Doit passer de 19.800 actuellement à 40.000": what changes decides about both ends. */
    private @Nullable Cue decidingCue(Draft draft, int index) {
        Cue cue = cues.deciding(draft, index);
        Draft start = index > 0 ? drafts.get(index - 1) : null;
        boolean between = start != null
                && start.because.contains("observed: start of a change")
                && cue != null
                && cue.at() >= start.to()
                && cue.at() < draft.from();
        return between && start != null ? cues.deciding(start, index - 1) : cue;
    }

    private @Nullable FigureKind special(Draft draft, int index, @Nullable Cue cue) {
        boolean limit = durations.isLimit(draft);
        boolean within = cue != null && cue.aims() && durations.isWithin(draft);
        if (draft.unit.dimension() == Dimension.DURATION && (within || durations.isTerm(draft))) {
            return draft.as(FigureKind.TARGET, "a term");
        }
        if (limit && cue != null && cue.wordClass() == WordClass.FUTURE) {
            return draft.as(FigureKind.TARGET, "a limit to come"); // "ne devra pas dépasser 90 jours"
        }
        if (draft.unit.dimension() == Dimension.DURATION && (limit || !durations.isMeasuredTime(draft))) {
            draft.due = null;
            draft.period = limit ? null : draft.period;
            return draft.as(FigureKind.CONTEXT, "duration");
        }
        if (limit) {
            return draft.as(FigureKind.TARGET, "a limit");
        }
        if (givens.isGiven(draft, cue) || givens.isBasis(draft, index)) {
            draft.keepAsPeriod();
            return draft.as(FigureKind.OBSERVED, "given");
        }
        if (contexts.isThreshold(draft)) {
            return draft.as(FigureKind.CONTEXT, "a threshold");
        }
        if (contexts.isMeasuredElsewhere(draft, index > 0 ? drafts.get(index - 1) : null)
                || contexts.isOfAnotherCountry(draft, clauses)) {
            return draft.as(FigureKind.CONTEXT, "measured elsewhere");
        }
        if (givens.isMeant(draft)) {
            return draft.as(FigureKind.TARGET, "what is meant");
        }
        if (givens.isAverage(draft) && (cue == null || !cue.aims() || Verbs.isInfinitive(sentence.token(cue.at())))) {
            return draft.as(FigureKind.OBSERVED, "on average");
        }
        if (contexts.isTotalOfRank(draft) || contexts.isTotal(draft)) {
            return draft.as(FigureKind.CONTEXT, "ranked among");
        }
        Draft said = draft.saidBy;
        if (said != null
                && said.unit.dimension() == Dimension.MONEY
                && said.kind == FigureKind.TARGET
                && draft.clause == said.clause
                && (cue == null || !cue.past() || cue.at() < said.to())) {
            return draft.as(FigureKind.TARGET, "a share of the money before");
        }
        Draft before = index > 0 ? drafts.get(index - 1) : null;
        if (before != null
                && before.kind == FigureKind.CUMULATIVE_TARGET
                && before.clause == draft.clause
                && !cues.opensInfinitive(before.to(), draft.from())
                && Joins.join(words, before.to(), draft.from())) {
            draft.due = draft.due == null ? before.due : draft.due;
            return draft.as(FigureKind.CUMULATIVE_TARGET, "joined to a total");
        }
        if (contexts.isContext(draft, cue) || contexts.isProjected(cue) || contexts.isMoreContext(draft, before)) {
            return draft.as(FigureKind.CONTEXT, "speaks of others");
        }
        if (near(draft, WordClass.CUMULATIVE) || isTotalOverYears(draft)) {
            boolean aimed = draft.due != null || near(draft, WordClass.TARGET) || isAnnounced(draft, cue);
            return draft.as(aimed ? FigureKind.CUMULATIVE_TARGET : FigureKind.OBSERVED, "cumulative");
        }
        if (cue != null && cue.wordClass() == WordClass.CONTEXT) {
            return draft.as(FigureKind.CONTEXT, cue.said());
        }
        boolean planned = cue != null && cue.might() && (discourse.isPlanned() || draft.due != null);
        boolean potential = cue != null && cue.wordClass() == WordClass.POTENTIAL && !planned;
        boolean upTo = draft.measure.bound() == Bound.UP_TO && draft.due == null;
        boolean reached = cue != null && cue.observed();
        if (potential || (upTo && !reached)) {
            return draft.as(FigureKind.POTENTIAL, potential && cue != null ? cue.said() : "up to");
        }
        return null;
    }

    /** "Une première tranche de 40 hectares est déjà viabilisée". */
    private boolean isReached(Draft draft) {
        Cue after = cues.after(draft);
        return after != null && after.observed() && draft.due == null;
    }

    private boolean near(Draft draft, WordClass wordClass) {
        if (!words.has(wordClass)) {
            return false;
        }
        int previous = 0;
        for (Draft other : drafts) {
            previous = other.to() <= draft.from() ? other.to() : previous;
        }
        for (int at = draft.from() - 1; at >= previous; at--) {
            boolean ended =
                    wordClass == WordClass.CUMULATIVE && sentence.token(at).is(",") && previous > 0;
            if (ended) {
                break; // "soit 15.000 sur la durée du programme, et de doter 2.800 écoles"
            }
            if (words.is(at, wordClass) && clauses.of(at) == draft.clause) {
                return true;
            }
        }
        if (wordClass == WordClass.MILESTONE && isAfterColon(draft)) {
            return true;
        }
        for (int at = draft.to(); at < Math.min(sentence.size(), draft.to() + 5); at++) {
            if (words.is(at, wordClass) && clauses.of(at) == draft.clause) {
                return true;
            }
        }
        return false;
    }

    /** "Sur la période 2026-2030, 850.000 tonnes au total". */
    private boolean isTotalOverYears(Draft draft) {
        String time = draft.period;
        boolean years = time != null && time.length() == 9 && time.charAt(4) == '-';
        if (draft.due != null && isTotal(draft.from())) {
            return true; // "au total, 2.400 hectares seront réhabilités d'ici 2032"
        }
        for (int at = draft.to(); years && at + 1 < Math.min(sentence.size(), draft.to() + STRUCTURE_REACH); at++) {
            if ((sentence.token(at).is("au") && sentence.token(at + 1).is("total"))
                    || (sentence.token(at).is("en") && sentence.token(at + 1).is("tout"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isTotal(int from) {
        int at = sentence.token(Math.max(0, from - 1)).is(",") ? from - 2 : from - 1;
        return at > 0
                && (sentence.token(at).is("total") || sentence.token(at).is("tout"))
                && (sentence.token(at - 1).is("au") || sentence.token(at - 1).is("en"));
    }

    /** "Première étape : 40 tribunaux". */
    private boolean isAfterColon(Draft draft) {
        int at = draft.from() - 1;
        while (at > 0 && !sentence.token(at).is(":") && draft.from() - at < STRUCTURE_REACH) {
            at--;
        }
        return at > 0 && sentence.token(at).is(":") && words.findBefore(at, WordClass.MILESTONE) != null;
    }

    /** "Au total sur la période, 500 exploitations seront converties". */
    private boolean isAnnounced(Draft draft, @Nullable Cue cue) {
        Cue after = cues.after(draft);
        return (cue != null && cue.aims()) || (after != null && after.aims());
    }

    /** The first of two values in "passer de 10 % à 15 %". */
    private boolean isChangeStart(Draft draft, int index) {
        if (index + 1 >= drafts.size() || draft.from() == 0) {
            return false;
        }
        Draft next = drafts.get(index + 1);
        boolean from = words.is(draft.from() - 1, WordClass.RANGE_FROM);
        boolean to = next.from() - draft.to() <= 4 && words.is(next.from() - 1, WordClass.RANGE_AND);
        boolean alike = draft.unit.equals(next.unit) || draft.unit.dimension() == Dimension.NONE;
        return from && to && alike && changes(draft.from());
    }

    private boolean changes(int at) {
        for (int before = at - 1; before >= Math.max(0, at - CHANGE_REACH); before--) {
            boolean that = sentence.token(before + 1).is("que")
                    || sentence.token(before + 1).is("qu'"); // "relève que"
            if (words.is(before, WordClass.CHANGE) && !that) {
                return true;
            }
        }
        return false;
    }
}
