package org.jazari.quantities.figure;

import java.util.List;
import java.util.Set;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what speaks for a promise and what for a report where no rule of its own decides: tense and sense of the verb, words beside the figure, the
 * figure before, the heading or column above, the year. Weights add up; each reason is kept.
 */
final class Weighing {
    private static final int LABEL_REACH = 10;
    private static final int LIST_REACH = 30;

    /** Weights of evidence: a deadline outweighs a verb, a verb what stands around. */
    private static final int DEADLINE = 8;

    private static final int PAST = 5;
    private static final int VERB = 4;
    private static final int APPOSED = 6;
    private static final int AHEAD = 3;
    private static final int TO_COME = 8;
    private static final int COLUMN = 7;
    private static final int LABEL = 5;
    private static final int MEANT_FOR = 5;
    private static final int CARRIED = 3;
    private static final int PLANNED = 2;
    private static final int SECTION = 3;
    private static final int WEAK = 1;

    private static final Set<String> APPOSING = Set.of(
            "dont",
            "soit",
            "(",
            "moyennant",
            "montant",
            "cout",
            "finances",
            "financee",
            "financees",
            "finance",
            "supporte",
            "supportee",
            "hauteur");

    private final Lookup words;
    private final Sentence sentence;
    private final List<Draft> drafts;
    private final Clauses clauses;
    private final Cues cues;
    private final Givens givens;
    private final Durations durations;
    private final Discourse discourse;

    Weighing(
            Lookup words,
            List<Draft> drafts,
            Clauses clauses,
            Cues cues,
            Givens givens,
            Durations durations,
            Discourse discourse) {
        this.words = words;
        this.sentence = words.sentence();
        this.drafts = drafts;
        this.clauses = clauses;
        this.cues = cues;
        this.givens = givens;
        this.durations = durations;
        this.discourse = discourse;
    }

    /** What tense, sense and time of the verb, words beside the figure, the figure before and the heading above say together. */
    FigureKind weigh(Draft draft, int index, @Nullable Cue cue) {
        Evidence evidence = new Evidence();
        if (draft.due != null) {
            evidence.add(FigureKind.TARGET, DEADLINE, "deadline");
        }
        spoken(evidence, draft, cue);
        apposed(evidence, draft, index, cue);
        labelled(evidence, draft);
        if (draft.meantFor && (cue == null || cue.wordClass() == WordClass.COPULA)) {
            evidence.add(FigureKind.TARGET, MEANT_FOR, "meant for a year");
        }
        if (cue != null && discourse.isPlanned() && givens.isCost(draft, cue)) {
            evidence.add(FigureKind.TARGET, COLUMN, "the cost of a plan");
        }
        column(evidence, draft);
        if (index + 1 < drafts.size() && isTermOf(draft, drafts.get(index + 1))) {
            evidence.add(FigureKind.TARGET, DEADLINE, "a term");
        }
        if (cue == null && discourse.isPlanned() && discourse.section() == null && cues.isVerbless()) {
            evidence.add(FigureKind.TARGET, PLANNED, "within a plan");
        }
        String time = draft.period;
        FigureKind section = cue == null || cue.weak() ? discourse.section() : null;
        if (section != null) {
            evidence.add(section, SECTION, "under a heading");
        }
        if (section != null || (cues.isVerbless() && discourse.section() == FigureKind.TARGET)) {
            takeTime(draft, FigureKind.TARGET == discourse.section() ? FigureKind.TARGET : FigureKind.OBSERVED);
        }
        if (time != null) {
            evidence.add(
                    FigureKind.TARGET,
                    discourse.isToCome(time) ? TO_COME : discourse.isAhead(time) ? AHEAD : 0,
                    "a year ahead");
        }
        FigureKind otherwise = isBare(draft) && cue == null ? FigureKind.COUNT : FigureKind.OBSERVED;
        FigureKind heaviest = evidence.heaviest(otherwise);
        return draft.as(heaviest, evidence.reasons(heaviest));
    }

    private void takeTime(Draft draft, FigureKind section) {
        String time = discourse.sectionTime();
        if (time == null || draft.due != null || draft.period != null) {
            return;
        }
        if (section == FigureKind.TARGET) {
            draft.due = time;
        } else {
            draft.period = time;
        }
    }

    private void spoken(Evidence evidence, Draft draft, @Nullable Cue cue) {
        if (cue == null) {
            return;
        }
        if (givens.isSetAside(draft, cue) || givens.isBudgeted(draft, cue)) {
            evidence.add(FigureKind.TARGET, VERB, "set aside");
            return;
        }
        boolean carried = clauses.of(cue.at()) != draft.clause;
        String own = draft.ownTime ? draft.period : null;
        if (carried && own != null && isBeside(draft) && !discourse.isToCome(own) && !discourse.isAhead(own)) {
            evidence.add(FigureKind.OBSERVED, VERB, "a time of its own"); // "550 d'ici 2027 (150 en 2025, puis 200/an)"
        }
        int weight = cue.weak() ? WEAK : carried ? CARRIED : cue.past() ? PAST : VERB;
        switch (cue.wordClass()) {
            case TARGET, FUTURE, FORECAST, PROJECT, POTENTIAL -> evidence.add(FigureKind.TARGET, weight, cue.said());
            case MILESTONE -> evidence.add(FigureKind.MILESTONE, weight, cue.said());
            default -> evidence.add(FigureKind.OBSERVED, weight, cue.said());
        }
    }

    /** "(150 en 2025, ...)", "tout en formant 2.500 talents en 2025": said beside what is aimed at. */
    private boolean isBeside(Draft draft) {
        int start = draft.from();
        while (start > 0 && clauses.of(start - 1) == draft.clause) {
            start--;
        }
        return sentence.token(start).is("(") || sentence.token(start).is("tout");
    }

    /** "Dont 8.000 pour la santé", "soit 43 % de plus", "(+5,5 % sur un an)": says more of the figure before. */
    private void apposed(Evidence evidence, Draft draft, int index, @Nullable Cue cue) {
        Draft before = index == 0 ? null : drafts.get(index - 1);
        boolean own = before != null && cue != null && cue.at() >= before.to();
        boolean otherTime = draft.ownTime && draft.period != null; // "550 d'ici 2027 (150 en 2025, puis 200/an)"
        if (before == null || before.kind == null || own || otherTime) {
            return;
        }
        boolean part = words.findBefore(draft.from(), WordClass.JOIN_PART) != null;
        boolean plain = before.kind == FigureKind.TARGET
                || before.kind == FigureKind.OBSERVED
                || before.kind == FigureKind.POTENTIAL
                || part;
        FigureKind kind = plain ? before.kind : null;
        if (kind != null && (part || isApposedTo(before, draft))) {
            evidence.add(kind, APPOSED, "said of the figure before");
        }
    }

    private boolean isApposedTo(Draft before, Draft draft) {
        for (int at = before.to(); at < draft.from(); at++) {
            String word = sentence.token(at).folded();
            if (APPOSING.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** "D'ici trois ans" straight after a figure. */
    private boolean isTermOf(Draft draft, Draft term) {
        return term.unit.dimension() == Dimension.DURATION
                && term.clause == draft.clause
                && durations.isTerm(term)
                && words.findBefore(term.from(), WordClass.DEADLINE) != null;
    }

    /** "Objectif 2026 : 30.000", "réalisé : 82 %". */
    private void labelled(Evidence evidence, Draft draft) {
        int colon = colonOf(draft);
        FigureKind done = null;
        for (int at = colon;
                at >= 0
                        && colon - at < LABEL_REACH
                        && colon > 0
                        && sentence.token(colon).is(":");
                at--) {
            if (sentence.token(at).is("|")
                    || sentence.token(at).is(";")
                    || sentence.token(at).is("(")) {
                break;
            }
            FigureKind said = Discourse.saidInLabel(sentence.token(at));
            done = done == null && cues.isVerbless() ? cues.labelled(at, colon) : done;
            if (said != null) {
                evidence.add(said, LABEL, sentence.token(at).folded());
                return;
            }
        }
        if (done == null && discourse.isRow() && isBesideObjective(draft)) {
            evidence.add(FigureKind.OBSERVED, LABEL, "beside its objective");
        }
        if (done != null && discourse.section() != FigureKind.TARGET) {
            evidence.add(done, LABEL, "its label");
        }
    }

    /** "Centres rénovés : 874 | objectif 2027 : 1.400": what stands in a cell before that of the objective is reached. */
    private boolean isBesideObjective(Draft draft) {
        boolean other = false;
        for (int at = draft.to(); at < sentence.size(); at++) {
            other |= sentence.token(at).is("|");
            if (other && Discourse.saidInLabel(sentence.token(at)) == FigureKind.TARGET) {
                return true;
            }
        }
        return false;
    }

    /** The colon straight before a figure, or before the others of its clause: "Situation en 2024 : 2.150 lauréats et 17 écoles". */
    private int colonOf(Draft draft) {
        int at = draft.from() - 1;
        while (at > 0 && draft.from() - at < LIST_REACH && cues.isVerbless() && clauses.of(at - 1) == draft.clause) {
            at--;
        }
        return Math.max(at, 0);
    }

    private void column(Evidence evidence, Draft draft) {
        Columns.Column column = discourse.columns().of(sentence, draft.from());
        if (column == null) {
            return;
        }
        FigureKind kind = column.kind() != null ? column.kind() : FigureKind.OBSERVED;
        String time = column.time();
        boolean ahead = column.kind() == null && time != null && (discourse.isToCome(time) || discourse.isAhead(time));
        FigureKind decided = ahead ? FigureKind.TARGET : kind;
        evidence.add(decided, COLUMN, "its column");
        if (time != null && draft.due == null && draft.period == null) {
            draft.due = decided == FigureKind.TARGET ? time : null;
            draft.period = decided == FigureKind.TARGET ? null : time;
        }
    }

    private static boolean isBare(Draft draft) {
        return draft.unit.dimension() == Dimension.NONE
                && draft.measure.form() != Form.FRACTION
                && draft.measure.value().intValue() < 20
                && draft.period == null;
    }
}
