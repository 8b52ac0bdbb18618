package org.jazari.strategyfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one object of a checked tree. {@code find...} may give null, the others throw {@link NoSuchElementException} where the field is
 * missing: the tree was not checked.
 */
record Fields(JsonNode node, Language defaultLanguage) {

    @Nullable
    String findString(String name) {
        JsonNode value = node.get(name);
        return value == null ? null : value.stringValue();
    }

    String string(String name) {
        return present(name, findString(name));
    }

    @Nullable
    Text findText(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            return null;
        }
        Map<Language, String> texts = new TreeMap<>();
        if (value.isString()) {
            texts.put(defaultLanguage, value.stringValue());
        } else {
            value.properties()
                    .forEach(text -> texts.put(
                            Language.find(text.getKey()).orElseThrow(),
                            text.getValue().stringValue()));
        }
        return new Text(texts, defaultLanguage);
    }

    Text text(String name) {
        return present(name, findText(name));
    }

    @Nullable
    PartialDate findDate(String name) {
        String value = findString(name);
        return value == null ? null : PartialDate.parse(value);
    }

    PartialDate date(String name) {
        return present(name, findDate(name));
    }

    @Nullable
    Period findPeriod(String name) {
        String value = findString(name);
        return value == null ? null : Period.parse(value);
    }

    Period period(String name) {
        return present(name, findPeriod(name));
    }

    @Nullable
    Integer findInteger(String name) {
        JsonNode value = node.get(name);
        return value == null ? null : value.decimalValue().intValueExact();
    }

    int integer(String name) {
        return present(name, findInteger(name));
    }

    BigDecimal decimal(String name) {
        return present(name, node.get(name)).decimalValue();
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = node.get(name);
        return value == null ? otherwise : value.booleanValue();
    }

    <E extends Enum<E> & Keyed> @Nullable E findChoice(String name, Class<E> choices) {
        String key = findString(name);
        if (key == null) {
            return null;
        }
        for (E choice : choices.getEnumConstants()) {
            if (choice.key().equals(key)) {
                return choice;
            }
        }
        throw new NoSuchElementException(
                "No " + choices.getSimpleName() + " \"" + key + "\"; maybe check the tree first");
    }

    <E extends Enum<E> & Keyed> E choice(String name, Class<E> choices) {
        return present(name, findChoice(name, choices));
    }

    Language language(String name) {
        return Language.find(string(name)).orElseThrow();
    }

    Citation citation(String name) {
        return ElementReading.citation(new Fields(present(name, node.get(name)), defaultLanguage));
    }

    List<String> strings(String name) {
        List<String> values = new ArrayList<>();
        node.path(name).forEach(value -> values.add(value.stringValue()));
        return values;
    }

    <T> List<T> list(String name, Function<Fields, T> reading) {
        List<T> values = new ArrayList<>();
        node.path(name).forEach(value -> values.add(reading.apply(new Fields(value, defaultLanguage))));
        return values;
    }

    Map<Language, Translation> translations() {
        Map<Language, Translation> translations = new TreeMap<>();
        node.path("translations")
                .properties()
                .forEach(entry -> translations.put(
                        Language.find(entry.getKey()).orElseThrow(),
                        ElementReading.translation(new Fields(entry.getValue(), defaultLanguage))));
        return translations;
    }

    private static <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw new NoSuchElementException("Field \"" + name + "\" is missing; maybe check the tree first");
        }
        return value;
    }
}
