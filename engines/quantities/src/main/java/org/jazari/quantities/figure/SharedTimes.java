package org.jazari.quantities.figure;

import java.util.List;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;

/** Times that figures of one sentence share, and what a time makes of them once kinds are known: deadlines, milestones. */
final class SharedTimes {
    private final Lookup words;
    private final List<Draft> drafts;
    private final Cues cues;
    private final Discourse discourse;

    SharedTimes(Lookup words, List<Draft> drafts, Cues cues, Discourse discourse) {
        this.discourse = discourse;
        this.words = words;
        this.drafts = drafts;
        this.cues = cues;
    }

    void settle() {
        shareDeadlines();
        sharePeriods();
        firstSteps();
        milestones();
        drafts.forEach(this::targetsWithoutDeadline);
        shareDeadlines();
    }

    private static boolean isAimed(Draft draft) {
        return draft.kind == FigureKind.TARGET || draft.kind == FigureKind.CUMULATIVE_TARGET;
    }

    /** "10.000 emplois et 5.000 jeunes formés d'ici 2030": a deadline said once holds for both. */
    private void shareDeadlines() {
        for (int i = 1; i < drafts.size(); i++) {
            boolean end = i > 1 && drafts.get(i - 1).because.contains("observed: start of a change");
            share(drafts.get(i), drafts.get(end ? i - 2 : i - 1), i);
        }
        for (int i = drafts.size() - 2; i >= 0; i--) {
            share(drafts.get(i), drafts.get(i + 1), i + 1);
        }
    }

    private void share(Draft draft, Draft other, int laterIndex) {
        if (other.due == null || !isAimed(other)) {
            return;
        }
        boolean open = draft.due == null
                && draft.period == null
                && !draft.because.contains("count: parts of a whole")
                && (draft.kind == FigureKind.TARGET
                        || draft.kind == FigureKind.OBSERVED
                        || draft.kind == FigureKind.COUNT)
                && draft.because.stream()
                        .noneMatch(reason -> reason.startsWith("observed:") && !reason.endsWith("no cue"));
        Draft later = drafts.get(laterIndex);
        boolean joined = draft.clause == other.clause
                && Joins.join(
                        words, Math.min(other.to(), drafts.get(laterIndex - 1).to()), later.from());
        boolean inTheEnd = draft.to() + 1 < words.sentence().size()
                && words.sentence().token(draft.to()).is("a")
                && words.sentence().token(draft.to() + 1).is("terme");
        boolean forward = other.from() < draft.from();
        boolean anew = forward && cues.opensInfinitive(other.to(), draft.from());
        boolean own = anew
                || (forward ? cues.speaksOfItsOwn(other, draft) : cues.speaksOfItsOwn(draft, other))
                || inTheEnd
                || cues.opensOwnFuture(drafts.get(laterIndex - 1).to(), later.from());
        if (open && joined && !own && draft.unit.dimension() != Dimension.DURATION) {
            draft.due = other.due;
            draft.kind = draft.as(FigureKind.TARGET, "shares a deadline");
        }
    }

    /** "S'est établi à 86,4 % en 2024, en hausse de 2,1 points": what is reported together is of one time. */
    private void sharePeriods() {
        for (int i = 1; i < drafts.size(); i++) {
            Draft before = drafts.get(i - 1);
            Draft draft = drafts.get(i);
            boolean together = before.kind == FigureKind.OBSERVED
                    && draft.kind == FigureKind.OBSERVED
                    && before.ownTime
                    && before.clause == draft.clause
                    && draft.period == null
                    && draft.due == null;
            if (together) {
                draft.period = before.period;
                draft.because.add("shares a period");
            }
        }
    }

    /** A dated step on the way to a later target of the same sentence. */
    private void milestones() {
        for (Draft draft : drafts) {
            boolean dated = draft.period != null && draft.ownTime && draft.due == null;
            boolean reported = draft.because.stream()
                    .anyMatch(reason -> reason.startsWith("observed:") && !reason.endsWith("no cue"));
            boolean open = draft.kind == FigureKind.TARGET
                    || (draft.kind == FigureKind.OBSERVED && !reported)
                    || draft.kind == FigureKind.COUNT;
            if (dated && open && leadsToTarget(draft)) {
                draft.kind = draft.as(FigureKind.MILESTONE, "before a later target");
            }
        }
    }

    private void firstSteps() {
        for (Draft draft : drafts) {
            if (draft.kind == FigureKind.TARGET && draft.ownTime && isFirstStep(draft)) {
                draft.kind = draft.as(FigureKind.MILESTONE, "due before a later target");
            }
        }
    }

    /** "240.000 compteurs d'ici juillet 2026, puis un million à l'horizon 2029": a later target of the same things in the same sentence. */
    private boolean isFirstStep(Draft draft) {
        int index = drafts.indexOf(draft);
        Draft next = index + 1 < drafts.size() ? drafts.get(index + 1) : null;
        return next != null
                && next.due != null
                && draft.due != null
                && isAimed(next)
                && next.unit.equals(draft.unit)
                && next.measure.value().compareTo(draft.measure.value()) > 0
                && next.due.substring(0, 4).compareTo(draft.due.substring(0, 4)) > 0;
    }

    private boolean leadsToTarget(Draft draft) {
        return drafts.stream()
                .anyMatch(other -> other != draft
                        && other.due != null
                        && draft.period != null
                        && isAimed(other)
                        && comparable(draft, other)
                        && draft.period.substring(0, 4).compareTo(other.due.substring(0, 4)) < 0);
    }

    private static boolean comparable(Draft draft, Draft other) {
        return draft.unit.equals(other.unit)
                || draft.unit.dimension() == Dimension.NONE
                || other.unit.dimension() == Dimension.NONE;
    }

    /** "Dès la rentrée 2026-2027": two years in a row are one. */
    private static boolean isSchoolYear(String period) {
        return period.matches("\\d{4}-\\d{4}")
                && Integer.parseInt(period.substring(0, 4)) + 1 == Integer.parseInt(period.substring(5));
    }

    /** "Vise 50 % en 2030": the time of a target is its deadline. */
    private void targetsWithoutDeadline(Draft draft) {
        boolean single = draft.period != null
                && draft.period.indexOf('/') < 0
                && (draft.period.length() != 9 || isSchoolYear(draft.period));
        boolean span = draft.period != null && draft.period.matches("\\d{4}-\\d{4}");
        if (draft.kind == FigureKind.CUMULATIVE_TARGET && draft.due == null && span && draft.period != null) {
            draft.due = draft.period.substring(5);
            draft.period = null;
            draft.because.add("deadline: end of the period");
        }
        Cue cue = draft.kind == FigureKind.RATE ? cues.deciding(draft, drafts.indexOf(draft)) : null;
        boolean rateToCome = draft.kind == FigureKind.RATE && draft.period != null && discourse.isToCome(draft.period);
        boolean aimed = isAimed(draft)
                || rateToCome
                || draft.kind == FigureKind.MILESTONE
                || (cue != null && (cue.aims() || cue.wordClass() == WordClass.MILESTONE));
        if (aimed && draft.due == null && single) {
            draft.due = draft.period;
            draft.period = null;
            draft.because.add("deadline: time of the target");
        }
    }
}
