package org.jazari.assessment.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.assessment.Condition;
import org.jazari.assessment.LegalReference;
import org.jazari.assessment.Rational;
import org.jazari.assessment.Texts;
import tools.jackson.databind.JsonNode;

/** A place in a tree that its schema has accepted, and where to tell what the schema cannot see. */
record Cursor(SourceTree source, String pointer, JsonNode node, List<Defect> defects) {
    static Cursor at(SourceTree source, List<Defect> defects) {
        return new Cursor(source, "", source.root(), defects);
    }

    Cursor field(String name) {
        return new Cursor(source, pointer + SourceTree.step(name), node.path(name), defects);
    }

    List<Cursor> items(String name) {
        List<Cursor> items = new ArrayList<>();
        Cursor list = field(name);
        for (int i = 0; i < list.node.size(); i++) {
            items.add(new Cursor(source, list.pointer + "/" + i, list.node.path(i), defects));
        }
        return items;
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return node.path(name).asString("");
    }

    boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        node.path(name).forEach(one -> strings.add(one.asString("")));
        return strings;
    }

    Texts texts(String name) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> text : node.path(name).properties()) {
            byLanguage.put(text.getKey(), text.getValue().asString(""));
        }
        return new Texts(byLanguage);
    }

    Rational number(String name) {
        return Rational.parse(node.path(name).asString("0"));
    }

    Optional<Rational> findNumber(String name) {
        return has(name) ? Optional.of(number(name)) : Optional.empty();
    }

    void refuse(String code, Map<String, String> arguments) {
        defects.add(new Defect(code, source.place(pointer), arguments));
    }

    List<LegalReference> legal() {
        return items("legal").stream()
                .map(one -> new LegalReference(one.texts("citation"), one.flag("toVerify")))
                .toList();
    }

    Optional<Condition> condition(String name) {
        return has(name) ? Optional.of(field(name).condition()) : Optional.empty();
    }

    private Condition condition() {
        boolean chosen = has("question") && has("is");
        int shapes = (has("all") ? 1 : 0) + (has("any") ? 1 : 0) + (has("not") ? 1 : 0) + (has("label") ? 1 : 0);
        boolean half = has("question") != has("is");
        if (half || shapes + (chosen ? 1 : 0) != 1) {
            refuse("condition-shape", Map.of());
            return new Condition.All(List.of());
        }
        if (has("all")) {
            return new Condition.All(
                    items("all").stream().map(Cursor::condition).toList());
        }
        if (has("any")) {
            return new Condition.AnyOf(
                    items("any").stream().map(Cursor::condition).toList());
        }
        if (has("not")) {
            return new Condition.Not(field("not").condition());
        }
        return chosen ? new Condition.Chosen(text("question"), text("is")) : new Condition.Labelled(text("label"));
    }

    /** Refuses a second element with an id, here or among those given. */
    static void unique(List<Cursor> elements, String code) {
        Map<String, Integer> lines = new HashMap<>();
        for (Cursor element : elements) {
            int line = element.source.place(element.pointer).line();
            Integer first = lines.putIfAbsent(element.text("id"), line);
            if (first != null) {
                element.field("id").refuse(code, Map.of("id", element.text("id"), "first", first.toString()));
            }
        }
    }

    /** Every text in the tree, for the check of languages. */
    void eachTexts(List<String> languages) {
        if (node.isObject() && isTexts(node)) {
            for (String language : languages) {
                if (!node.has(language)) {
                    refuse("language-missing", Map.of("language", language));
                }
            }
            return;
        }
        if (node.isObject()) {
            node.propertyNames().forEach(name -> field(name).eachTexts(languages));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                new Cursor(source, pointer + "/" + i, node.path(i), defects).eachTexts(languages);
            }
        }
    }

    private static boolean isTexts(JsonNode node) {
        return !node.isEmpty()
                && Collections.disjoint(node.propertyNames(), List.of("id", "all", "any", "not", "question"))
                && node.propertyNames().stream().allMatch(List.of("fr", "ar", "en", "zgh", "nl")::contains);
    }
}
