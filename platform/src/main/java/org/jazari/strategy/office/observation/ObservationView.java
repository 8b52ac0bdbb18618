package org.jazari.strategy.office.observation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jazari.kernel.web.Page;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.form.FieldNames;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an observation shows.
 *
 * @param values as they were typed, by field
 */
public record ObservationView(Page page, Snapshot strategy, Map<String, String> values, List<FieldProblem> problems) {
    public ObservationView {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String label(String field) {
        return FieldNames.label(field, page.texts());
    }

    public List<FieldProblem> at(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .toList();
    }

    /** Null where the field is right, so that the attribute is left out. */
    public @Nullable String invalid(String field) {
        return at(field).isEmpty() ? null : "true";
    }

    public @Nullable String describedBy(String field) {
        String help = page.texts().has("office.help." + field) ? "help-" + field : "";
        String problem = at(field).isEmpty() ? "" : "problem-" + field;
        String both = (help + " " + problem).strip();
        return both.isEmpty() ? null : both;
    }

    /** The elements of a type, by id. */
    public Map<String, String> options(ElementType type) {
        Map<String, String> options = new LinkedHashMap<>();
        for (ElementRef ref : strategy.list(type)) {
            options.put(
                    ref.id(),
                    strategy.name(ref).map(name -> name.in(page.language())).orElse(ref.id()));
        }
        return options;
    }

    public Map<String, String> qualifiers() {
        Map<String, String> options = new LinkedHashMap<>();
        Stream.of(Figure.Qualifier.values())
                .forEach(known -> options.put(known.key(), FieldNames.value("qualifier", known.key(), page.texts())));
        return options;
    }
}
