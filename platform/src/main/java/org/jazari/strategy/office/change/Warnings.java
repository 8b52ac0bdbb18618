package org.jazari.strategy.office.change;

import java.util.List;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Problem;
import org.jazari.strategyfile.Severity;

/** What somebody should look at before a change is accepted. */
final class Warnings {
    private Warnings() {}

    /** The warnings that stand in the elements that a change touches. */
    static List<Problem> about(List<Problem> problems, List<ProposedChange> changes) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .filter(problem ->
                        changes.stream().anyMatch(change -> isIn(problem.place().pointer(), change)))
                .toList();
    }

    private static boolean isIn(String pointer, ProposedChange change) {
        ElementType type = change.type();
        String element = type == null ? "strategy" : type.plural() + "/" + change.id();
        return pointer.equals(element) || pointer.startsWith(element + "/");
    }
}
