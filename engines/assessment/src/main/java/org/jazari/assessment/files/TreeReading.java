package org.jazari.assessment.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jazari.assessment.Condition;
import org.jazari.assessment.DecisionTree;
import org.jazari.assessment.DecisionTree.Answer;
import org.jazari.assessment.DecisionTree.Conclusion;
import org.jazari.assessment.DecisionTree.Goal;
import org.jazari.assessment.DecisionTree.Question;
import org.jazari.assessment.DecisionTree.Way;
import org.jazari.assessment.Header;
import org.jazari.assessment.Ruleset;

/** A decision tree out of its tree of nodes, with the rules that a schema cannot say. */
final class TreeReading {
    private final Cursor top;
    private final Header header;
    private final Set<String> questions = new HashSet<>();
    private final Set<String> conclusions = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    TreeReading(Cursor top, Header header) {
        this.top = top;
        this.header = header;
    }

    Optional<Ruleset> read() {
        Cursor.unique(top.items("questions"), "id-twice");
        Cursor.unique(top.items("conclusions"), "id-twice");
        top.items("questions").forEach(one -> questions.add(one.text("id")));
        top.items("conclusions").forEach(one -> conclusions.add(one.text("id")));
        top.items("questions")
                .forEach(question ->
                        question.items("answers").forEach(answer -> labels.addAll(answer.strings("labels"))));
        List<Question> read = new ArrayList<>();
        for (Cursor question : top.items("questions")) {
            Cursor.unique(question.items("answers"), "id-twice");
            read.add(new Question(
                    question.text("id"),
                    question.text("category"),
                    question.texts("text"),
                    question.texts("help"),
                    question.items("answers").stream().map(this::answer).toList(),
                    question.strings("sources")));
        }
        List<Conclusion> ends = top.items("conclusions").stream()
                .map(one -> new Conclusion(
                        one.text("id"), one.texts("text"), one.texts("obligations"), one.strings("sources")))
                .toList();
        return Optional.of(new DecisionTree(header, read, ends));
    }

    private Answer answer(Cursor cursor) {
        return new Answer(
                cursor.text("id"),
                cursor.texts("text"),
                Set.copyOf(cursor.strings("labels")),
                cursor.texts("note"),
                cursor.items("ways").stream().map(this::way).toList());
    }

    private Way way(Cursor cursor) {
        Optional<Condition> when = cursor.condition("when");
        when.ifPresent(condition -> check(condition, cursor.field("when")));
        boolean question = cursor.has("toQuestion");
        String id = cursor.text(question ? "toQuestion" : "toConclusion");
        if (question == cursor.has("toConclusion")) {
            cursor.refuse("way-goal", Map.of());
        } else if (!(question ? questions : conclusions).contains(id)) {
            cursor.refuse(
                    "goal-unknown",
                    Map.of(
                            "id",
                            id,
                            "allowed",
                            SchemaCheck.suggestion(id, List.copyOf(question ? questions : conclusions))));
        }
        return new Way(when, question ? new Goal.ToQuestion(id) : new Goal.ToConclusion(id));
    }

    private void check(Condition condition, Cursor at) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> check(part, at));
            case Condition.AnyOf any -> any.parts().forEach(part -> check(part, at));
            case Condition.Not not -> check(not.part(), at);
            case Condition.Chosen chosen -> at.refuse("condition-chosen", Map.of("id", chosen.question()));
            case Condition.Labelled label -> {
                if (!labels.contains(label.label())) {
                    at.refuse(
                            "label-unknown",
                            Map.of(
                                    "label",
                                    label.label(),
                                    "allowed",
                                    SchemaCheck.suggestion(label.label(), List.copyOf(labels))));
                }
            }
        }
    }
}
