package org.jazari.trajectory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the commitments of a strategy went, as of a day, and what that says of those still open. Times are compared as multiples
 * of the time that each was given, from its announcement to its first due date: a month late is much for a promise of two months
 * and little for one of five years.
 */
public final class TrackRecord {
    /** With fewer others that were delivered or fell due, nothing is said about an open one. */
    public static final int LEAST_SETTLED = 3;

    private static final double PRIOR_WEIGHT = 2;

    private final List<DatedPromise> promises;
    private final LocalDate today;

    private TrackRecord(List<DatedPromise> promises, LocalDate today) {
        this.promises = promises;
        this.today = today;
    }

    /**
     * Collects commitments; those announced after today do not exist yet.
     *
     * @throws IllegalArgumentException where two have one id
     */
    public static TrackRecord of(List<DatedPromise> promises, LocalDate today) {
        Set<String> ids = new HashSet<>();
        List<DatedPromise> known = new ArrayList<>();
        for (DatedPromise promise : promises) {
            if (!ids.add(promise.id())) {
                throw new IllegalArgumentException("Two commitments have the id " + promise.id());
            }
            if (!promise.announced().isAfter(today)) {
                known.add(promise);
            }
        }
        return new TrackRecord(known, today);
    }

    /** How many are in each state; every state is a key. */
    public Map<Slippage.State, Integer> counts() {
        Map<Slippage.State, Integer> counts = new EnumMap<>(Slippage.State.class);
        for (Slippage.State state : Slippage.State.values()) {
            counts.put(state, 0);
        }
        for (DatedPromise promise : promises) {
            counts.merge(Slippage.of(promise, today).state(), 1, Integer::sum);
        }
        return counts;
    }

    /**
     * When a commitment may be delivered, judged by the others; one with its id is not among them. A postponement is taken at its
     * word: it will not be delivered by its first due date.
     *
     * @throws IllegalArgumentException where it was announced after today
     */
    public Outlook outlook(DatedPromise promise) {
        Slippage slippage = Slippage.of(promise, today);
        LocalDate delivered = promise.delivered();
        if (delivered != null && promise.deliveredBy(today)) {
            return new Outlook.Delivered(delivered);
        }
        List<DatedPromise> others = promises.stream()
                .filter(other -> !other.id().equals(promise.id()))
                .toList();
        int settled = (int) others.stream().filter(this::settled).count();
        if (settled < LEAST_SETTLED) {
            return new Outlook.InsufficientData(settled, LEAST_SETTLED);
        }
        DeliveryCurve curve = new DeliveryCurve(others.stream().map(this::seen).toList(), PRIOR_WEIGHT);
        double elapsed = ratio(promise, today);
        double least = slippage.state() == Slippage.State.POSTPONED ? Math.max(1, elapsed) : elapsed;
        return new Outlook.Expected(promise, today, curve, least, settled);
    }

    private boolean settled(DatedPromise promise) {
        return promise.deliveredBy(today) || promise.due().isBefore(today);
    }

    private DeliveryCurve.Seen seen(DatedPromise promise) {
        LocalDate delivered = promise.delivered();
        return delivered != null && promise.deliveredBy(today)
                ? new DeliveryCurve.Seen(ratio(promise, delivered), true)
                : new DeliveryCurve.Seen(ratio(promise, today), false);
    }

    /** The time from announcement to a day as a multiple of the time that was given; 0 before the announcement. */
    static double ratio(DatedPromise promise, LocalDate day) {
        double given = ChronoUnit.DAYS.between(promise.announced(), promise.due());
        return Math.max(0, ChronoUnit.DAYS.between(promise.announced(), day)) / given;
    }
}
