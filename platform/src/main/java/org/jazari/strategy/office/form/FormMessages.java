package org.jazari.strategy.office.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jazari.kernel.language.Translator;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategyfile.Problem;
import org.jazari.strategyfile.Severity;
import tools.jackson.databind.JsonNode;

/** Problems of an edited element, each beside the field that it stands in. */
public final class FormMessages {
    /** The check says it of the object around; a form says it of the field. */
    private static final String MISSING = "missing-field";

    private final List<FormMessage> all = new ArrayList<>();
    private final Map<String, List<FormMessage>> byPointer = new HashMap<>();
    private final Set<String> pointers = new LinkedHashSet<>();
    private final Translator texts;

    /** No problems yet. */
    FormMessages(List<FieldForm> fields, JsonNode body, Translator texts) {
        this.texts = texts;
        collect(fields, "", body);
    }

    private void collect(List<FieldForm> fields, String prefix, JsonNode body) {
        for (FieldForm field : fields) {
            String pointer = prefix + field.name();
            pointers.add(pointer);
            JsonNode value = body.path(field.name());
            switch (field) {
                case FieldForm.Group group -> collect(group.fields(), pointer + "/", value);
                case FieldForm.Groups groups -> {
                    for (int i = 0; i < value.size(); i++) {
                        pointers.add(pointer + "/" + i);
                        collect(groups.fields(), pointer + "/" + i + "/", value.path(i));
                    }
                }
                case FieldForm.Localized localized -> {
                    for (String language : List.of("fr", "ar", "zgh", "en")) {
                        pointers.add(pointer + "/" + language);
                    }
                }
                case FieldForm.Line line -> {}
                case FieldForm.Quantity quantity -> {}
                case FieldForm.Choice choice -> {}
                case FieldForm.Flag flag -> {}
                case FieldForm.Reference reference -> {}
                case FieldForm.References references -> {}
                case FieldForm.Lines lines -> {}
            }
        }
    }

    /** Adds the errors that a check of the whole strategy found; those of other elements are said without a field. */
    void addErrors(List<Problem> problems, String elementPointer) {
        for (Problem problem : problems) {
            String pointer = pointer(problem, elementPointer);
            if (problem.code().equals(MISSING) && !pointer.isEmpty()) {
                add(FieldProblem.of(pointer, "empty"));
            } else if (problem.severity() == Severity.ERROR) {
                add(
                        pointer,
                        problem.message(texts.language().locale()),
                        problem.remedy(texts.language().locale()),
                        problem.place().pointer());
            }
        }
    }

    public void add(FieldProblem problem) {
        add(nearest(problem.field()), problem.reason(texts), problem.remedy(texts), problem.field());
    }

    private void add(String pointer, String reason, String remedy, String place) {
        FormMessage message =
                new FormMessage(pointer, FieldNames.path(pointer.isEmpty() ? place : pointer, texts), reason, remedy);
        all.add(message);
        byPointer.computeIfAbsent(pointer, p -> new ArrayList<>()).add(message);
    }

    private String pointer(Problem problem, String elementPointer) {
        String place = problem.place().pointer();
        if (!place.equals(elementPointer) && !place.startsWith(elementPointer + "/")) {
            return "";
        }
        String within = place.length() > elementPointer.length() ? place.substring(elementPointer.length() + 1) : "";
        String missing = problem.code().equals(MISSING) ? problem.arguments().get("field") : null;
        return nearest(missing == null ? within : within.isEmpty() ? missing : within + "/" + missing);
    }

    private String nearest(String pointer) {
        String nearest = pointer;
        while (!nearest.isEmpty() && !pointers.contains(nearest)) {
            nearest = nearest.contains("/") ? nearest.substring(0, nearest.lastIndexOf('/')) : "";
        }
        return nearest;
    }

    /** All of them, for the summary at the top. */
    public List<FormMessage> all() {
        return List.copyOf(all);
    }

    /** Those of one field. */
    public List<FormMessage> at(String pointer) {
        return byPointer.getOrDefault(pointer, List.of());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
