package org.jazari.assessment.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jazari.assessment.Rational;
import org.jazari.assessment.files.Defect;
import org.jazari.assessment.files.SourceTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question bank of Canada's Algorithmic Impact Assessment (SurveyJS, github.com/canada-ca/aia-eia-js) as a ruleset. What a question counts towards
 * is the ending of its name, or else of its panel's: -RS risk, -MS mitigation, -NS nothing; an option weighs what follows the last hyphen
 * of its value.
 */
public final class AiaImport {
    private static final Pattern VERSION = Pattern.compile("v[.]?[0-9][0-9a-z.]*[0-9a-z]");
    private static final Pattern WEIGHT = Pattern.compile(".*-([0-9]{1,9}(?:[.][0-9]{1,6})?)", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Set<String> SINGLE = Set.of("radiogroup", "dropdown");
    private static final Set<String> WRITTEN = Set.of("text", "comment");

    private final SourceTree source;
    private final List<Defect> defects = new ArrayList<>();
    private final Map<String, JsonNode> choiceQuestions = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final ArrayNode questions = JsonNodeFactory.instance.arrayNode();

    private AiaImport(SourceTree source) {
        this.source = source;
    }

    /**
     * Makes a ruleset of a survey.
     *
     * @param validFrom first day on which the ruleset applies: surveys do not say it
     * @return the ruleset's tree and no defect, or defects
     */
    public static Imported read(SourceTree source, LocalDate validFrom) {
        if (!source.defects().isEmpty()) {
            return new Imported(JsonNodeFactory.instance.objectNode(), source.defects());
        }
        AiaImport reading = new AiaImport(source);
        ObjectNode ruleset = reading.ruleset(validFrom);
        return new Imported(ruleset, reading.defects);
    }

    private ObjectNode ruleset(LocalDate validFrom) {
        JsonNode pages = source.root().path("pages");
        if (!pages.isArray() || pages.isEmpty()) {
            refuse("survey-shape", "", Map.of("detail", "pages"));
            return JsonNodeFactory.instance.objectNode();
        }
        ObjectNode ruleset = ImportedHeader.of(
                "questionnaire",
                "canada-aia",
                version(),
                validFrom,
                List.of("en", "fr"),
                "Government of Canada, Treasury Board Secretariat",
                "https://github.com/canada-ca/aia-eia-js",
                "MIT");
        ObjectNode title = ruleset.putObject("title");
        title.put("en", "Algorithmic Impact Assessment (Canada)");
        title.put("fr", "Évaluation de l’incidence algorithmique (Canada)");
        for (int i = 0; i < pages.size(); i++) {
            names(pages.path(i).path("elements"));
        }
        ArrayNode sections = ruleset.putArray("sections");
        for (int i = 0; i < pages.size(); i++) {
            JsonNode page = pages.path(i);
            String name = page.path("name").asString("page" + (i + 1));
            ObjectNode section = sections.addObject();
            section.put("id", name);
            section.set("title", ImportedTexts.survey(page.path("title"), name));
            List<JsonNode> conditions = new ArrayList<>();
            condition(page, "/pages/" + i, conditions);
            set(section, conditions);
            elements(page.path("elements"), "/pages/" + i + "/elements", name, name, List.of());
        }
        ruleset.set("questions", questions);
        rules(ruleset);
        return ruleset;
    }

    private String version() {
        Matcher version = VERSION.matcher(source.file());
        String last = "";
        while (version.find()) {
            last = version.group().replace(".json", "");
        }
        return last.isEmpty() ? "unknown" : last;
    }

    private static void rules(ObjectNode ruleset) {
        ObjectNode mitigation = ruleset.putObject("mitigation");
        mitigation.put("shareOfMaximum", "1/2");
        mitigation.put("from", "4/5");
        mitigation.put("reduction", "3/20");
        mitigation.put("rounding", "half-up");
        ArrayNode levels = ruleset.putArray("levels");
        List<String> ends = List.of("1/4", "1/2", "3/4", "");
        List<String> numerals = List.of("I", "II", "III", "IV");
        for (int i = 0; i < ends.size(); i++) {
            ObjectNode level = levels.addObject();
            level.put("number", i + 1);
            ObjectNode name = level.putObject("name");
            name.put("en", "Level " + numerals.get(i));
            name.put("fr", "Niveau " + numerals.get(i));
            if (!ends.get(i).isEmpty()) {
                level.put("upTo", ends.get(i));
            }
        }
    }

    private void names(JsonNode elements) {
        for (JsonNode element : elements) {
            if (element.has("elements")) {
                names(element.path("elements"));
            } else {
                names.add(element.path("name").asString(""));
                if (element.has("choices")) {
                    choiceQuestions.put(element.path("name").asString(""), element);
                }
            }
        }
    }

    private void elements(JsonNode elements, String pointer, String section, String parent, List<JsonNode> around) {
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.path(i);
            String at = pointer + "/" + i;
            List<JsonNode> conditions = new ArrayList<>(around);
            condition(element, at, conditions);
            String type = element.path("type").asString("");
            String name = element.path("name").asString("");
            if (type.equals("panel")) {
                elements(element.path("elements"), at + "/elements", section, name, conditions);
            } else if (!ID.matcher(name).matches()) {
                refuse("survey-shape", at, Map.of("detail", "name \"" + name + "\""));
            } else if (SINGLE.contains(type) || type.equals("checkbox") || WRITTEN.contains(type)) {
                question(element, at, section, parent, conditions);
            } else if (!type.equals("html")) {
                refuse("survey-shape", at, Map.of("detail", "type \"" + type + "\""));
            }
        }
    }

    private void question(JsonNode element, String pointer, String section, String parent, List<JsonNode> conditions) {
        String name = element.path("name").asString("");
        boolean written = WRITTEN.contains(element.path("type").asString(""));
        String measure = written ? "none" : measure(name, parent);
        ObjectNode question = questions.addObject();
        question.put("id", name);
        question.put("section", section);
        question.set("text", ImportedTexts.survey(element.path("title"), name));
        if (!element.path("help").isMissingNode()) {
            question.set("help", ImportedTexts.survey(element.path("help"), name));
        }
        String type = element.path("type").asString("");
        question.put("kind", written ? "text" : type.equals("checkbox") ? "multiple" : "single");
        question.put("measure", measure);
        question.put("required", element.path("isRequired").asBoolean(false));
        set(question, conditions);
        if (!name.endsWith("-NS") && !names.contains(name + "-NS") && !weighs(element, measure)) {
            // Earlier banks wrote the mark of what does not count into the name.
            question.putArray("formerly").add(name + "-NS");
        }
        if (!written) {
            options(element, pointer, question.putArray("options"), !measure.equals("none"));
        }
    }

    private static boolean weighs(JsonNode element, String measure) {
        for (JsonNode choice : element.path("choices")) {
            JsonNode value = choice.isObject() ? choice.path("value") : choice;
            if (!measure.equals("none") && weight(value).signum() != 0) {
                return true;
            }
        }
        return false;
    }

    private static String measure(String name, String parent) {
        String own = ending(name);
        String found = own.isEmpty() ? ending(parent) : own;
        return found.isEmpty() ? "none" : found;
    }

    private static String ending(String name) {
        return name.endsWith("-RS") ? "risk" : name.endsWith("-MS") ? "mitigation" : name.endsWith("-NS") ? "none" : "";
    }

    private void options(JsonNode element, String pointer, ArrayNode options, boolean counts) {
        JsonNode choices = element.path("choices");
        for (int i = 0; i < choices.size(); i++) {
            JsonNode choice = choices.path(i);
            JsonNode value = choice.isObject() ? choice.path("value") : choice;
            String id = id(value);
            if (!ID.matcher(id).matches()) {
                refuse("survey-shape", pointer + "/choices/" + i, Map.of("detail", "value \"" + id + "\""));
                continue;
            }
            ObjectNode option = options.addObject();
            option.put("id", id);
            option.set("text", ImportedTexts.survey(choice.isObject() ? choice.path("text") : choice, id));
            option.put("weight", counts ? weight(value).toString() : "0");
        }
        if (element.path("hasOther").asBoolean(false)) {
            ObjectNode other = options.addObject();
            other.put("id", "other");
            other.set("text", ImportedTexts.survey(element.path("otherText"), "other"));
            other.put("weight", "0");
        }
    }

    private static String id(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asString("");
    }

    private static Rational weight(JsonNode value) {
        if (value.isNumber()) {
            return Rational.of(value.decimalValue());
        }
        Matcher weight = WEIGHT.matcher(value.asString(""));
        return weight.matches() ? Rational.of(new BigDecimal(weight.group(1))) : Rational.ZERO;
    }

    private void condition(JsonNode element, String pointer, List<JsonNode> conditions) {
        String text = element.path("visibleIf").asString("");
        if (text.isBlank()) {
            return;
        }
        try {
            conditions.add(Expression.survey(text, this::comparison));
        } catch (Expression.Unreadable unreadable) {
            refuse(
                    "survey-expression",
                    pointer + "/visibleIf",
                    Map.of("value", text, "detail", String.valueOf(unreadable.getMessage())));
        }
    }

    /** Of one choice, "contains" looks into the text of the value; of several, it looks for the value. */
    private ObjectNode comparison(String question, Expression.Comparison given) {
        JsonNode asked = choiceQuestions.getOrDefault(question, JsonNodeFactory.instance.objectNode());
        boolean several = asked.path("type").asString("").equals("checkbox");
        Map<String, Boolean> options = new LinkedHashMap<>();
        for (JsonNode choice : asked.path("choices")) {
            String id = id(choice.isObject() ? choice.path("value") : choice);
            options.put(id, (given.contains() && !several) ? id.contains(given.value()) : id.equals(given.value()));
        }
        ArrayNode any = JsonNodeFactory.instance.arrayNode();
        ArrayNode others = JsonNodeFactory.instance.arrayNode();
        options.forEach((id, matches) ->
                (matches ? any : others).addObject().put("question", question).put("is", id));
        ObjectNode chosen = any.size() == 1 ? (ObjectNode) any.get(0) : node("any", any);
        if (!several || given.contains()) {
            return chosen;
        }
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        none.set("not", node("any", others));
        return node("all", JsonNodeFactory.instance.arrayNode().add(chosen).add(none));
    }

    private static ObjectNode node(String name, ArrayNode parts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set(name, parts);
        return node;
    }

    private static void set(ObjectNode target, List<JsonNode> conditions) {
        if (conditions.size() == 1) {
            target.set("visibleWhen", conditions.getFirst());
        } else if (conditions.size() > 1) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            conditions.forEach(all::add);
            target.set("visibleWhen", node("all", all));
        }
    }

    private void refuse(String code, String pointer, Map<String, String> arguments) {
        defects.add(new Defect(code, source.place(pointer), arguments));
    }
}
