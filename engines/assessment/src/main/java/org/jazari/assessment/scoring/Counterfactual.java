package org.jazari.assessment.scoring;

import java.util.List;

/**
 * The smallest set of answers whose change changes the level.
 *
 * @param level the level after the changes; 0 where no change of answers leads there
 * @param changes as few as possible where {@code proven}; empty where there is no way
 * @param proven true where it is proved that fewer changes do not suffice, or that no changes do; false where the search gave up before
 * @param examined how many combinations of answers that decide on other questions were looked at
 */
public record Counterfactual(Direction direction, int level, List<Change> changes, boolean proven, long examined) {
    public Counterfactual {
        changes = List.copyOf(changes);
    }

    public enum Direction {
        LOWER,
        HIGHER
    }

    /** What happens to an answer. */
    public enum Act {
        /** Another answer. */
        CHANGE,
        /** An answer where there was none. */
        ANSWER,
        /** No answer any more, to a question that is not asked. */
        WITHDRAW
    }

    /**
     * What happens to one answer.
     *
     * @param to the new answer; empty where it is withdrawn, or where a text is to be written
     */
    public record Change(String question, Act act, List<String> from, List<String> to) {
        public Change {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /** True where changes were found. */
    public boolean found() {
        return !changes.isEmpty();
    }
}
