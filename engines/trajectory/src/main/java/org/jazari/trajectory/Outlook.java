package org.jazari.trajectory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When an open commitment may be delivered, judged by how the others went. */
public sealed interface Outlook {
    /** It is delivered: nothing is left to foretell. */
    record Delivered(LocalDate on) implements Outlook {}

    /**
     * Too few others came due to judge by.
     *
     * @param settled others that were delivered or fell due
     * @param needed how many there must be
     */
    record InsufficientData(int settled, int needed) implements Outlook {}

    /** The distribution of the day of delivery, given that it is not delivered today. */
    final class Expected implements Outlook {
        private static final long LONGEST_DAYS = 36_525;

        private final DatedPromise promise;
        private final LocalDate today;
        private final DeliveryCurve curve;
        private final double open;
        private final int settled;

        /**
         * @param curve of the other commitments
         * @param leastRatio it takes longer than this multiple of its time
         * @param settled others that were delivered or fell due
         */
        Expected(DatedPromise promise, LocalDate today, DeliveryCurve curve, double leastRatio, int settled) {
            this.promise = promise;
            this.today = today;
            this.curve = curve;
            this.open = curve.longerThan(leastRatio);
            this.settled = settled;
        }

        /** How many other commitments, delivered or fallen due, this rests on. */
        public int settled() {
            return settled;
        }

        /** P(delivered by the first due date), from 0 to 1; 0 once it is over or was postponed. */
        public double probabilityOnTime() {
            return probabilityBy(promise.due());
        }

        /** P(delivered by a day), from 0 to 1; 0 for today and before. */
        public double probabilityBy(LocalDate day) {
            if (!day.isAfter(today)) {
                return 0;
            }
            return Math.clamp(1 - curve.longerThan(TrackRecord.ratio(promise, day)) / open, 0, 1);
        }

        /**
         * The first day by which it is delivered with a probability; null where that is more than a century away.
         *
         * @param probability above 0 and below 1
         */
        public @Nullable LocalDate dayOf(double probability) {
            if (!(probability > 0 && probability < 1)) {
                throw new IllegalArgumentException("Not between 0 and 1: " + probability);
            }
            long low = 0;
            long high = LONGEST_DAYS;
            if (probabilityBy(today.plusDays(high)) < probability) {
                return null;
            }
            while (high - low > 1) {
                long middle = (low + high) / 2;
                if (probabilityBy(today.plusDays(middle)) < probability) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return today.plusDays(high);
        }

        /** Days from the first due date to {@link #dayOf}, negative where that is early; null where it is null. */
        public @Nullable Long delayDays(double probability) {
            LocalDate day = dayOf(probability);
            return day == null ? null : Long.valueOf(ChronoUnit.DAYS.between(promise.due(), day));
        }
    }
}
