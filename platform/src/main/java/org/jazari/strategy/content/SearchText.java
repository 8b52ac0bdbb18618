package org.jazari.strategy.content;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jazari.strategyfile.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What of an element is searched, and how typed words are made comparable. */
final class SearchText {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+|\\u0640");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** The fields whose plain strings are words; other strings are identifiers and dates. */
    private static final Set<String> WORDS =
            Set.of("quote", "aliases", "acronym", "publisher", "title", "author", "key", "code", "number");

    private SearchText() {}

    /** The element's name in a language, else in the strategy's own. */
    static String title(ObjectNode body, Language language, Language fallback) {
        for (String field : List.of("name", "topic", "title")) {
            if (body.has(field)) {
                return localized(body.get(field), language, fallback);
            }
        }
        return "";
    }

    /** All texts of the element in a language, its values, and the quotes that it rests on. */
    static String body(ObjectNode body, Language language, Language fallback) {
        StringJoiner words = new StringJoiner(" \u00b7 ");
        body.properties().forEach(field -> {
            if (!field.getKey().equals("name")) {
                collect(field.getKey(), field.getValue(), language, fallback, words);
            }
        });
        return words.toString();
    }

    private static void collect(String field, JsonNode node, Language language, Language fallback, StringJoiner words) {
        if (node.isString() && WORDS.contains(field)) {
            words.add(node.asString());
        } else if (node.isNumber() && field.equals("value")) {
            words.add(node.decimalValue().toPlainString());
        } else if (isLocalized(node)) {
            words.add(localized(node, language, fallback));
        } else if (node.isArray()) {
            node.forEach(item -> collect(field, item, language, fallback, words));
        } else if (node.isObject()) {
            node.properties().forEach(inner -> collect(inner.getKey(), inner.getValue(), language, fallback, words));
        }
    }

    private static boolean isLocalized(JsonNode node) {
        if (!node.isObject() || node.isEmpty()) {
            return false;
        }
        for (String key : node.propertyNames()) {
            if (Language.find(key).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String localized(JsonNode node, Language language, Language fallback) {
        if (node.isString()) {
            return node.asString();
        }
        JsonNode own = node.get(language.tag());
        if (own != null) {
            return own.asString();
        }
        JsonNode instead = node.get(fallback.tag());
        return instead != null ? instead.asString() : node.iterator().next().asString();
    }

    /** Lower case, without accents, Arabic vowel signs and tatweel, with Arabic letter variants made one. */
    static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            folded.append(
                    switch (c) {
                        case '\u0623', '\u0625', '\u0622', '\u0671' -> '\u0627';
                        case '\u0649' -> '\u064a';
                        case '\u0629' -> '\u0647';
                        case '\u0624' -> '\u0648';
                        case '\u0626' -> '\u064a';
                        case '\u2019' -> '\'';
                        default -> c;
                    });
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** A tsquery that finds words beginning with what was typed; empty when nothing was. */
    static String prefixQuery(String asked) {
        return BETWEEN_WORDS
                .splitAsStream(fold(asked))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
