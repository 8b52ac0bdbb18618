package org.jazari.trust.dossier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a record says, as the facts hold it: one member for each field that is filled in, texts by language.
 *
 * @param json never changed after it was given
 */
public record SystemRecord(ObjectNode json) {
    public static final SystemRecord EMPTY = new SystemRecord(JsonNodeFactory.instance.objectNode());

    public SystemRecord {
        json = json.deepCopy();
    }

    /** A text; empty where the field is, or is of another kind. */
    public Optional<Text> text(RecordField field) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        JsonNode node = json.path(field.key());
        for (Language language : Language.values()) {
            if (node.path(language.tag()).isString()) {
                texts.put(language, node.path(language.tag()).asString());
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Text(texts, Language.FR));
    }

    /** What stands in a field that is no text. */
    public Optional<String> value(RecordField field) {
        JsonNode node = json.path(field.key());
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    public boolean has(RecordField field) {
        return json.has(field.key());
    }

    /** The fields that a dossier needs before it can be handed in and that are not filled in. */
    public List<RecordField> missing() {
        return Stream.of(RecordField.values())
                .filter(field -> field.required() && !has(field))
                .toList();
    }

    /** The fields that differ from another record's. */
    public List<RecordField> differences(SystemRecord other) {
        return Stream.of(RecordField.values())
                .filter(field -> !Objects.equals(json.get(field.key()), other.json.get(field.key())))
                .toList();
    }
}
