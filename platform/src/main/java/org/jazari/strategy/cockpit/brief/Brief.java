package org.jazari.strategy.cockpit.brief;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jazari.strategy.cockpit.Cockpit;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Version;
import org.jazari.strategy.evidence.figure.AcceptedFigure;
import org.jazari.strategy.evidence.finding.DatedContradiction;
import org.jazari.strategy.observatory.Standing;
import org.jazari.strategy.observatory.View;
import org.jazari.strategy.office.change.Proposal;
import org.jazari.strategyfile.Indicator;

/**
 * What happened in a week, and where the promises stood at its end. It says what was known then, so that a week that is over
 * has one brief for good. Lists are cut, and say by how much.
 *
 * @param known the end of the week, or now while it runs
 * @param over whether the week is
 * @param view the strategy as known then
 * @param tracked how many targets have a date
 * @param atRisk how many of those are menaced
 */
public record Brief(
        Week week,
        Instant known,
        boolean over,
        View view,
        int tracked,
        long atRisk,
        Changes changes,
        Limited<Target> targets,
        List<Chart> charts,
        Deadlines deadlines,
        Limited<Cockpit.Late> late,
        Limited<Cockpit.Owner> owners,
        Waiting waiting,
        Decisions decisions) {
    public Brief {
        charts = List.copyOf(charts);
    }

    /** What was recorded in the week. */
    public record Changes(
            Limited<AcceptedVersion> versions,
            RecordedValues values,
            Limited<AcceptedFigure> figures,
            Limited<DatedContradiction> contradictions) {
        public boolean isEmpty() {
            return versions.isEmpty() && values.isEmpty() && figures.isEmpty() && contradictions.isEmpty();
        }
    }

    /**
     * A version that came into force.
     *
     * @param elements how many elements it touched
     * @param some a few of those that are still there; none of the version that the platform ships with
     */
    public record AcceptedVersion(Version version, int elements, List<ElementRef> some) {
        public AcceptedVersion {
            some = List.copyOf(some);
        }

        public boolean shipped() {
            return version.origin().equals("shipped");
        }
    }

    /** Values that were recorded or withdrawn, by indicator. */
    public record RecordedValues(List<ValuesOf> shown, long total) {
        public RecordedValues {
            shown = List.copyOf(shown);
        }

        public boolean isEmpty() {
            return shown.isEmpty();
        }

        public long leftOut() {
            return total - shown.stream().mapToLong(of -> of.values().size()).sum();
        }
    }

    /** Values of one indicator, by period. */
    public record ValuesOf(Indicator indicator, List<RecordedValue> values) {
        public ValuesOf {
            values = List.copyOf(values);
        }

        /** The sources that state them, each once. */
        public List<String> sources() {
            return values.stream()
                    .map(value -> value.observation().source())
                    .distinct()
                    .toList();
        }

        /** Who recorded them, each once. */
        public List<String> people() {
            return values.stream()
                    .map(value -> value.observation().recordedBy())
                    .distinct()
                    .toList();
        }
    }

    /** A value that was recorded, or withdrawn. */
    public record RecordedValue(Observation observation, boolean withdrawn) {}

    /**
     * Where a dated target stands.
     *
     * @param before where it stood a week earlier; empty where it was not known then
     */
    public record Target(Standing standing, Optional<Standing> before) {
        /** Whether status or probability are other than a week ago. */
        public boolean moved() {
            return before.isPresent()
                    && !(before.get().status() == standing.status()
                            && before.get().chance().equals(standing.chance()));
        }
    }

    /** The chart of a target. */
    public record Chart(Standing standing, Content drawing) {}

    /**
     * What is due.
     *
     * @param coming within the next weeks
     * @param next the first after those; only where none comes within them
     */
    public record Deadlines(
            Limited<Cockpit.Deadline> overdue, Limited<Cockpit.Deadline> coming, Optional<Cockpit.Deadline> next) {}

    /** What waited for a decision at the end of the week. */
    public record Waiting(Limited<Proposal> proposals, long figures, Limited<DatedContradiction> contradictions) {
        public boolean isEmpty() {
            return proposals.isEmpty() && figures == 0 && contradictions.isEmpty();
        }

        public long total() {
            return proposals.total() + figures + contradictions.total();
        }
    }

    /** What was decided in the week. */
    public record Decisions(
            Limited<Proposal> proposals,
            Limited<DatedContradiction> contradictions,
            long figuresAccepted,
            long figuresRejected) {
        public boolean isEmpty() {
            return proposals.isEmpty() && contradictions.isEmpty() && figuresAccepted + figuresRejected == 0;
        }
    }
}
