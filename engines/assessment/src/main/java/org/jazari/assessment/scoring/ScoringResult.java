package org.jazari.assessment.scoring;

import java.util.List;
import org.jazari.assessment.AnswerProblem;

/** The outcome of a scoring. */
public sealed interface ScoringResult {
    record Scored(Assessment assessment) implements ScoringResult {}

    /** No score: at least one answer does not fit the ruleset. */
    record Refused(List<AnswerProblem> problems) implements ScoringResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
