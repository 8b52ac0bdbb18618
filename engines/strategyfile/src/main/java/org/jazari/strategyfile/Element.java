package org.jazari.strategyfile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * An object inside a document, as checks see it before it is known to be right: a field that is missing or of another type is simply not there.
 *
 * @param pointer the object's JSON pointer in its document
 */
record Element(Document document, String pointer, JsonNode node) {

    Optional<String> string(String name) {
        JsonNode value = node.path(name);
        return value.isString() && !value.stringValue().isEmpty() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    String id() {
        return string("id").orElse("");
    }

    boolean is(String name, String value) {
        return string(name).filter(value::equals).isPresent();
    }

    boolean has(String name) {
        return node.has(name);
    }

    Optional<BigDecimal> number(String name) {
        JsonNode value = node.path(name);
        return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    Optional<PartialDate> date(String name) {
        return string(name).flatMap(PartialDate::find);
    }

    Optional<Period> period(String name) {
        return string(name).flatMap(Period::find);
    }

    List<Element> list(String name) {
        JsonNode list = node.path(name);
        return list.isArray()
                ? IntStream.range(0, list.size())
                        .mapToObj(i -> new Element(document, pointer + "/" + name + "/" + i, list.path(i)))
                        .toList()
                : List.of();
    }

    Element object(String name) {
        return new Element(document, pointer + "/" + name, node.path(name));
    }

    Place place() {
        return document.value(pointer);
    }

    Place place(String name) {
        return document.value(pointer + "/" + name);
    }
}
