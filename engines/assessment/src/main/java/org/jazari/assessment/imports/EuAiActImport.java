package org.jazari.assessment.imports;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jazari.assessment.files.Defect;
import org.jazari.assessment.files.SourceTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The decision tree of the European AI Act that the Dutch government publishes (github.com/MinBZK/ai-verordening-beslishulp) as a ruleset. */
public final class EuAiActImport {
    private final SourceTree source;
    private final List<Defect> defects = new ArrayList<>();

    private EuAiActImport(SourceTree source) {
        this.source = source;
    }

    /**
     * Makes a ruleset of a decision tree.
     *
     * @param validFrom first day on which the ruleset applies: the tree does not say it
     */
    public static Imported read(SourceTree source, LocalDate validFrom) {
        if (!source.defects().isEmpty()) {
            return new Imported(JsonNodeFactory.instance.objectNode(), source.defects());
        }
        EuAiActImport reading = new EuAiActImport(source);
        return new Imported(reading.ruleset(validFrom), reading.defects);
    }

    private ObjectNode ruleset(LocalDate validFrom) {
        JsonNode root = source.root();
        ObjectNode ruleset = ImportedHeader.of(
                "decision-tree",
                "eu-ai-act",
                root.path("version").asString("unknown"),
                validFrom,
                List.of("nl"),
                "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
                "https://github.com/MinBZK/ai-verordening-beslishulp",
                "EUPL-1.2");
        ruleset.set("title", ImportedTexts.dutch(root.path("name").asString(""), "eu-ai-act"));
        for (String list : List.of("questions", "conclusions")) {
            if (!root.path(list).isArray() || root.path(list).isEmpty()) {
                refuse("", list);
                return ruleset;
            }
        }
        ArrayNode questions = ruleset.putArray("questions");
        for (int i = 0; i < root.path("questions").size(); i++) {
            question(root.path("questions").path(i), "/questions/" + i, questions.addObject());
        }
        ArrayNode conclusions = ruleset.putArray("conclusions");
        for (JsonNode one : root.path("conclusions")) {
            ObjectNode conclusion = conclusions.addObject();
            String id = one.path("conclusionId").asString("");
            conclusion.put("id", id);
            conclusion.set("text", ImportedTexts.dutch(one.path("conclusion").asString(""), id));
            conclusion.set(
                    "obligations", ImportedTexts.dutch(one.path("obligation").asString(""), "-"));
            sources(one, conclusion);
        }
        return ruleset;
    }

    private void question(JsonNode one, String pointer, ObjectNode question) {
        String id = one.path("questionId").asString("");
        question.put("id", id);
        question.put("category", one.path("category").asString(""));
        question.set("text", ImportedTexts.dutch(one.path("question").asString(""), id));
        String explanation = one.path("explanation").asString("");
        if (!ImportedTexts.plain(explanation, "").isEmpty()) {
            question.set("help", ImportedTexts.dutch(explanation, id));
        }
        sources(one, question);
        ArrayNode answers = question.putArray("answers");
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < one.path("answers").size(); i++) {
            answer(one.path("answers").path(i), pointer + "/answers/" + i, answers.addObject(), taken);
        }
    }

    private void answer(JsonNode one, String pointer, ObjectNode answer, Set<String> taken) {
        String text = one.path("answer").asString("");
        String id = slug(text);
        for (int copy = 2; !taken.add(id); copy++) {
            id = slug(text) + "-" + copy;
        }
        answer.put("id", id);
        answer.set("text", ImportedTexts.dutch(text, id));
        String note = one.path("subresult").asString("");
        if (!note.isBlank()) {
            answer.set("note", ImportedTexts.dutch(note, id));
        }
        if (!one.path("labels").isEmpty()) {
            ArrayNode labels = answer.putArray("labels");
            one.path("labels").forEach(label -> labels.add(label.asString("")));
        }
        ArrayNode ways = answer.putArray("ways");
        if (one.path("redirects").isEmpty()) {
            goal(one, ways.addObject(), pointer);
        }
        for (int i = 0; i < one.path("redirects").size(); i++) {
            JsonNode redirect = one.path("redirects").path(i);
            ObjectNode way = ways.addObject();
            String at = pointer + "/redirects/" + i;
            String when = redirect.path("if").asString("");
            if (!when.isBlank()) {
                try {
                    way.set("when", Expression.labels(when));
                } catch (Expression.Unreadable unreadable) {
                    defects.add(new Defect(
                            "survey-expression",
                            source.place(at + "/if"),
                            Map.of("value", when, "detail", String.valueOf(unreadable.getMessage()))));
                }
            }
            goal(redirect, way, at);
        }
    }

    private void goal(JsonNode one, ObjectNode way, String pointer) {
        if (one.has("nextQuestionId") == one.has("nextConclusionId")) {
            refuse(pointer, "nextQuestionId / nextConclusionId");
        } else if (one.has("nextQuestionId")) {
            way.put("toQuestion", one.path("nextQuestionId").asString(""));
        } else {
            way.put("toConclusion", one.path("nextConclusionId").asString(""));
        }
    }

    private static void sources(JsonNode one, ObjectNode target) {
        ArrayNode sources = JsonNodeFactory.instance.arrayNode();
        for (JsonNode source : one.path("sources")) {
            String line = (source.path("source").asString("") + " "
                            + source.path("url").asString(""))
                    .strip();
            if (!line.isEmpty()) {
                sources.add(line);
            }
        }
        if (!sources.isEmpty()) {
            target.set("sources", sources);
        }
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(ImportedTexts.plain(text, ""), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String kept = plain.length() <= 60 ? plain : plain.substring(0, 60).replaceAll("-$", "");
        return kept.isEmpty() ? "answer" : kept;
    }

    private void refuse(String pointer, String detail) {
        defects.add(new Defect("tree-shape", source.place(pointer), Map.of("detail", detail)));
    }
}
