package org.jazari.strategy.evidence.inbox;

import java.util.List;
import org.jazari.kernel.facts.Fact;
import org.jazari.strategy.office.FieldProblem;

/** What came of a decision about a candidate; anything but {@link Done} has changed nothing. */
sealed interface Decided {
    /** It is decided, and the fact is durable. */
    record Done(Fact fact) implements Decided {}

    /** Somebody else was first. */
    record AlreadyDecided() implements Decided {}

    record Refused(List<FieldProblem> problems) implements Decided {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
