package org.jazari.assessment.tree;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jazari.assessment.AnswerProblem;

/** Where answers lead in a decision tree. */
public sealed interface TreeResult {
    /** One answered question on the way. */
    record Step(String question, String answer, Set<String> labels) {
        public Step {
            labels = java.util.Collections.unmodifiableSet(new TreeSet<>(labels));
        }
    }

    /**
     * A conclusion is reached.
     *
     * @param labels all that were given on the way
     * @param unused answers to questions that are not on the way
     */
    record Concluded(String conclusion, List<Step> path, Set<String> labels, List<String> unused)
            implements TreeResult {
        public Concluded {
            path = List.copyOf(path);
            labels = java.util.Collections.unmodifiableSet(new TreeSet<>(labels));
            unused = List.copyOf(unused);
        }
    }

    /** The way stops at a question without an answer. */
    record Unfinished(String question, List<Step> path) implements TreeResult {
        public Unfinished {
            path = List.copyOf(path);
        }
    }

    /** The tree has no way on from an answer, or leads back to a question already answered: a fault of the tree. */
    record DeadEnd(String question, List<Step> path) implements TreeResult {
        public DeadEnd {
            path = List.copyOf(path);
        }
    }

    /** An answer does not fit the tree. */
    record Refused(List<AnswerProblem> problems) implements TreeResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
