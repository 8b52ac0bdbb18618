package org.jazari.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions whose answers lead to further questions or to a conclusion, giving labels on the way. The first question is the start. */
public record DecisionTree(Header header, List<Question> questions, List<Conclusion> conclusions) implements Ruleset {
    public DecisionTree {
        questions = List.copyOf(questions);
        conclusions = List.copyOf(conclusions);
    }

    public record Question(
            String id, String category, Texts text, Texts help, List<Answer> answers, List<String> sources) {
        public Question {
            answers = List.copyOf(answers);
            sources = List.copyOf(sources);
        }
    }

    /**
     * One possible answer.
     *
     * @param labels that the answer gives
     * @param ways the first whose condition holds is taken
     */
    public record Answer(String id, Texts text, Set<String> labels, Texts note, List<Way> ways) {
        public Answer {
            labels = Set.copyOf(labels);
            ways = List.copyOf(ways);
        }
    }

    /** Where an answer leads. */
    public record Way(Optional<Condition> when, Goal goal) {}

    public sealed interface Goal {
        record ToQuestion(String id) implements Goal {}

        record ToConclusion(String id) implements Goal {}
    }

    public record Conclusion(String id, Texts text, Texts obligations, List<String> sources) {
        public Conclusion {
            sources = List.copyOf(sources);
        }
    }
}
