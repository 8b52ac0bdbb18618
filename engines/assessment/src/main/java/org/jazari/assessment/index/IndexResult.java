package org.jazari.assessment.index;

import java.util.List;
import org.jazari.assessment.AnswerProblem;
import org.jazari.assessment.Rational;

/** What a weighted index says of one household, and why. */
public sealed interface IndexResult {
    /** A value does not fit the index. */
    record Refused(List<AnswerProblem> problems) implements IndexResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Values are missing: there is no score, whatever the others come to. */
    record Incomplete(List<String> missing) implements IndexResult {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    /**
     * A score.
     *
     * @param distance the score less the cut-off
     * @param contributions one for each variable, in the order of the index
     * @param singles for each changeable variable that suffices alone, the nearest value that changes the side
     * @param pairs for each two changeable variables that suffice only together, the nearest values
     * @param fewest how many changeable variables must change at least, proved; 0 where all of them together do not suffice
     */
    record Explained(
            Rational score,
            Rational cutOff,
            Rational distance,
            boolean qualifies,
            List<Contribution> contributions,
            List<Change> singles,
            List<Pair> pairs,
            int fewest)
            implements IndexResult {
        public Explained {
            contributions = List.copyOf(contributions);
            singles = List.copyOf(singles);
            pairs = List.copyOf(pairs);
        }
    }

    /** What one variable adds. */
    record Contribution(String variable, String value, Rational points, boolean changeable) {}

    /** Another value of a variable, and the score that it leads to. */
    record Change(String variable, String from, String to, Rational score) {}

    /** Two changes that suffice together. */
    record Pair(Change first, Change second) {}
}
