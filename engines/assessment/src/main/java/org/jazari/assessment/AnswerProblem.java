package org.jazari.assessment;

import java.util.List;

/**
 * Why an answer is refused.
 *
 * @param question its key, as given
 * @param value the offending value; empty where the question itself is the problem
 * @param possible what would be accepted, where that can be listed
 */
public record AnswerProblem(Reason reason, String question, String value, List<String> possible) {
    public AnswerProblem {
        possible = List.copyOf(possible);
    }

    public enum Reason {
        UNKNOWN_QUESTION,
        UNKNOWN_OPTION,
        SEVERAL_FOR_ONE,
        REPEATED_OPTION,
        NOT_BESIDE_ANOTHER,
        ANSWERED_TWICE,
        NOT_A_NUMBER,
        OUT_OF_RANGE
    }
}
