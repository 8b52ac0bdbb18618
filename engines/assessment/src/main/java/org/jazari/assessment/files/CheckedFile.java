package org.jazari.assessment.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the reading of a file came to.
 *
 * @param value what it holds; present only where nothing is wrong
 * @param defects everything that is wrong, by line
 */
public record CheckedFile<T>(Optional<T> value, List<Defect> defects) {
    public CheckedFile {
        defects = List.copyOf(defects);
    }

    static <T> CheckedFile<T> refused(List<Defect> defects) {
        List<Defect> sorted = defects.stream()
                .distinct()
                .sorted((one, other) -> one.place().compareTo(other.place()))
                .limit(1_000)
                .toList();
        return new CheckedFile<>(Optional.empty(), sorted);
    }

    /** One block per defect: {@code file:line:column  code  message}, the remedy below it. */
    public String text(Locale locale) {
        StringBuilder out = new StringBuilder();
        for (Defect defect : defects) {
            out.append(defect.place())
                    .append("  ")
                    .append(defect.code())
                    .append("  ")
                    .append(defect.message(locale))
                    .append("\n    ")
                    .append(defect.remedy(locale))
                    .append('\n');
        }
        return out.toString();
    }

    /** The same as one JSON object: {@code ok} and {@code defects}. */
    public String json(Locale locale) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("ok", value.isPresent());
        for (Defect defect : defects) {
            ObjectNode one = report.withArray("defects").addObject();
            one.put("code", defect.code());
            one.put("file", defect.place().file());
            one.put("line", defect.place().line());
            one.put("column", defect.place().column());
            one.put("pointer", defect.place().pointer());
            one.put("message", defect.message(locale));
            one.put("remedy", defect.remedy(locale));
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }
}
