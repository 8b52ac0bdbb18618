package org.jazari.strategy.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jazari.strategyfile.Citation;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Strategy;
import org.jazari.strategyfile.StrategyTree;
import org.jazari.strategyfile.Text;

/** One version of the strategy with the observations known beside it, and the links between elements both ways. */
public final class Snapshot {
    private static final Set<ElementType> NOT_RELATED =
            EnumSet.of(ElementType.SOURCE, ElementType.UNIT, ElementType.DISCREPANCY);

    private final Version version;
    private final StrategyTree tree;
    private final Strategy strategy;
    private final Instant moment;
    private final List<Version> versions;
    private final Map<String, List<Observation>> recorded = new HashMap<>();
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();
    private final Map<String, List<Step>> history = new HashMap<>();
    private final Map<ElementRef, Map<ElementType, List<ElementRef>>> related = new ConcurrentHashMap<>();
    private final Map<ElementRef, List<ElementRef>> outgoing = new HashMap<>();
    private final Map<ElementRef, List<ElementRef>> incoming = new HashMap<>();
    private final Map<String, List<Quote>> quotes = new HashMap<>();
    private final Map<ElementType, Map<String, Object>> elements = new EnumMap<>(ElementType.class);
    private final Map<String, List<Computed>> computed;
    private final Map<String, List<CommitmentState>> states;

    /**
     * A snapshot.
     *
     * @param recorded all observations recorded by {@code moment}, also those superseded
     * @param versions the versions up to this one, newest first
     * @param changes what each of them changed, newest first; later ones are passed over
     * @param states of each commitment, oldest first
     */
    Snapshot(
            Version version,
            StrategyTree tree,
            List<Observation> recorded,
            Instant moment,
            List<Version> versions,
            List<Versions.RecordedChange> changes,
            Map<String, List<CommitmentState>> states) {
        this.version = version;
        this.states = Map.copyOf(states);
        this.versions = List.copyOf(versions);
        this.moment = moment;
        this.tree = tree;
        this.strategy = tree.strategy();
        for (Observation observation : recorded) {
            this.recorded
                    .computeIfAbsent(observation.indicator(), id -> new ArrayList<>())
                    .add(observation);
        }
        Map<Integer, Version> byNumber = new HashMap<>();
        versions.forEach(known -> byNumber.put(known.number(), known));
        for (Versions.RecordedChange change : changes) {
            Version known = byNumber.get(change.version());
            if (known != null) {
                history.computeIfAbsent(change.type() + "/" + change.id(), key -> new ArrayList<>())
                        .add(new Step(known, change.kind()));
            }
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
        computed = ComputedValues.of(strategy, this::observations);
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

    /** Something computed from this snapshot alone, once: what it says never changes. */
    public <T> T derived(Class<T> kind, Function<Snapshot, T> computation) {
        return kind.cast(derived.computeIfAbsent(kind, missing -> computation.apply(this)));
    }

    /** The observations of an indicator that stand, by period; empty when there are none. */
    public List<Observation> observations(String indicator) {
        return recorded(indicator).stream()
                .filter(observation -> observation.stoodAt(moment))
                .toList();
    }

    /** What the formula of an indicator gives, earliest first; empty where it has none. */
    public List<Computed> computed(String indicator) {
        return computed.getOrDefault(indicator, List.of());
    }

    /** All observations of an indicator, also those that no longer stand. */
    public List<Observation> recorded(String indicator) {
        return recorded.getOrDefault(indicator, List.of());
    }

    /** Whether an observation stands in this snapshot. */
    public boolean stands(Observation observation) {
        return observation.stoodAt(moment);
    }

    /** The versions up to this one, newest first. */
    public List<Version> versions() {
        return versions;
    }

    /** The versions that changed an element, newest first. */
    public List<Step> history(ElementRef ref) {
        return history.getOrDefault(ref.toString(), List.of());
    }

    /** What the versions said of a commitment, oldest first. */
    public List<CommitmentState> states(String commitment) {
        return states.getOrDefault(commitment, List.of());
    }

    /** Whether the strategy has an element. */
    public boolean has(ElementRef ref) {
        return elements.getOrDefault(ref.type(), Map.of()).containsKey(ref.id());
    }

    /** An element by type and id; empty when the strategy lacks it, or elements of that type are of another kind. */
    public <T> Optional<T> find(Class<T> kind, ElementType type, String id) {
        return Optional.ofNullable(elements.getOrDefault(type, Map.of()).get(id))
                .filter(kind::isInstance)
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

    /**
     * Everything linked with an element, in either direction, grouped by type; of a region, also what is linked with its
     * places. Sources, units and discrepancies are left out: pages show them elsewhere.
     */
    public Map<ElementType, List<ElementRef>> related(ElementRef ref) {
        return related.computeIfAbsent(ref, this::findRelated);
    }

    private Map<ElementType, List<ElementRef>> findRelated(ElementRef ref) {
        Set<ElementRef> all = new LinkedHashSet<>(outgoing.getOrDefault(ref, List.of()));
        all.addAll(incoming.getOrDefault(ref, List.of()));
        if (ref.type() == ElementType.REGION) {
            List.copyOf(all).stream()
                    .filter(place -> place.type() == ElementType.PLACE)
                    .forEach(place -> all.addAll(incoming.getOrDefault(place, List.of())));
        }
        all.removeIf(other -> NOT_RELATED.contains(other.type()) || other.equals(ref));
        return Collections.unmodifiableMap(grouped(List.copyOf(all)));
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

    /** That a version added, changed or removed an element. */
    public record Step(Version version, ElementChange.Kind kind) {}
}
