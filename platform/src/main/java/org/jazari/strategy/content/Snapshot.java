package org.jazari.strategy.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.strategyfile.Citation;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Strategy;
import org.jazari.strategyfile.StrategyTree;
import org.jazari.strategyfile.Text;

/** One version of the strategy with the observations known beside it, and the links between elements both ways. */
public final class Snapshot {
    private final Version version;
    private final StrategyTree tree;
    private final Strategy strategy;
    private final Map<String, List<Observation>> observations = new HashMap<>();
    private final Map<ElementRef, List<ElementRef>> outgoing = new HashMap<>();
    private final Map<ElementRef, List<ElementRef>> incoming = new HashMap<>();
    private final Map<String, List<Quote>> quotes = new HashMap<>();
    private final Map<ElementType, Map<String, Object>> elements = new EnumMap<>(ElementType.class);

    Snapshot(Version version, StrategyTree tree, List<Observation> observations) {
        this.version = version;
        this.tree = tree;
        this.strategy = tree.strategy();
        for (Observation observation : observations) {
            this.observations
                    .computeIfAbsent(observation.indicator(), id -> new ArrayList<>())
                    .add(observation);
        }
        ElementLinks links = new ElementLinks();
        for (ElementType type : ElementType.values()) {
            tree.elements(type).forEach((id, body) -> {
                ElementRef from = new ElementRef(type, id);
                List<ElementRef> to = links.of(type, body);
                outgoing.put(from, to);
                to.forEach(target ->
                        incoming.computeIfAbsent(target, t -> new ArrayList<>()).add(from));
            });
            Map<String, Object> ofType = SnapshotElements.byId(strategy, type);
            elements.put(type, ofType);
            ofType.forEach((id, element) -> Quotes.all(element)
                    .forEach(citation -> quotes.computeIfAbsent(citation.source(), source -> new ArrayList<>())
                            .add(new Quote(new ElementRef(type, id), citation))));
        }
    }

    public Version version() {
        return version;
    }

    public StrategyTree tree() {
        return tree;
    }

    public Strategy strategy() {
        return strategy;
    }

    /** The observations of an indicator, by period; empty when there are none. */
    public List<Observation> observations(String indicator) {
        return observations.getOrDefault(indicator, List.of());
    }

    /** Whether the strategy has an element. */
    public boolean has(ElementRef ref) {
        return elements.getOrDefault(ref.type(), Map.of()).containsKey(ref.id());
    }

    /** An element by type and id. */
    public <T> Optional<T> find(Class<T> kind, ElementType type, String id) {
        return Optional.ofNullable(elements.getOrDefault(type, Map.of()).get(id))
                .map(kind::cast);
    }

    /** All elements of a type, in the strategy's order. */
    public List<ElementRef> list(ElementType type) {
        return elements.getOrDefault(type, Map.of()).keySet().stream()
                .map(id -> new ElementRef(type, id))
                .toList();
    }

    /** The name of an element; empty when it has none, as an axis that is announced but not listed. */
    public Optional<Text> name(ElementRef ref) {
        Object element = elements.getOrDefault(ref.type(), Map.of()).get(ref.id());
        return element == null
                ? Optional.empty()
                : SnapshotElements.name(element, strategy.header().defaultLanguage());
    }

    /** The citations of an element itself, without those of its parts. */
    public List<Citation> citations(ElementRef ref) {
        Object element = elements.getOrDefault(ref.type(), Map.of()).get(ref.id());
        return element == null ? List.of() : Quotes.own(element);
    }

    /** Every quote of a source, in the strategy's order. */
    public List<Quote> quotes(String source) {
        return quotes.getOrDefault(source, List.of());
    }

    /** What an element refers to, grouped by type. */
    public Map<ElementType, List<ElementRef>> linksFrom(ElementRef ref) {
        return grouped(outgoing.getOrDefault(ref, List.of()));
    }

    /** What refers to an element, grouped by type. */
    public Map<ElementType, List<ElementRef>> linksTo(ElementRef ref) {
        return grouped(incoming.getOrDefault(ref, List.of()));
    }

    /** Everything linked with an element, in either direction, grouped by type. */
    public Map<ElementType, List<ElementRef>> linked(ElementRef ref) {
        List<ElementRef> all = new ArrayList<>(outgoing.getOrDefault(ref, List.of()));
        incoming.getOrDefault(ref, List.of()).stream()
                .filter(other -> !all.contains(other))
                .forEach(all::add);
        return grouped(all);
    }

    private Map<ElementType, List<ElementRef>> grouped(List<ElementRef> refs) {
        Map<ElementType, List<ElementRef>> groups = new LinkedHashMap<>();
        for (ElementType type : ElementType.values()) {
            List<ElementRef> ofType =
                    refs.stream().filter(ref -> ref.type() == type && has(ref)).toList();
            if (!ofType.isEmpty()) {
                groups.put(type, ofType);
            }
        }
        return groups;
    }
}
