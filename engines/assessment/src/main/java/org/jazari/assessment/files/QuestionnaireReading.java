package org.jazari.assessment.files;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jazari.assessment.Condition;
import org.jazari.assessment.Header;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Questionnaire.Kind;
import org.jazari.assessment.Questionnaire.Level;
import org.jazari.assessment.Questionnaire.Measure;
import org.jazari.assessment.Questionnaire.MitigationRule;
import org.jazari.assessment.Questionnaire.Option;
import org.jazari.assessment.Questionnaire.Question;
import org.jazari.assessment.Questionnaire.Rounding;
import org.jazari.assessment.Questionnaire.Section;
import org.jazari.assessment.Rational;
import org.jazari.assessment.Ruleset;

/** A questionnaire out of its tree, with the rules that a schema cannot say. */
final class QuestionnaireReading {
    private final Cursor top;
    private final Header header;
    private final Map<String, Cursor> questions = new HashMap<>();

    QuestionnaireReading(Cursor top, Header header) {
        this.top = top;
        this.header = header;
    }

    Optional<Ruleset> read() {
        Cursor.unique(top.items("sections"), "id-twice");
        Cursor.unique(top.items("questions"), "id-twice");
        top.items("questions").forEach(question -> questions.put(question.text("id"), question));
        List<Section> sections = new ArrayList<>();
        for (Cursor section : top.items("sections")) {
            sections.add(new Section(section.text("id"), section.texts("title"), condition(section, Optional.empty())));
        }
        List<String> sectionIds = sections.stream().map(Section::id).toList();
        List<Question> read = new ArrayList<>();
        for (Cursor question : top.items("questions")) {
            if (!sectionIds.contains(question.text("section"))) {
                question.field("section")
                        .refuse(
                                "section-unknown",
                                Map.of("id", question.text("section"), "allowed", String.join(", ", sectionIds)));
            }
            read.add(question(question));
        }
        formerNames();
        Optional<MitigationRule> mitigation =
                top.has("mitigation") ? Optional.of(mitigation(top.field("mitigation"))) : Optional.empty();
        List<Level> levels = levels();
        Questionnaire questionnaire = new Questionnaire(header, sections, read, mitigation, levels);
        weights(questionnaire);
        return Optional.of(questionnaire);
    }

    private Question question(Cursor cursor) {
        Kind kind = Kind.valueOf(cursor.text("kind").toUpperCase(Locale.ROOT));
        Measure measure = Measure.valueOf(cursor.text("measure").toUpperCase(Locale.ROOT));
        List<Option> options = new ArrayList<>();
        Cursor.unique(cursor.items("options"), "id-twice");
        for (Cursor option : cursor.items("options")) {
            Rational weight = option.number("weight");
            if (weight.signum() < 0) {
                option.field("weight").refuse("weight-negative", Map.of("value", weight.toString()));
            }
            if (measure == Measure.NONE && weight.signum() != 0) {
                option.field("weight").refuse("weight-unused", Map.of("value", weight.toString()));
            }
            if (kind == Kind.SINGLE && option.flag("exclusive")) {
                option.field("exclusive").refuse("exclusive-single", Map.of());
            }
            options.add(new Option(option.text("id"), option.texts("text"), weight, option.flag("exclusive")));
        }
        if (kind == Kind.TEXT && (!options.isEmpty() || measure != Measure.NONE)) {
            cursor.refuse("text-with-options", Map.of("id", cursor.text("id")));
        }
        if (kind != Kind.TEXT && options.isEmpty()) {
            cursor.refuse("options-missing", Map.of("id", cursor.text("id")));
        }
        return new Question(
                cursor.text("id"),
                cursor.text("section"),
                cursor.texts("text"),
                cursor.texts("help"),
                kind,
                measure,
                cursor.flag("required"),
                condition(cursor, Optional.of(cursor.text("id"))),
                options,
                cursor.strings("formerly"),
                cursor.legal());
    }

    private Optional<Condition> condition(Cursor cursor, Optional<String> own) {
        Optional<Condition> condition = cursor.condition("visibleWhen");
        condition.ifPresent(one -> check(one, cursor.field("visibleWhen"), own));
        return condition;
    }

    private void check(Condition condition, Cursor at, Optional<String> own) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> check(part, at, own));
            case Condition.AnyOf any -> any.parts().forEach(part -> check(part, at, own));
            case Condition.Not not -> check(not.part(), at, own);
            case Condition.Labelled label -> at.refuse("condition-label", Map.of("label", label.label()));
            case Condition.Chosen chosen -> {
                Cursor question = questions.get(chosen.question());
                if (question == null) {
                    at.refuse(
                            "condition-question",
                            Map.of(
                                    "id",
                                    chosen.question(),
                                    "allowed",
                                    SchemaCheck.suggestion(chosen.question(), List.copyOf(questions.keySet()))));
                } else if (own.isPresent() && own.get().equals(chosen.question())) {
                    at.refuse("condition-itself", Map.of("id", own.get()));
                } else {
                    List<String> options = question.items("options").stream()
                            .map(option -> option.text("id"))
                            .toList();
                    if (!options.contains(chosen.option())) {
                        at.refuse(
                                "condition-option",
                                Map.of(
                                        "id",
                                        chosen.option(),
                                        "question",
                                        chosen.question(),
                                        "allowed",
                                        SchemaCheck.suggestion(chosen.option(), options)));
                    }
                }
            }
        }
    }

    private void formerNames() {
        Map<String, String> taken = new HashMap<>();
        for (Cursor question : top.items("questions")) {
            for (String former : question.strings("formerly")) {
                String other = taken.putIfAbsent(former, question.text("id"));
                if (questions.containsKey(former) || other != null) {
                    question.field("formerly").refuse("former-name-taken", Map.of("id", former));
                }
            }
        }
    }

    private MitigationRule mitigation(Cursor cursor) {
        for (String field : List.of("shareOfMaximum", "from", "reduction")) {
            Rational value = cursor.number(field);
            boolean tooLarge =
                    field.equals("reduction") ? value.compareTo(Rational.ONE) >= 0 : value.compareTo(Rational.ONE) > 0;
            if (value.signum() <= 0 || tooLarge) {
                cursor.field(field).refuse("share-out-of-range", Map.of("value", value.toString()));
            }
        }
        return new MitigationRule(
                cursor.number("shareOfMaximum"),
                cursor.number("from"),
                cursor.number("reduction"),
                Rounding.valueOf(
                        cursor.text("rounding").toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        List<Cursor> cursors = top.items("levels");
        Rational before = Rational.ZERO;
        for (int i = 0; i < cursors.size(); i++) {
            Cursor cursor = cursors.get(i);
            boolean last = i == cursors.size() - 1;
            if (cursor.number("number").compareTo(Rational.of(i + 1)) != 0) {
                cursor.field("number").refuse("level-number", Map.of("expected", String.valueOf(i + 1)));
            }
            if (last == cursor.has("upTo")) {
                cursor.refuse(last ? "level-last" : "level-open", Map.of());
            }
            Optional<Rational> upTo = cursor.findNumber("upTo");
            if (upTo.isPresent()) {
                if (upTo.get().compareTo(before) <= 0 || upTo.get().compareTo(Rational.ONE) >= 0) {
                    cursor.field("upTo")
                            .refuse("level-order", Map.of("value", upTo.get().toString()));
                }
                before = upTo.get();
            }
            Cursor.unique(cursor.items("duties"), "id-twice");
            levels.add(new Level(
                    i + 1,
                    cursor.texts("name"),
                    upTo,
                    cursor.items("duties").stream()
                            .map(duty -> new Questionnaire.Duty(duty.text("id"), duty.texts("text"), duty.legal()))
                            .toList()));
        }
        return levels;
    }

    private void weights(Questionnaire questionnaire) {
        Rational risk = maximum(questionnaire, Measure.RISK);
        Rational mitigation = maximum(questionnaire, Measure.MITIGATION);
        if (risk.signum() <= 0) {
            top.field("questions").refuse("maximum-zero", Map.of());
        }
        Optional<MitigationRule> rule = questionnaire.mitigation();
        if (rule.isPresent() && mitigation.signum() <= 0) {
            top.field("mitigation").refuse("mitigation-maximum-zero", Map.of());
        }
        BigInteger unit = BigInteger.ONE;
        for (Cursor question : top.items("questions")) {
            boolean rounded = rule.isPresent()
                    && rule.get().rounding() == Rounding.HALF_UP
                    && question.text("measure").equals("risk");
            for (Cursor option : question.items("options")) {
                Rational weight = option.number("weight");
                if (rounded && !weight.isWhole()) {
                    option.field("weight").refuse("weight-fraction-rounded", Map.of("value", weight.toString()));
                }
                BigInteger denominator = weight.denominator();
                unit = unit.divide(unit.gcd(denominator)).multiply(denominator);
                if (unit.bitLength() > 30 || weight.compareTo(Rational.of(1_000_000)) > 0) {
                    option.field("weight").refuse("weight-too-fine", Map.of("value", weight.toString()));
                    return;
                }
            }
        }
    }

    private static Rational maximum(Questionnaire questionnaire, Measure measure) {
        return questionnaire.questions().stream()
                .filter(question -> question.measure() == measure)
                .map(Question::maximum)
                .reduce(Rational.ZERO, Rational::plus);
    }
}
