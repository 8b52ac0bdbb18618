package org.jazari.strategy.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jazari.strategyfile.Axis;
import org.jazari.strategyfile.Commitment;
import org.jazari.strategyfile.Convention;
import org.jazari.strategyfile.Discrepancy;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Event;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Institution;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.NamedPlace;
import org.jazari.strategyfile.Person;
import org.jazari.strategyfile.Pillar;
import org.jazari.strategyfile.Principle;
import org.jazari.strategyfile.Region;
import org.jazari.strategyfile.Sector;
import org.jazari.strategyfile.Source;
import org.jazari.strategyfile.Strategy;
import org.jazari.strategyfile.Text;
import org.jazari.strategyfile.Unit;

/** Typed elements by id, and their names. */
final class SnapshotElements {
    private SnapshotElements() {}

    static Map<String, Object> byId(Strategy strategy, ElementType type) {
        return switch (type) {
            case PILLAR -> index(strategy.pillars(), Pillar::id);
            case PRINCIPLE -> index(strategy.principles(), Principle::id);
            case AXIS -> index(strategy.axes(), Axis::id);
            case SECTOR -> index(strategy.sectors(), Sector::id);
            case INSTITUTION -> index(strategy.institutions(), Institution::id);
            case PERSON -> index(strategy.people(), Person::id);
            case REGION -> index(strategy.regions(), Region::id);
            case PLACE -> index(strategy.places(), NamedPlace::id);
            case EVENT -> index(strategy.events(), Event::id);
            case CONVENTION -> index(strategy.conventions(), Convention::id);
            case COMMITMENT -> index(strategy.commitments(), Commitment::id);
            case UNIT -> index(strategy.units(), Unit::id);
            case INDICATOR -> index(strategy.indicators(), Indicator::id);
            case DISCREPANCY -> index(strategy.discrepancies(), Discrepancy::id);
            case SOURCE -> index(strategy.sources(), Source::id);
        };
    }

    private static <T> Map<String, Object> index(List<T> elements, Function<T, String> id) {
        Map<String, Object> index = new LinkedHashMap<>();
        elements.forEach(element -> index.put(id.apply(element), element));
        return index;
    }

    static Optional<Text> name(Object element, Language defaultLanguage) {
        return switch (element) {
            case Pillar pillar -> Optional.of(pillar.name());
            case Principle principle -> Optional.of(principle.name());
            case Axis axis -> axis.findName();
            case Sector sector -> Optional.of(sector.name());
            case Institution institution -> Optional.of(institution.name());
            case Person person -> Optional.of(person.name());
            case Region region -> Optional.of(region.name());
            case NamedPlace place -> Optional.of(place.name());
            case Event event -> Optional.of(event.name());
            case Convention convention -> Optional.of(convention.name());
            case Commitment commitment -> Optional.of(commitment.name());
            case Unit unit -> Optional.of(unit.name());
            case Indicator indicator -> Optional.of(indicator.name());
            case Discrepancy discrepancy -> Optional.of(discrepancy.topic());
            case Source source -> Optional.of(new Text(Map.of(defaultLanguage, source.title()), defaultLanguage));
            default -> throw new IllegalStateException("Not an element: " + element.getClass());
        };
    }
}
