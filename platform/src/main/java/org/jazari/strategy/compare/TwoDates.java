package org.jazari.strategy.compare;

import java.time.Clock;
import java.util.Optional;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategyfile.ElementType;
import org.springframework.stereotype.Component;

/** Makes comparisons out of what somebody asks for. */
@Component
public class TwoDates {
    private final Snapshots snapshots;
    private final Clock clock;

    TwoDates(Snapshots snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * Compares two dates.
     *
     * @param page in whose language
     * @param from a date or a moment
     * @param to the same; empty for now
     * @throws Refusal when a date is missing or none, nothing was known on it, the first is after the second, or the element
     *     was known on neither
     */
    public Comparison of(Page page, String from, String to, Optional<ElementRef> about) {
        if (from.isBlank()) {
            throw Refusal.badRequest("compare-from", "from");
        }
        Side first = Side.of(snapshots, page, clock, from, "from");
        Side second = Side.of(snapshots, page, clock, to, "to");
        return Comparison.of(first, second, about);
    }

    /** The strategy of today, for a page on which nothing is compared yet. */
    Side today(Page page) {
        return Side.of(snapshots, page, clock, "", "to");
    }

    /**
     * An element as addresses name it, by the plural or the key of its type.
     *
     * @throws Refusal when there is no such type
     */
    public static ElementRef element(String type, String id) {
        return ElementType.findPlural(type)
                .or(() -> ElementType.find(type))
                .map(found -> new ElementRef(found, id))
                .orElseThrow(Refusal::notFound);
    }
}
