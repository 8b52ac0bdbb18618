package org.jazari.strategy.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Version;
import org.jazari.strategy.observatory.Standing;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.StrategyDifference;

/**
 * What was known on one date beside what was known on another.
 *
 * @param about the element that is compared; empty for the whole strategy
 * @param versions those accepted between, newest first
 * @param elements what was added, changed, removed or put in another order
 * @param values what became of recorded values
 * @param computed what formulas give, where it changed
 * @param targets every dated target of either date, in the strategy's order
 */
public record Comparison(
        Side from,
        Side to,
        Optional<ElementRef> about,
        List<Version> versions,
        List<ElementChange> elements,
        List<ValueChange> values,
        List<ComputedChange> computed,
        List<TargetChange> targets) {
    public Comparison {
        versions = List.copyOf(versions);
        elements = List.copyOf(elements);
        values = List.copyOf(values);
        computed = List.copyOf(computed);
        targets = List.copyOf(targets);
    }

    /**
     * Compares two dates.
     *
     * @throws Refusal when the first is after the second, or the element was known on neither
     */
    static Comparison of(Side from, Side to, Optional<ElementRef> about) {
        if (from.moment().isAfter(to.moment())) {
            throw Refusal.badRequest(
                    "compare-order",
                    "from",
                    from.asked(),
                    to.asked().isEmpty() ? to.day().toString() : to.asked());
        }
        about.filter(ref -> !from.view().snapshot().has(ref)
                        && !to.view().snapshot().has(ref))
                .ifPresent(unknown -> {
                    throw Refusal.notFound();
                });
        List<String> indicators = indicators(from, to, about);
        return new Comparison(
                from,
                to,
                about,
                to.view().snapshot().versions().stream()
                        .filter(version -> version.number() > from.version())
                        .toList(),
                StrategyDifference.between(
                                from.view().snapshot().tree(),
                                to.view().snapshot().tree())
                        .changes()
                        .stream()
                        .filter(change -> isAbout(change, about))
                        .toList(),
                indicators.stream()
                        .flatMap(id -> ValueChange.of(recorded(id, to), from, to).stream())
                        .toList(),
                indicators.stream()
                        .flatMap(id -> ComputedChange.of(id, from, to).stream())
                        .toList(),
                indicators.stream().flatMap(id -> target(id, from, to).stream()).toList());
    }

    /** Whether nothing that was known changed; what the clock alone changed does not count. */
    public boolean isEmpty() {
        return elements.isEmpty() && values.isEmpty() && computed.isEmpty();
    }

    /** How many elements changed in a way. */
    public long count(ElementChange.Kind kind) {
        return elements.stream().filter(change -> change.kind() == kind).count();
    }

    /** The dated targets that a reader sees changed. */
    public List<TargetChange> changedTargets() {
        return targets.stream().filter(TargetChange::changed).toList();
    }

    /** The others. */
    public List<TargetChange> unchangedTargets() {
        return targets.stream().filter(target -> !target.changed()).toList();
    }

    /** The view in which an element can be named: of the second date, else of the first. */
    public org.jazari.strategy.observatory.View knowing(ElementRef ref) {
        return to.view().snapshot().has(ref) ? to.view() : from.view();
    }

    static boolean isAbout(ElementChange change, Optional<ElementRef> about) {
        ElementType type = change.type();
        return about.isEmpty() || (type != null && about.get().equals(new ElementRef(type, change.id())));
    }

    private static List<String> indicators(Side from, Side to, Optional<ElementRef> about) {
        if (about.isPresent()) {
            return about.get().type() == ElementType.INDICATOR
                    ? List.of(about.get().id())
                    : List.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(to, from)
                .flatMap(side -> side.view().snapshot().strategy().indicators().stream())
                .forEach(indicator -> ids.add(indicator.id()));
        return List.copyOf(ids);
    }

    private static List<Observation> recorded(String indicator, Side to) {
        return to.view().snapshot().recorded(indicator).stream()
                .filter(value -> !value.recordedAt().isAfter(to.moment()))
                .toList();
    }

    private static Optional<TargetChange> target(String indicator, Side from, Side to) {
        TargetChange change = new TargetChange(indicator, standing(indicator, from), standing(indicator, to));
        return change.then().isEmpty() && change.now().isEmpty() ? Optional.empty() : Optional.of(change);
    }

    private static Optional<Standing> standing(String indicator, Side side) {
        return side.view()
                .snapshot()
                .find(Indicator.class, ElementType.INDICATOR, indicator)
                .flatMap(found -> Standing.of(side.view(), found, side.day()));
    }
}
