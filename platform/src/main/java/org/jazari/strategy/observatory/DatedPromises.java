package org.jazari.strategy.observatory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jazari.kernel.language.Formats;
import org.jazari.strategy.content.CommitmentState;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Version;
import org.jazari.strategyfile.Commitment;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.PartialDate;
import org.jazari.strategyfile.Source;
import org.jazari.trajectory.DatedPromise;

/**
 * The dates of commitments as the strategy's versions and sources give them. A commitment is announced when the earliest of
 * the sources that its first version cites came out, or with that version. Its due dates are those of its versions. It is
 * delivered when the last of the sources came out that the version cites anew which says so, or with that version.
 */
final class DatedPromises {
    private final Snapshot snapshot;

    DatedPromises(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** A promise with where its dates come from. */
    record Dated(Commitment commitment, DatedPromise promise, Optional<String> announcedIn, List<Delivery.Said> said) {}

    /** Every commitment with a date that is after its announcement, and of which it is known when it was delivered, if it was. */
    List<Dated> list() {
        return snapshot.strategy().commitments().stream()
                .flatMap(commitment -> dated(commitment).stream())
                .toList();
    }

    private Optional<Dated> dated(Commitment commitment) {
        List<CommitmentState> states = snapshot.states(commitment.id());
        if (states.isEmpty() || states.stream().allMatch(state -> state.due().isEmpty())) {
            return Optional.empty();
        }
        Optional<String> announcedIn = earliest(states.getFirst());
        LocalDate announced = announcedIn
                .flatMap(this::source)
                .map(source -> source.published().earliest())
                .orElse(day(states.getFirst().version()));
        List<Delivery.Said> said = said(states, announced);
        Optional<LocalDate> delivered = Optional.empty();
        if (commitment.status() == Commitment.Status.DELIVERED) {
            delivered = delivered(states);
            if (delivered.isEmpty()) {
                return Optional.empty();
            }
        }
        if (!said.getFirst().due().due().isAfter(announced)) {
            return Optional.empty();
        }
        DatedPromise promise = new DatedPromise(
                commitment.id(),
                announced,
                said.stream().map(Delivery.Said::due).toList(),
                delivered.map(day -> day.isBefore(announced) ? announced : day).orElse(null),
                heard(states));
        return Optional.of(new Dated(commitment, promise, announcedIn, said));
    }

    /** The due dates, each with the day on which it was first said; of several said on one day the last. */
    private static List<Delivery.Said> said(List<CommitmentState> states, LocalDate announced) {
        List<Delivery.Said> said = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            CommitmentState state = states.get(i);
            if (state.due().isEmpty()) {
                continue;
            }
            LocalDate due = state.due().get().latest();
            LocalDate day = i == 0 ? announced : day(state.version());
            if (!said.isEmpty() && said.getLast().due().due().equals(due)) {
                continue;
            }
            if (!said.isEmpty() && !day.isAfter(said.getLast().due().saidOn())) {
                day = said.removeLast().due().saidOn();
            }
            said.add(new Delivery.Said(
                    new DatedPromise.Due(day, due), state.version().number()));
        }
        return said;
    }

    /** Empty where the first version that is known said already that it is delivered: the day was before all record. */
    private Optional<LocalDate> delivered(List<CommitmentState> states) {
        int first = states.size() - 1;
        while (first > 0 && states.get(first - 1).status() == Commitment.Status.DELIVERED) {
            first--;
        }
        if (first == 0) {
            return Optional.empty();
        }
        CommitmentState state = states.get(first);
        Set<String> news = new HashSet<>(state.sources());
        states.subList(0, first).forEach(earlier -> news.removeAll(earlier.sources()));
        LocalDate recorded = day(state.version());
        return Optional.of(published(news.stream())
                .filter(day -> !day.isAfter(recorded))
                .max(Comparator.naturalOrder())
                .orElse(recorded));
    }

    private Optional<String> earliest(CommitmentState state) {
        LocalDate recorded = day(state.version());
        return state.sources().stream()
                .filter(id -> source(id)
                        .filter(source -> source.published().earliest().isBefore(recorded))
                        .isPresent())
                .min(Comparator.comparing((String id) ->
                                source(id).orElseThrow().published().earliest())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private List<LocalDate> heard(List<CommitmentState> states) {
        return Stream.concat(
                        published(states.stream().flatMap(state -> state.sources().stream())),
                        states.stream().skip(1).map(state -> day(state.version())))
                .distinct()
                .toList();
    }

    private Stream<LocalDate> published(Stream<String> sources) {
        return sources.flatMap(id -> source(id).stream()).map(Source::published).map(PartialDate::latest);
    }

    private Optional<Source> source(String id) {
        return snapshot.find(Source.class, ElementType.SOURCE, id);
    }

    private static LocalDate day(Version version) {
        return LocalDate.ofInstant(version.acceptedAt(), Formats.ZONE);
    }
}
