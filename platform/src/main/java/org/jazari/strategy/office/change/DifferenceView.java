package org.jazari.strategy.office.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jazari.kernel.language.Translator;
import org.jazari.strategy.content.Versions;
import org.jazari.strategy.office.form.FieldNames;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.FieldChange;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.StrategyDifference;
import org.jazari.strategyfile.StrategyTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A difference as people read it: element by element, field by field, with the words that changed.
 *
 * @param elements those that were added, changed or removed, and the types whose order changed
 */
public record DifferenceView(List<Changed> elements) {
    public DifferenceView {
        elements = List.copyOf(elements);
    }

    public boolean isEmpty() {
        return elements.isEmpty();
    }

    /** One element. */
    public record Changed(@Nullable ElementType type, String id, String name, ElementChange.Kind kind, List<Row> rows) {
        public Changed {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One field.
     *
     * @param label the field's path in words
     * @param language of the text; null for values that have none
     */
    public record Row(
            String label,
            @Nullable Language language,
            List<WordDifference.Span> before,
            List<WordDifference.Span> after) {
        public Row {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** The language's tag; null, so that the attribute is left out, where there is none. */
        public @Nullable String lang() {
            return language == null ? null : language.tag();
        }

        public @Nullable String dir() {
            return language == null ? null : language.rightToLeft() ? "rtl" : "ltr";
        }
    }

    /** The difference between two trees, in a language. */
    public static DifferenceView between(StrategyTree before, StrategyTree after, Translator texts) {
        ShownValues values = new ShownValues(List.of(after, before), texts);
        List<Changed> elements = new ArrayList<>();
        for (ElementChange change : StrategyDifference.between(before, after).changes()) {
            elements.add(
                    change.kind() == ElementChange.Kind.REORDERED
                            ? reordered(change, values, texts)
                            : changed(change, values, texts));
        }
        return new DifferenceView(elements);
    }

    private static Changed changed(ElementChange change, ShownValues values, Translator texts) {
        ElementType type = change.type();
        String definition = type == null ? Versions.HEADER : type.key();
        List<Row> rows = new ArrayList<>();
        for (FieldChange field : change.fields()) {
            if (field.reordered() && isIds(field)) {
                rows.add(row(definition, field.pointer(), field.before(), field.after(), values, texts, true));
                continue;
            }
            for (Leaves leaf : Leaves.of(field.before(), field.after())) {
                rows.add(row(
                        definition,
                        field.pointer() + leaf.pointer(),
                        leaf.before(),
                        leaf.after(),
                        values,
                        texts,
                        false));
            }
        }
        String name = type == null ? texts.text("office.header") : values.element(type, change.id());
        return new Changed(type, change.id(), name, change.kind(), rows);
    }

    private static Changed reordered(ElementChange change, ShownValues values, Translator texts) {
        ElementType type = Objects.requireNonNull(change.type());
        FieldChange ids = change.fields().getFirst();
        WordDifference words =
                WordDifference.between(names(type, ids.before(), values), names(type, ids.after(), values));
        String name = texts.text("office.type." + type.plural());
        return new Changed(
                type,
                "",
                name,
                change.kind(),
                List.of(new Row(texts.text("office.kind.REORDERED"), null, words.before(), words.after())));
    }

    private static String names(ElementType type, @Nullable JsonNode ids, ShownValues values) {
        return ids == null
                ? ""
                : ids.valueStream()
                        .map(id -> values.element(type, id.asString()))
                        .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static boolean isIds(FieldChange field) {
        JsonNode after = field.after();
        return after != null
                && after.isArray()
                && !after.isEmpty()
                && after.path(0).isString();
    }

    private static Row row(
            String definition,
            String pointer,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            ShownValues values,
            Translator texts,
            boolean order) {
        List<String> steps = Arrays.asList(pointer.split("/", -1));
        JsonNode schema = values.schema(definition, steps);
        Optional<Language> language = Language.find(steps.getLast()).filter(tag -> steps.size() > 1);
        String property = property(steps);
        WordDifference words =
                WordDifference.between(values.shown(before, schema, property), values.shown(after, schema, property));
        String label = FieldNames.path(pointer, texts);
        return new Row(
                order ? texts.text("office.difference.order", label) : label,
                language.orElse(null),
                words.before(),
                words.after());
    }

    /** The last step that is a property and no place in a list. */
    private static String property(List<String> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (!steps.get(i).matches("[0-9]+")) {
                return steps.get(i);
            }
        }
        return "";
    }
}
