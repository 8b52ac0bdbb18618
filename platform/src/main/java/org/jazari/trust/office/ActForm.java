package org.jazari.trust.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jazari.trust.clock.LegalClock;
import org.jazari.trust.dossier.Act;
import org.jazari.trust.dossier.CheckedText;
import org.jazari.trust.dossier.ConditionKind;
import org.jazari.trust.dossier.ContestOutcome;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.Happened.Condition;
import org.jazari.trust.dossier.Happened.Contest;
import org.jazari.trust.dossier.LegalClocks;
import org.jazari.trust.dossier.Outcome;
import org.jazari.trust.dossier.WithheldCategory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of one act in a dossier: its fields, what was typed, what is wrong with it.
 *
 * @param typed by field
 * @param problems the code of what is wrong, by field
 */
public record ActForm(Act act, List<Field> fields, Map<String, String> typed, Map<String, String> problems) {
    private static final int LONGEST = 4_000;

    public ActForm {
        fields = List.copyOf(fields);
        typed = Map.copyOf(typed);
        problems = Map.copyOf(problems);
    }

    /** A field of a form. */
    public record Field(String name, Control control, List<Choice> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    public enum Control {
        TEXT,
        DAY,
        CHOICE
    }

    /**
     * Something to choose.
     *
     * @param key of its text; empty where {@code words} says it
     */
    public record Choice(String value, String key, String words) {}

    /** The empty form of an act. */
    static ActForm of(Act act, Dossier dossier, LegalClocks clocks, String language) {
        return new ActForm(act, fields(act, dossier, clocks, language), Map.of(), Map.of());
    }

    private static List<Field> fields(Act act, Dossier dossier, LegalClocks clocks, String language) {
        Field text = new Field("text", Control.TEXT, List.of());
        Field reasons = new Field("reasons", Control.TEXT, List.of());
        return switch (act) {
            case DRAFT, ASSESS, REASSESS, PUBLISH, CONTEST -> List.of();
            case SUBMIT ->
                List.of(new Field(
                        "clock",
                        Control.CHOICE,
                        clocks.list(LegalClock.Use.DECISION).stream()
                                .map(clock ->
                                        new Choice(clock.id(), "", clock.name().in(language)))
                                .toList()));
            case ASK, ANSWER -> List.of(text);
            case EXTEND, SUSPEND, RESUME, RETIRE, WITHDRAW -> List.of(reasons);
            case SET_CONDITION ->
                List.of(
                        choice(
                                "kind",
                                "dossier.condition.",
                                Stream.of(ConditionKind.values()).map(ConditionKind::key)),
                        text);
            case LIFT_CONDITION ->
                List.of(
                        new Field(
                                "condition",
                                Control.CHOICE,
                                dossier.conditionsInForce().stream()
                                        .map(one -> new Choice(one.id(), "", one.id() + " · " + shortened(one)))
                                        .toList()),
                        reasons);
            case DECIDE ->
                List.of(
                        choice(
                                "outcome",
                                "dossier.outcome.",
                                Stream.of(Outcome.values()).map(Outcome::key)),
                        reasons);
            case WITHHOLD ->
                List.of(
                        choice(
                                "category",
                                "register.withheld.",
                                Stream.of(WithheldCategory.values()).map(WithheldCategory::key)),
                        new Field("ground", Control.TEXT, List.of()),
                        new Field("expires", Control.DAY, List.of()));
            case ANSWER_CONTEST ->
                List.of(
                        new Field(
                                "contest",
                                Control.CHOICE,
                                dossier.contests().stream()
                                        .filter(Contest::isOpen)
                                        .map(one -> new Choice(
                                                one.factId(), "", one.receipt().substring(0, 8)))
                                        .toList()),
                        choice(
                                "outcome",
                                "register.contest.outcome.",
                                Stream.of(ContestOutcome.values()).map(ContestOutcome::key)),
                        text);
            case REPORT_INCIDENT -> List.of(new Field("day", Control.DAY, List.of()), text);
        };
    }

    private static String shortened(Condition condition) {
        return condition.text().length() <= 60
                ? condition.text()
                : condition.text().substring(0, 60) + "…";
    }

    private static Field choice(String name, String keys, Stream<String> values) {
        return new Field(
                name,
                Control.CHOICE,
                values.map(value -> new Choice(value, keys + value, "")).toList());
    }

    /** The form as somebody sent it, its problems named. */
    ActForm read(Map<String, String[]> parameters, LocalDate today) {
        Map<String, String> sent = new HashMap<>();
        Map<String, String> wrong = new HashMap<>();
        for (Field field : fields) {
            String[] values = parameters.getOrDefault(field.name(), new String[0]);
            String value = values.length == 0 ? "" : CheckedText.tidy(values[0]);
            sent.put(field.name(), value);
            problem(field, value, today).ifPresent(code -> wrong.put(field.name(), code));
        }
        return new ActForm(act, fields, sent, wrong);
    }

    private Optional<String> problem(Field field, String value, LocalDate today) {
        return switch (field.control()) {
            case TEXT -> CheckedText.problem(value, true, LONGEST);
            case CHOICE ->
                field.choices().stream().anyMatch(choice -> choice.value().equals(value))
                        ? Optional.empty()
                        : Optional.of("choice");
            case DAY -> dayProblem(value, today);
        };
    }

    /** An incident has happened, an expiry is to come. */
    private Optional<String> dayProblem(String value, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(value);
            boolean fits = act == Act.WITHHOLD ? day.isAfter(today) : !day.isAfter(today);
            return fits ? Optional.empty() : Optional.of(act == Act.WITHHOLD ? "future-day" : "past-day");
        } catch (DateTimeException e) {
            return Optional.of("day");
        }
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    /** What was typed, as facts hold it. */
    ObjectNode payload() {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        typed.forEach(payload::put);
        return payload;
    }
}
