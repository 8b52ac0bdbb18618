package org.jazari.assessment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** When a question is asked, or a way of a decision tree is open. */
public sealed interface Condition {
    /** Every part holds; so it does where there is none. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** The option is the answer, or one of the answers, to the question. */
    record Chosen(String question, String option) implements Condition {}

    /** A label was given on the way. Only in decision trees. */
    record Labelled(String label) implements Condition {}

    /** The questions that a condition looks at. */
    static Set<String> questions(Condition condition) {
        Set<String> found = new TreeSet<>();
        collect(condition, found);
        return found;
    }

    private static void collect(Condition condition, Set<String> found) {
        switch (condition) {
            case All all -> all.parts().forEach(part -> collect(part, found));
            case AnyOf any -> any.parts().forEach(part -> collect(part, found));
            case Not not -> collect(not.part(), found);
            case Chosen chosen -> found.add(chosen.question());
            case Labelled label -> {}
        }
    }

    /** Whether a condition over labels holds. */
    static boolean holds(Condition condition, Set<String> labels) {
        return switch (condition) {
            case All all -> all.parts().stream().allMatch(part -> holds(part, labels));
            case AnyOf any -> any.parts().stream().anyMatch(part -> holds(part, labels));
            case Not not -> !holds(not.part(), labels);
            case Labelled label -> labels.contains(label.label());
            case Chosen chosen -> throw new IllegalArgumentException("A tree's conditions look at labels: " + chosen);
        };
    }
}
