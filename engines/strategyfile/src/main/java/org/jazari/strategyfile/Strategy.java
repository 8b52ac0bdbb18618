package org.jazari.strategyfile;

import java.util.List;

/**
 * A checked strategy as typed records, each list in the order of the files. References between elements are by id.
 *
 * @param header the strategy itself: name, country, languages
 */
public record Strategy(
        Header header,
        List<Pillar> pillars,
        List<Principle> principles,
        List<Axis> axes,
        List<Sector> sectors,
        List<Institution> institutions,
        List<Person> people,
        List<Region> regions,
        List<NamedPlace> places,
        List<Event> events,
        List<Convention> conventions,
        List<Commitment> commitments,
        List<Unit> units,
        List<Indicator> indicators,
        List<Discrepancy> discrepancies,
        List<Source> sources) {
    public Strategy {
        pillars = List.copyOf(pillars);
        principles = List.copyOf(principles);
        axes = List.copyOf(axes);
        sectors = List.copyOf(sectors);
        institutions = List.copyOf(institutions);
        people = List.copyOf(people);
        regions = List.copyOf(regions);
        places = List.copyOf(places);
        events = List.copyOf(events);
        conventions = List.copyOf(conventions);
        commitments = List.copyOf(commitments);
        units = List.copyOf(units);
        indicators = List.copyOf(indicators);
        discrepancies = List.copyOf(discrepancies);
        sources = List.copyOf(sources);
    }
}
