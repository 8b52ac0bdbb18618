package org.jazari.strategy.office.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jazari.strategyfile.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a submitted form into the JSON body of an element. What was not touched stays as it was, to the order of its
 * properties; what the form does not show stays too; what was typed and is wrong stays as the text that was typed, so
 * that the check can say what is wrong with it.
 */
final class FormReading {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PLAIN_INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,30})");
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,30})\\.[0-9]{1,30}");

    private final Map<String, List<String>> sent;
    private final Map<String, String> origins = new LinkedHashMap<>();

    private FormReading(Map<String, List<String>> sent) {
        this.sent = sent;
    }

    /**
     * The body that a form describes.
     *
     * @param sent the form's fields; a field's name is the JSON pointer of its value without the first slash
     * @param base the body that the form was made from; empty for a new element
     */
    static Reading read(List<FieldForm> fields, Map<String, List<String>> sent, ObjectNode base) {
        FormReading reading = new FormReading(sent);
        ObjectNode body = reading.object(fields, "", base);
        return new Reading(body, reading.origins);
    }

    /**
     * What was read.
     *
     * @param origins for each item of each list, by its pointer in the body: its place in the base's list, empty when new
     */
    record Reading(ObjectNode body, Map<String, String> origins) {
        Reading {
            origins = Map.copyOf(origins);
        }
    }

    private ObjectNode object(List<FieldForm> fields, String prefix, ObjectNode base) {
        Map<String, @Nullable JsonNode> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.name(), value(field, prefix + field.name(), base.path(field.name()))));
        ObjectNode result = JSON.objectNode();
        base.properties().forEach(property -> {
            JsonNode value =
                    values.containsKey(property.getKey()) ? values.remove(property.getKey()) : property.getValue();
            if (value != null) {
                result.set(property.getKey(), value);
            }
        });
        values.forEach((name, value) -> {
            if (value != null) {
                result.set(name, value);
            }
        });
        return result;
    }

    private @Nullable JsonNode value(FieldForm field, String pointer, JsonNode base) {
        return switch (field) {
            case FieldForm.Localized localized -> localized(pointer, base);
            case FieldForm.Line line -> text(pointer, base);
            case FieldForm.Choice choice -> text(pointer, base);
            case FieldForm.Reference reference -> text(pointer, base);
            case FieldForm.Quantity quantity -> number(pointer, base);
            case FieldForm.Flag flag -> flag(pointer, base);
            case FieldForm.References references -> references(pointer, base);
            case FieldForm.Lines lines -> lines(pointer, base);
            case FieldForm.Group group -> {
                ObjectNode object = object(group.fields(), pointer + "/", asObject(base));
                yield object.isEmpty() && !base.isObject() ? null : emptied(object, base);
            }
            case FieldForm.Groups groups -> groups(groups, pointer, base);
        };
    }

    private static @Nullable JsonNode emptied(ObjectNode object, JsonNode base) {
        return object.isEmpty() && !base.isEmpty() ? null : object;
    }

    private @Nullable JsonNode localized(String pointer, JsonNode base) {
        ObjectNode old = asObject(base);
        Set<String> languages = new LinkedHashSet<>(old.propertyNames());
        for (Language language : Language.values()) {
            languages.add(language.tag());
        }
        ObjectNode texts = JSON.objectNode();
        for (String language : languages) {
            JsonNode text = Language.find(language).isPresent()
                    ? text(pointer + "/" + language, old.path(language))
                    : old.get(language);
            if (text != null) {
                texts.set(language, text);
            }
        }
        return texts.isEmpty() ? null : texts;
    }

    private @Nullable JsonNode text(String pointer, JsonNode base) {
        String typed = typed(pointer);
        if (base.isString() && base.stringValue().equals(typed)) {
            return base;
        }
        String stripped = typed.strip();
        return stripped.isEmpty() ? null : JSON.stringNode(stripped);
    }

    private @Nullable JsonNode number(String pointer, JsonNode base) {
        String typed = typed(pointer).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (base.isNumber() && plain(base).equals(typed)) {
            return base;
        }
        if (PLAIN_INTEGER.matcher(typed).matches()) {
            BigInteger whole = new BigInteger(typed);
            if (whole.bitLength() < Integer.SIZE) {
                return JSON.numberNode(whole.intValueExact());
            }
            return whole.bitLength() < Long.SIZE ? JSON.numberNode(whole.longValueExact()) : JSON.numberNode(whole);
        }
        return PLAIN_DECIMAL.matcher(typed).matches() ? JSON.numberNode(new BigDecimal(typed)) : JSON.stringNode(typed);
    }

    /** A number as a form shows it: digits and a point. */
    static String plain(JsonNode number) {
        return number.decimalValue().toPlainString();
    }

    private @Nullable JsonNode flag(String pointer, JsonNode base) {
        return switch (typed(pointer)) {
            case "" -> null;
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default -> base.isMissingNode() ? null : base;
        };
    }

    private @Nullable JsonNode references(String pointer, JsonNode base) {
        Set<String> chosen = new LinkedHashSet<>(sent.getOrDefault(pointer, List.of()));
        ArrayNode ids = JSON.arrayNode();
        base.forEach(id -> {
            if (id.isString() && chosen.remove(id.stringValue())) {
                ids.add(id);
            }
        });
        chosen.stream().filter(id -> !id.isBlank()).forEach(ids::add);
        return keptIfEmpty(ids, base);
    }

    private @Nullable JsonNode lines(String pointer, JsonNode base) {
        String typed = typed(pointer);
        if (base.isArray() && joined(base).equals(typed)) {
            return base;
        }
        ArrayNode lines = JSON.arrayNode();
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return keptIfEmpty(lines, base);
    }

    /** A list of texts as a form shows it: one per line. */
    static String joined(JsonNode list) {
        List<String> lines = new ArrayList<>();
        list.forEach(line -> lines.add(line.asString("")));
        return String.join("\n", lines);
    }

    private @Nullable JsonNode groups(FieldForm.Groups groups, String pointer, JsonNode base) {
        ArrayNode items = JSON.arrayNode();
        int shown = Math.min(count(pointer), groups.maxItems() + 1);
        for (int i = 0; i < shown; i++) {
            String item = pointer + "/" + i;
            if (sent.containsKey(item + "/" + FormNames.REMOVE)) {
                continue;
            }
            JsonNode origin = origin(item, base);
            ObjectNode object = object(groups.fields(), item + "/", asObject(origin));
            if (object.isEmpty() && !(origin.isObject() && origin.isEmpty())) {
                continue;
            }
            move(item + "/", pointer + "/" + items.size() + "/");
            origins.put(
                    pointer + "/" + items.size(), origin.isMissingNode() ? "" : typed(item + "/" + FormNames.ORIGIN));
            items.add(object);
        }
        return keptIfEmpty(items, base);
    }

    /** An item after a removed one moves up, with what was read about the lists within it. */
    private void move(String from, String to) {
        if (!from.equals(to)) {
            for (String pointer : List.copyOf(origins.keySet())) {
                if (pointer.startsWith(from)) {
                    String origin = origins.remove(pointer);
                    origins.put(to + pointer.substring(from.length()), String.valueOf(origin));
                }
            }
        }
    }

    private JsonNode origin(String item, JsonNode base) {
        String index = typed(item + "/" + FormNames.ORIGIN);
        return index.matches("[0-9]{1,4}") ? base.path(Integer.parseInt(index)) : JSON.missingNode();
    }

    private int count(String pointer) {
        String count = typed(pointer + "/" + FormNames.COUNT);
        return count.matches("[0-9]{1,4}") ? Integer.parseInt(count) : 0;
    }

    private static @Nullable JsonNode keptIfEmpty(ArrayNode list, JsonNode base) {
        return list.isEmpty() && !(base.isArray() && base.isEmpty()) ? null : list;
    }

    private static ObjectNode asObject(JsonNode base) {
        return base instanceof ObjectNode object ? object : JSON.objectNode();
    }

    /** What was typed, with the line ends that the form was given. */
    private String typed(String pointer) {
        List<String> values = sent.getOrDefault(pointer, List.of());
        return values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n").replace('\r', '\n');
    }
}
