package org.jazari.trust.office;

import java.util.List;
import org.jazari.assessment.Answers;

/** Answers as a form asks for them. */
public record GivenAnswers(Answers answers) {
    /** Whether an option is among the answers to a question. */
    public boolean chosen(String question, String option) {
        return values(question).contains(option);
    }

    /** The answer in one word; empty where there is none. */
    public String text(String question) {
        return values(question).stream().findFirst().orElse("");
    }

    private List<String> values(String question) {
        Answers.Answer answer = answers.byQuestion().get(question);
        return switch (answer) {
            case null -> List.of();
            case Answers.Answer.One one -> List.of(one.value());
            case Answers.Answer.Several several -> several.values();
        };
    }
}
