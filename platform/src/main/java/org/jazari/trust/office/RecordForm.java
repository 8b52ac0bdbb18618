package org.jazari.trust.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.PartialDate;
import org.jazari.trust.dossier.CheckedText;
import org.jazari.trust.dossier.RecordField;
import org.jazari.trust.dossier.SystemRecord;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a record, as typed.
 *
 * @param typed by the name of the control: the field's key, and for texts {@code key.language}
 * @param problems the code of what is wrong, by the same names
 */
public record RecordForm(Map<String, String> typed, Map<String, String> problems) {
    /** What even a draft needs: without them nobody finds it again. */
    private static final Set<RecordField> OF_EVERY_DRAFT = Set.of(RecordField.NAME, RecordField.BODY);

    public RecordForm {
        typed = Map.copyOf(typed);
        problems = Map.copyOf(problems);
    }

    /** The form filled with a record. */
    static RecordForm of(SystemRecord record) {
        Map<String, String> typed = new HashMap<>();
        for (RecordField field : RecordField.values()) {
            record.value(field).ifPresent(value -> typed.put(field.key(), value));
            record.text(field)
                    .ifPresent(text ->
                            text.byLanguage().forEach((language, words) -> typed.put(control(field, language), words)));
        }
        return new RecordForm(typed, Map.of());
    }

    /** The form as somebody sent it. */
    static RecordForm read(Map<String, String[]> parameters, Set<String> sectors) {
        Map<String, String> typed = new HashMap<>();
        Map<String, String> problems = new HashMap<>();
        for (RecordField field : RecordField.values()) {
            if (field.kind() == RecordField.Kind.TEXT) {
                boolean any = false;
                for (Language language : Language.values()) {
                    String control = control(field, language);
                    String text = take(parameters, control, typed);
                    any |= !text.isEmpty();
                    CheckedText.problem(text, false, field.maxCharacters())
                            .ifPresent(code -> problems.put(control, code));
                }
                if (!any && OF_EVERY_DRAFT.contains(field)) {
                    problems.put(control(field, Language.FR), "empty");
                }
            } else {
                String value = take(parameters, field.key(), typed);
                problem(field, value, sectors).ifPresent(code -> problems.put(field.key(), code));
            }
        }
        return new RecordForm(typed, problems);
    }

    private static String take(Map<String, String[]> parameters, String control, Map<String, String> typed) {
        String[] sent = parameters.getOrDefault(control, new String[0]);
        String text = sent.length == 0 ? "" : CheckedText.tidy(sent[0]);
        typed.put(control, text);
        return text;
    }

    private static Optional<String> problem(RecordField field, String value, Set<String> sectors) {
        Optional<String> asText = CheckedText.problem(value, false, field.maxCharacters());
        if (value.isEmpty() || asText.isPresent()) {
            return asText;
        }
        boolean good = switch (field.kind()) {
            case TEXT -> true;
            case LINE -> value.indexOf('\n') < 0;
            case ADDRESS -> CheckedText.isWebAddress(value);
            case SECTOR -> sectors.contains(value);
            case CHOICE -> field.choices().contains(value);
            case MONTH ->
                PartialDate.find(value).filter(date -> date.day() == 0).isPresent();
        };
        return good
                ? Optional.empty()
                : Optional.of(
                        switch (field.kind()) {
                            case TEXT, LINE -> "one-line";
                            case ADDRESS -> "address";
                            case SECTOR, CHOICE -> "choice";
                            case MONTH -> "month";
                        });
    }

    /** The name of a text's control. */
    public static String control(RecordField field, Language language) {
        return field.key() + "." + language.tag();
    }

    public String value(String control) {
        return typed.getOrDefault(control, "");
    }

    /** The code of what is wrong with a control; empty for a good one. */
    public String problem(String control) {
        return problems.getOrDefault(control, "");
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    /** What was typed, as facts hold it. */
    ObjectNode record() {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (RecordField field : RecordField.values()) {
            if (field.kind() == RecordField.Kind.TEXT) {
                ObjectNode texts = JsonNodeFactory.instance.objectNode();
                for (Language language : Language.values()) {
                    String text = value(control(field, language));
                    if (!text.isEmpty()) {
                        texts.put(language.tag(), text);
                    }
                }
                if (!texts.isEmpty()) {
                    record.set(field.key(), texts);
                }
            } else if (!value(field.key()).isEmpty()) {
                record.put(field.key(), value(field.key()));
            }
        }
        return record;
    }

    /** The name in the language that has one, for the id of a new system. */
    String nameInAnyLanguage() {
        return new SystemRecord(record())
                .text(RecordField.NAME)
                .map(text -> text.in(Language.FR))
                .orElse("");
    }
}
