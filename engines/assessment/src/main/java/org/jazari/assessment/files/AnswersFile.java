package org.jazari.assessment.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jazari.assessment.AnswerProblem;
import org.jazari.assessment.Answers;
import org.jazari.assessment.DecisionTree;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Ruleset;
import org.jazari.assessment.WeightedIndex;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Answers as a file: one mapping from a question to its option, to a list of options, to a text or to a number. A file saved by Canada's tool, which
 * holds the answers under {@code data} beside a {@code version}, is taken as well.
 */
public final class AnswersFile {
    private final SourceTree source;
    private final String base;

    private AnswersFile(SourceTree source, String base) {
        this.source = source;
        this.base = base;
    }

    /** Reads a file's answers; whether they fit the ruleset is for the scoring to say, and {@link #defects} gives its problems their places. */
    public static Read read(String file, byte[] content, Ruleset ruleset) {
        SourceTree source = SourceTree.read(file, content);
        List<Defect> defects = new ArrayList<>(source.defects());
        Map<String, Answers.Answer> answers = new LinkedHashMap<>();
        JsonNode root = source.root();
        boolean saved = root.path("data").isObject()
                && root.has("version")
                && !keys(ruleset).contains("data");
        AnswersFile reading = new AnswersFile(source, saved ? "/data" : "");
        JsonNode given = saved ? root.path("data") : root;
        if (defects.isEmpty() && !given.isObject()) {
            defects.add(new Defect("answers-shape", source.place(""), Map.of()));
        }
        if (defects.isEmpty()) {
            for (Map.Entry<String, JsonNode> entry : given.properties()) {
                Answers.Answer answer = reading.answer(entry.getKey(), entry.getValue(), defects);
                if (answer != null) {
                    answers.put(entry.getKey(), answer);
                }
            }
        }
        return new Read(new Answers(answers), CheckedFile.refused(defects).defects(), reading);
    }

    /**
     * What was read.
     *
     * @param defects why the file cannot be used; empty where it can
     */
    public record Read(Answers answers, List<Defect> defects, AnswersFile file) {}

    private static Set<String> keys(Ruleset ruleset) {
        Set<String> keys = new HashSet<>();
        switch (ruleset) {
            case Questionnaire one -> one.questions().forEach(question -> keys.add(question.id()));
            case DecisionTree one -> one.questions().forEach(question -> keys.add(question.id()));
            case WeightedIndex one -> one.variables().forEach(variable -> keys.add(variable.id()));
        }
        return keys;
    }

    private Answers.@Nullable Answer answer(String key, JsonNode value, List<Defect> defects) {
        String pointer = base + SourceTree.step(key);
        if (isWord(value)) {
            return new Answers.Answer.One(word(value));
        }
        if (value.isArray()) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                if (isWord(value.path(i))) {
                    words.add(word(value.path(i)));
                } else {
                    refuse(pointer + "/" + i, key, value.path(i), defects);
                }
            }
            return new Answers.Answer.Several(words);
        }
        refuse(pointer, key, value, defects);
        return null;
    }

    private void refuse(String pointer, String key, JsonNode value, List<Defect> defects) {
        defects.add(new Defect(
                "answer-type", source.place(pointer), Map.of("question", key, "value", SchemaCheck.shown(value))));
    }

    private static boolean isWord(JsonNode value) {
        return value.isString() || value.isNumber();
    }

    /** A number as it would be written in a ruleset: 4 and 4.0 are both "4". */
    private static String word(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        var decimal = value.decimalValue();
        if (Math.abs((long) decimal.scale()) > 100) {
            return value.toString();
        }
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /** The problems of a scoring, each at its place in the file. */
    public List<Defect> defects(List<AnswerProblem> problems) {
        List<Defect> defects = new ArrayList<>();
        for (AnswerProblem problem : problems) {
            String asked =
                    problem.reason() == AnswerProblem.Reason.UNKNOWN_QUESTION ? problem.question() : problem.value();
            defects.add(new Defect(
                    problem.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    source.place(base + SourceTree.step(problem.question())),
                    Map.of(
                            "question",
                            problem.question(),
                            "value",
                            problem.value(),
                            "allowed",
                            SchemaCheck.suggestion(asked, problem.possible()))));
        }
        return CheckedFile.refused(defects).defects();
    }
}
