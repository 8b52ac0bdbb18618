package org.jazari.gateway.dataplane.configuration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jazari.strategyfile.YamlSource;
import tools.jackson.databind.JsonNode;

/** A mapping of the configuration, field by field. What is wrong is noted with its place, and the reading goes on. */
final class Fields {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final YamlSource source;
    private final JsonNode node;
    private final String pointer;
    private final List<ConfigurationProblem> problems;

    Fields(YamlSource source, JsonNode node, String pointer, List<ConfigurationProblem> problems) {
        this.source = source;
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** Refuses fields that nobody reads: a misspelt limit must not be no limit. */
    Fields allowing(String... names) {
        List<String> known = Arrays.asList(names);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(new ConfigurationProblem(
                        source.key(pointer + "/" + name) + " " + pointer + "/" + name,
                        "there is no field " + name,
                        "the fields here are " + String.join(", ", known)));
            }
        }
        return this;
    }

    void problem(String field, String reason, String remedy) {
        String at = field.isEmpty() ? pointer : pointer + "/" + field;
        problems.add(new ConfigurationProblem(source.value(at) + " " + at, reason, remedy));
    }

    boolean has(String field) {
        return !absent(node.path(field));
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    Optional<String> text(String field) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return Optional.empty();
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            problem(field, value + " is no text", "write a text in quotation marks");
            return Optional.empty();
        }
        return Optional.of(value.stringValue());
    }

    String requiredText(String field) {
        if (!has(field)) {
            problem(field, field + " is missing", "add it");
            return "";
        }
        return text(field).orElse("");
    }

    String id(String field) {
        String id = requiredText(field);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problem(field, "\"" + id + "\" is no identifier", "use small letters, digits, dots, hyphens; 64 at most");
        }
        return id;
    }

    boolean flag(String field, boolean otherwise) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            problem(field, value + " is neither true nor false", "write true or false");
            return otherwise;
        }
        return value.booleanValue();
    }

    long number(String field, long least, long most, long otherwise) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return otherwise;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            problem(field, value + " is not a whole number from " + least + " to " + most, "write one");
            return otherwise;
        }
        return value.longValue();
    }

    /** A decimal, exactly: as text or number. In units of 10^-{@code scale}. */
    Optional<Long> decimal(String field, int scale, String unit) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return Optional.empty();
        }
        try {
            BigDecimal exact = new BigDecimal(value.isString() ? value.stringValue() : value.toString());
            long units = exact.movePointRight(scale).longValueExact();
            if (units >= 0) {
                return Optional.of(units);
            }
        } catch (NumberFormatException | ArithmeticException inexact) {
            // told below
        }
        problem(
                field,
                value + " is not an amount of " + unit + " with at most " + scale + " decimals",
                "write it in quotation marks, such as \"12.50\"");
        return Optional.empty();
    }

    Optional<Double> measure(String field) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return Optional.empty();
        }
        if (!value.isNumber() || !(value.doubleValue() > 0)) {
            problem(field, value + " is not a number above 0", "write one; leave the field out where it is not known");
            return Optional.empty();
        }
        return Optional.of(value.doubleValue());
    }

    List<String> texts(String field) {
        JsonNode value = node.path(field);
        List<String> texts = new ArrayList<>();
        if (absent(value)) {
            return texts;
        }
        if (!value.isArray()) {
            problem(field, "not a list", "write [one, another]");
            return texts;
        }
        for (JsonNode item : value) {
            if (item.isString()) {
                texts.add(item.stringValue());
            } else {
                problem(field, item + " is no text", "write a list of texts");
            }
        }
        return texts;
    }

    <E extends Enum<E>> List<E> choices(String field, E[] all, Function<E, String> code) {
        List<E> chosen = new ArrayList<>();
        for (String text : texts(field)) {
            Arrays.stream(all)
                    .filter(one -> code.apply(one).equals(text))
                    .findFirst()
                    .ifPresentOrElse(
                            chosen::add,
                            () -> problem(
                                    field,
                                    "there is no \"" + text + "\"",
                                    "one of " + Arrays.stream(all).map(code).toList()));
        }
        return chosen;
    }

    /** The mapping of a field; an empty one where it is absent. */
    Fields in(String field) {
        JsonNode value = node.path(field);
        if (!absent(value) && !value.isObject()) {
            problem(field, "not a mapping", "write fields below it");
        }
        return new Fields(source, value, pointer + "/" + field, problems);
    }

    /** The mappings of a list; none where it is absent. */
    List<Fields> each(String field) {
        JsonNode value = node.path(field);
        List<Fields> each = new ArrayList<>();
        if (absent(value)) {
            return each;
        }
        if (!value.isArray()) {
            problem(field, "not a list", "begin each entry with a hyphen");
            return each;
        }
        for (int i = 0; i < value.size(); i++) {
            String at = pointer + "/" + field + "/" + i;
            if (value.get(i).isObject()) {
                each.add(new Fields(source, value.get(i), at, problems));
            } else {
                problems.add(new ConfigurationProblem(source.value(at) + " " + at, "not a mapping", "write fields"));
            }
        }
        return each;
    }

    List<String> names() {
        return List.copyOf(node.propertyNames());
    }
}
