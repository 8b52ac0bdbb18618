package org.jazari.strategy.content;

import java.util.List;
import java.util.stream.Stream;
import org.jazari.strategyfile.Axis;
import org.jazari.strategyfile.Citation;
import org.jazari.strategyfile.Commitment;
import org.jazari.strategyfile.Convention;
import org.jazari.strategyfile.Discrepancy;
import org.jazari.strategyfile.Event;
import org.jazari.strategyfile.Figure;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Institution;
import org.jazari.strategyfile.NamedPlace;
import org.jazari.strategyfile.Person;
import org.jazari.strategyfile.Pillar;
import org.jazari.strategyfile.Principle;
import org.jazari.strategyfile.Reading;
import org.jazari.strategyfile.Region;
import org.jazari.strategyfile.Sector;
import org.jazari.strategyfile.Source;
import org.jazari.strategyfile.Unit;

/** Which words of which sources an element rests on. */
final class Quotes {
    private Quotes() {}

    /** The citations of the element itself. */
    static List<Citation> own(Object element) {
        return switch (element) {
            case Pillar pillar -> pillar.citations();
            case Principle principle -> principle.citations();
            case Axis axis -> axis.citations();
            case Sector sector -> sector.citations();
            case Institution institution -> institution.citations();
            case Person person -> person.citations();
            case NamedPlace place -> place.citations();
            case Event event -> event.citations();
            case Convention convention -> convention.citations();
            case Commitment commitment -> commitment.citations();
            case Indicator indicator -> indicator.citations();
            case Discrepancy discrepancy -> discrepancy.citations();
            case Region region -> List.of();
            case Unit unit -> List.of();
            case Source source -> List.of();
            default -> throw new IllegalStateException("Not an element: " + element.getClass());
        };
    }

    /** The citations of the element and of its figures, deliverables and readings. */
    static Stream<Citation> all(Object element) {
        Stream<Citation> parts = switch (element) {
            case Indicator indicator -> indicator.figures().stream().map(Figure::citation);
            case Convention convention ->
                convention.deliverables().stream().flatMap(deliverable -> deliverable.citations().stream());
            case Discrepancy discrepancy -> discrepancy.readings().stream().map(Reading::citation);
            default -> Stream.of();
        };
        return Stream.concat(own(element).stream(), parts);
    }
}
