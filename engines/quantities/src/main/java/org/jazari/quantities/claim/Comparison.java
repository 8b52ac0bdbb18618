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
        List<Statement> statements = passages.stream()
                .flatMap(passage -> Statement.of(passage).stream())
                .toList();
        List<Claim> claims = Claim.of(statements);
        findings.addAll(Values.compare(claims));
        findings.addAll(Scopes.compare(statements, claims));

        for (Passage passage : passages) {
            findings.addAll(Sums.of(passage));
            findings.addAll(Lists.of(passage));
        }
        List<Finding> places = Places.compare(passages);
        findings.addAll(places);
        Sites.compare(statements).stream()
                .filter(site -> places.stream().noneMatch(place -> place.sides().equals(site.sides())))
                .forEach(findings::add);
        findings.addAll(Acronyms.compare(passages));
        findings.addAll(PersonNames.compare(passages));
        findings.addAll(Brands.compare(statements));
        findings.addAll(Schedules.compare(statements));
        return findings;
    }
}
