package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.List;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Source;

/** All comparisons, one class after the other. */
public final class Comparison {
    private Comparison() {}

    public static List<Finding> of(List<Source> sources) {
        List<Passage> passages = sources.stream().map(Passage::of).toList();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(Values.compare(
                passages.stream().flatMap(passage -> Claim.of(passage).stream()).toList()));
        for (Passage passage : passages) {
            findings.addAll(Sums.of(passage));
            findings.addAll(Lists.of(passage));
        }
        List<Finding> places = Places.compare(passages);
        findings.addAll(places);
        Sites.compare(passages).stream()
                .filter(site -> places.stream().noneMatch(place -> place.sides().equals(site.sides())))
                .forEach(findings::add);
        findings.addAll(Acronyms.compare(passages));
        findings.addAll(PersonNames.compare(passages));
        return findings;
    }
}
