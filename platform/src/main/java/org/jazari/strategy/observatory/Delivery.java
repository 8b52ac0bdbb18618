package org.jazari.strategy.observatory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jazari.strategyfile.Commitment;
import org.jazari.trajectory.DatedPromise;
import org.jazari.trajectory.Outlook;
import org.jazari.trajectory.Slippage;

/**
 * How far a dated commitment is from its word, and when it may be delivered, judged by how the others went.
 *
 * @param announcedIn the source that announced it; empty where the version that brought it is the first word of it
 * @param said what was said of its due date, earliest first
 * @param record the others that were delivered or fell due: what the outlook rests on
 */
public record Delivery(
        Commitment commitment,
        DatedPromise promise,
        Optional<String> announcedIn,
        List<Said> said,
        Slippage slippage,
        Outlook outlook,
        List<Delivery.Judged> record) {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    public Delivery {
        said = List.copyOf(said);
        record = List.copyOf(record);
    }

    /** A due date with the version that said it. */
    public record Said(DatedPromise.Due due, int version) {}

    /** Another commitment whose word could be kept or broken by now. */
    public record Judged(Commitment commitment, Slippage slippage) {}

    /** Where a commitment stands; the ways in which one can be open stand before those in which it is not. */
    public enum Status {
        OVERDUE,
        POSTPONED,
        NOT_YET_DUE,
        DELIVERED_LATE,
        DELIVERED_ON_TIME,
        ABANDONED;

        /** The part of style and text keys, such as {@code not-yet-due}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Status status() {
        if (commitment.status() == Commitment.Status.ABANDONED) {
            return Status.ABANDONED;
        }
        return switch (slippage.state()) {
            case OVERDUE -> Status.OVERDUE;
            case POSTPONED -> Status.POSTPONED;
            case NOT_YET_DUE -> Status.NOT_YET_DUE;
            case DELIVERED_LATE -> Status.DELIVERED_LATE;
            case DELIVERED_ON_TIME -> Status.DELIVERED_ON_TIME;
        };
    }

    public boolean isOpen() {
        return switch (status()) {
            case OVERDUE, POSTPONED, NOT_YET_DUE -> true;
            case DELIVERED_LATE, DELIVERED_ON_TIME, ABANDONED -> false;
        };
    }

    /** The distribution of the day of delivery; empty where it is not open, or the record is too small. */
    public Optional<Outlook.Expected> expected() {
        return isOpen() && outlook instanceof Outlook.Expected expected ? Optional.of(expected) : Optional.empty();
    }

    /** The lack of a record; empty where there is one, or nothing is left to foretell. */
    public Optional<Outlook.InsufficientData> insufficient() {
        return isOpen() && outlook instanceof Outlook.InsufficientData insufficient
                ? Optional.of(insufficient)
                : Optional.empty();
    }

    /** P(delivered after the first due date), from 0 to 1; empty where nothing can be said. */
    public Optional<Double> probabilityLate() {
        return expected().map(outlook -> 1 - outlook.probabilityOnTime());
    }

    /** Days from the first due date to the day by which it is delivered at even odds; empty where nothing can be said. */
    public Optional<Long> expectedSlipDays() {
        return expected().flatMap(outlook -> Optional.ofNullable(outlook.delayDays(0.5)));
    }

    /** The days between which it is delivered eight times in ten; the later is empty where that is more than a century away. */
    public Optional<Interval> interval() {
        return expected()
                .flatMap(outlook -> Optional.ofNullable(outlook.dayOf(LOW))
                        .map(low -> new Interval(low, Optional.ofNullable(outlook.dayOf(HIGH)))));
    }

    /** Two days, the later where one can be given. */
    public record Interval(LocalDate from, Optional<LocalDate> to) {}
}
