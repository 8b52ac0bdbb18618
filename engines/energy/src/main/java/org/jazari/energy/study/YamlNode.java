package org.jazari.energy.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jazari.energy.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a YAML file: typed, with its line, strict about keys that nobody asked for. */
final class YamlNode {
    private static final int LARGEST_CHARACTERS = 1 << 20;

    private final String file;
    private final String path;
    private final Node node;
    private final Set<String> asked = new HashSet<>();

    private YamlNode(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (node instanceof MappingNode mapping) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name && !keys.add(name.getValue())) {
                    throw new Refusal(
                            file + ", line " + (name.getStartMark().getLine() + 1),
                            "the key " + name.getValue() + " comes twice",
                            "keep one of them");
                }
            }
        }
    }

    static YamlNode parse(String file, String text) {
        if (text.length() > LARGEST_CHARACTERS) {
            throw new Refusal(
                    file, "the file has more than " + LARGEST_CHARACTERS + " characters", "put series into CSV files");
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        try {
            Node root = new Yaml(options).compose(new java.io.StringReader(text));
            if (root == null) {
                throw new Refusal(file, "the file is empty", "begin with the name of the study: study: NAME");
            }
            return new YamlNode(file, "", root);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new Refusal(file + ", line " + line, "this is not YAML: " + broken.getProblem(), "correct the line");
        } catch (YAMLException broken) {
            throw new Refusal(file, "this is not YAML: " + broken.getMessage(), "correct it");
        }
    }

    String place() {
        return file + ", line " + (node.getStartMark().getLine() + 1) + (path.isEmpty() ? "" : ", " + path);
    }

    Refusal refusal(String reason, String remedy) {
        return new Refusal(place(), reason, remedy);
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    Optional<YamlNode> find(String key) {
        asked.add(key);
        if (!(node instanceof MappingNode mapping)) {
            throw refusal("keys are expected here", "write key: value lines, indented");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return Optional.of(new YamlNode(file, path.isEmpty() ? key : path + "." + key, tuple.getValueNode()));
            }
        }
        return Optional.empty();
    }

    YamlNode get(String key) {
        return find(key).orElseThrow(() -> refusal("the key " + key + " is missing", "add " + key + ": ..."));
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refusal("a list is expected here", "write lines that begin with - ");
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlNode(file, path + "[" + items.size() + "]", item));
        }
        return items;
    }

    Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name) {
                    entries.put(
                            name.getValue(), new YamlNode(file, path + "." + name.getValue(), tuple.getValueNode()));
                    asked.add(name.getValue());
                }
            }
        }
        return entries;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw refusal("a value is expected here", "write one");
    }

    String text(String key, String otherwise) {
        return find(key).map(YamlNode::text).orElse(otherwise);
    }

    double number() {
        String text = text();
        try {
            double number = Double.parseDouble(text);
            if (text.matches("[-+0-9.eE]+") && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // refused below
        }
        throw refusal(
                "\"" + text + "\" is not a number", "write digits with a decimal point; the unit is in the key's name");
    }

    double number(double least, double most) {
        double number = number();
        if (!(number >= least && number <= most)) {
            throw refusal(number + " is outside " + least + " to " + most, "check the unit in the key's name");
        }
        return number;
    }

    double number(String key, double otherwise, double least, double most) {
        return find(key).map(value -> value.number(least, most)).orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return find(key)
                .map(value -> switch (value.text()) {
                    case "true", "yes" -> true;
                    case "false", "no" -> false;
                    default ->
                        throw value.refusal(
                                "\"" + value.text() + "\" is neither true nor false", "write true or false");
                })
                .orElse(otherwise);
    }

    /** Refuses keys that nobody asked for: a misspelt requirement must not be a requirement forgotten. */
    void close() {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
                if (!asked.contains(key)) {
                    throw new Refusal(
                            file + ", line "
                                    + (tuple.getKeyNode().getStartMark().getLine() + 1),
                            "the key " + key + " is unknown" + (path.isEmpty() ? "" : " in " + path),
                            "known are "
                                    + String.join(", ", asked.stream().sorted().toList()));
                }
            }
        }
    }
}
