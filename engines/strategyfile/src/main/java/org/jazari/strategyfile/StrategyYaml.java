package org.jazari.strategyfile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a strategy back to YAML for people: {@code strategy.yaml} and one file per type; reading them again gives an equal tree. */
public final class StrategyYaml {
    private static final Pattern BARE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?");
    /** Bare words that some YAML reader takes for something else than a text. */
    private static final Set<String> RESERVED =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "inf", "nan");

    private static final int LONGEST_PLAIN_NUMBER = 40;

    private final StringBuilder out = new StringBuilder();
    private final String defaultLanguage;

    private StrategyYaml(String defaultLanguage) {
        this.defaultLanguage = defaultLanguage;
    }

    /** The files by name. */
    public static SortedMap<String, String> write(StrategyTree tree) {
        SortedMap<String, String> files = new TreeMap<>();
        String language = tree.header().path("defaultLanguage").asString("");
        for (Map.Entry<String, JsonNode> part : tree.document().properties()) {
            StrategyYaml yaml = new StrategyYaml(language);
            yaml.field(part.getKey(), part.getValue(), 0);
            files.put(part.getKey() + ".yaml", yaml.out.toString());
        }
        return files;
    }

    private void field(String name, JsonNode value, int indent) {
        out.append(BARE.matcher(name).matches() && !RESERVED.contains(name) ? name : camelOrQuoted(name))
                .append(':');
        if (isBlock(value)) {
            out.append('\n');
            block(value, indent + 2);
        } else {
            out.append(' ').append(inline(value)).append('\n');
        }
    }

    private static String camelOrQuoted(String name) {
        return name.matches("[a-z]+[A-Za-z0-9]+") && !RESERVED.contains(name) ? name : quoted(name);
    }

    private boolean isBlock(JsonNode value) {
        if (value.isEmpty() || isPlainText(value)) {
            return false;
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                if (item.isContainer()) {
                    return true;
                }
            }
            return false;
        }
        return value.isObject();
    }

    /** A text in the default language only: written as a plain string. */
    private boolean isPlainText(JsonNode value) {
        return value.isObject()
                && value.size() == 1
                && value.path(defaultLanguage).isString();
    }

    private void block(JsonNode value, int indent) {
        String margin = " ".repeat(indent);
        if (value instanceof ObjectNode object) {
            fields(object, margin, margin, indent);
            return;
        }
        for (JsonNode item : value) {
            if (item instanceof ObjectNode object && !item.isEmpty() && !isPlainText(item)) {
                fields(object, margin + "- ", margin + "  ", indent + 2);
            } else if (isBlock(item)) {
                out.append(margin).append("-\n");
                block(item, indent + 2);
            } else {
                out.append(margin).append("- ").append(inline(item)).append('\n');
            }
        }
    }

    private void fields(ObjectNode object, String first, String next, int indent) {
        String lead = first;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            out.append(lead);
            field(field.getKey(), field.getValue(), indent);
            lead = next;
        }
    }

    private String inline(JsonNode value) {
        if (isPlainText(value)) {
            return quoted(value.path(defaultLanguage).stringValue());
        }
        if (value.isArray()) {
            StringBuilder list = new StringBuilder("[");
            for (JsonNode item : value) {
                list.append(list.length() == 1 ? "" : ", ").append(inline(item));
            }
            return list.append(']').toString();
        }
        if (value.isObject()) {
            return "{}";
        }
        if (value.isString()) {
            String text = value.stringValue();
            return BARE.matcher(text).matches() && !RESERVED.contains(text) ? text : quoted(text);
        }
        return value.isNumber() ? number(value.decimalValue()) : value.toString();
    }

    private static String number(BigDecimal value) {
        String plain = value.toPlainString();
        return plain.length() <= LONGEST_PLAIN_NUMBER ? plain : value.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean safe = c >= 0x20 && c != 0x7F && (c < 0x80 || c > 0xA0) && (c < 0x2028 || c > 0x2029);
                    if (safe && c != 0xFEFF && !(c >= 0xD800 && c <= 0xDFFF)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append(String.format(java.util.Locale.ROOT, "\\u%04X", c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
