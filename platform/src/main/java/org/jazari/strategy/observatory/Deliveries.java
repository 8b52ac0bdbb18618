package org.jazari.strategy.observatory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.ElementType;
import org.jazari.trajectory.DatedPromise;
import org.jazari.trajectory.Slippage;
import org.jazari.trajectory.TrackRecord;

/** The dated commitments of a strategy as of a day, each judged by the others. */
public final class Deliveries {
    private static final Comparator<Delivery> BY_RISK = Comparator.comparing(Delivery::status)
            .thenComparing(delivery -> -delivery.probabilityLate().orElse(0.0))
            .thenComparing(delivery -> delivery.promise().due())
            .thenComparing(delivery -> delivery.commitment().id());

    private final List<Delivery> all;

    private Deliveries(List<Delivery> all) {
        this.all = all;
    }

    /** Judges every commitment that has a date. */
    public static Deliveries of(Snapshot snapshot, LocalDate today) {
        List<DatedPromises.Dated> dated = new DatedPromises(snapshot)
                .list().stream()
                        .filter(promise -> !promise.promise().announced().isAfter(today))
                        .toList();
        TrackRecord record =
                TrackRecord.of(dated.stream().map(DatedPromises.Dated::promise).toList(), today);
        List<Delivery.Judged> settled = new ArrayList<>();
        for (DatedPromises.Dated promise : dated) {
            Slippage slippage = Slippage.of(promise.promise(), today);
            if (isSettled(slippage)) {
                settled.add(new Delivery.Judged(promise.commitment(), slippage));
            }
        }
        return new Deliveries(dated.stream()
                .map(promise -> delivery(promise, record, settled, today))
                .sorted(BY_RISK)
                .toList());
    }

    private static Delivery delivery(
            DatedPromises.Dated dated, TrackRecord record, List<Delivery.Judged> settled, LocalDate today) {
        DatedPromise promise = dated.promise();
        return new Delivery(
                dated.commitment(),
                promise,
                dated.announcedIn(),
                dated.said(),
                Slippage.of(promise, today),
                record.outlook(promise),
                settled.stream()
                        .filter(other -> !other.commitment().id().equals(promise.id()))
                        .toList());
    }

    private static boolean isSettled(Slippage slippage) {
        return switch (slippage.state()) {
            case DELIVERED_ON_TIME, DELIVERED_LATE, OVERDUE -> true;
            case NOT_YET_DUE, POSTPONED -> false;
        };
    }

    /** All of them, those most at risk first. */
    public List<Delivery> all() {
        return all;
    }

    /** Those that are neither delivered nor abandoned, most at risk first. */
    public List<Delivery> open() {
        return all.stream().filter(Delivery::isOpen).toList();
    }

    /** That of a commitment, or those of the commitments of a convention. */
    List<Delivery> of(ElementRef ref) {
        if (ref.type() == ElementType.COMMITMENT) {
            return find(ref.id()).stream().toList();
        }
        return all.stream()
                .filter(delivery -> ref.type() == ElementType.CONVENTION
                        && delivery.commitment().conventions().contains(ref.id()))
                .toList();
    }

    /** The delivery of a commitment; empty where it has no date to be measured by. */
    public Optional<Delivery> find(String commitment) {
        return all.stream()
                .filter(delivery -> delivery.commitment().id().equals(commitment))
                .findFirst();
    }
}
