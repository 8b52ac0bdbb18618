package org.jazari.strategy.observatory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.PartialDate;

/** Everything that has a date: what was held, signed and published, and what is due. */
public final class Timeline {
    private Timeline() {}

    /** In order of time; of one date, in order of kind. */
    static List<Entry> of(Snapshot snapshot) {
        List<Entry> entries = new ArrayList<>();
        snapshot.strategy()
                .events()
                .forEach(event -> entries.add(
                        new Entry(event.period().from(), Kind.EVENT, new ElementRef(ElementType.EVENT, event.id()))));
        snapshot.strategy()
                .conventions()
                .forEach(convention -> entries.add(new Entry(
                        convention.date(), Kind.SIGNED, new ElementRef(ElementType.CONVENTION, convention.id()))));
        snapshot.strategy()
                .sources()
                .forEach(source -> entries.add(new Entry(
                        source.published(), Kind.PUBLISHED, new ElementRef(ElementType.SOURCE, source.id()))));
        snapshot.strategy()
                .commitments()
                .forEach(commitment -> commitment
                        .findDue()
                        .ifPresent(due -> entries.add(
                                new Entry(due, Kind.DUE, new ElementRef(ElementType.COMMITMENT, commitment.id())))));
        snapshot.strategy()
                .indicators()
                .forEach(indicator -> indicator.figures().stream()
                        .filter(figure ->
                                Promises.isTarget(figure) && figure.findDue().isPresent())
                        .map(figure -> new Entry(
                                figure.findDue().orElseThrow(),
                                Kind.DUE,
                                new ElementRef(ElementType.INDICATOR, indicator.id())))
                        .distinct()
                        .forEach(entries::add));
        entries.sort(Comparator.comparing((Entry entry) -> entry.kind() == Kind.DUE
                        ? entry.date().latest()
                        : entry.date().earliest())
                .thenComparing(Entry::kind)
                .thenComparing(entry -> entry.ref().id()));
        return entries;
    }

    /** Why an entry is there. */
    public enum Kind {
        EVENT,
        SIGNED,
        PUBLISHED,
        DUE;

        /** The key of its name. */
        public String key() {
            return "timeline." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One dated thing. */
    public record Entry(PartialDate date, Kind kind, ElementRef ref) {}
}
