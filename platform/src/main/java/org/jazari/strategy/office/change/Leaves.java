package org.jazari.strategy.office.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes a changed value apart into the values that people read: objects by property, lists of objects by member. A list
 * of plain values is one leaf.
 *
 * @param pointer below the changed field, each step preceded by a slash; empty for the field itself
 * @param before null where there was none
 */
record Leaves(
        String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {

    static List<Leaves> of(@Nullable JsonNode before, @Nullable JsonNode after) {
        List<Leaves> leaves = new ArrayList<>();
        collect("", before, after, leaves);
        return leaves;
    }

    private static void collect(
            String pointer, @Nullable JsonNode before, @Nullable JsonNode after, List<Leaves> leaves) {
        if (before != null && before.equals(after)) {
            return;
        }
        Map<String, @Nullable JsonNode> old = parts(before);
        Map<String, @Nullable JsonNode> now = parts(after);
        if (old.isEmpty() && now.isEmpty()) {
            leaves.add(new Leaves(pointer, before, after));
            return;
        }
        if (isObjects(before) && isObjects(after)) {
            dropCommon(old, now);
        }
        Map<String, @Nullable JsonNode> all = new LinkedHashMap<>(old);
        all.putAll(now);
        all.keySet().forEach(step -> collect(pointer + "/" + step, old.get(step), now.get(step), leaves));
    }

    /** Members that both lists hold are no change; what is left is compared in order. */
    private static void dropCommon(Map<String, @Nullable JsonNode> old, Map<String, @Nullable JsonNode> now) {
        for (Map.Entry<String, @Nullable JsonNode> member : List.copyOf(old.entrySet())) {
            now.entrySet().stream()
                    .filter(other ->
                            member.getValue() != null && member.getValue().equals(other.getValue()))
                    .findFirst()
                    .ifPresent(same -> {
                        old.remove(member.getKey());
                        now.remove(same.getKey());
                    });
        }
    }

    private static boolean isObjects(@Nullable JsonNode value) {
        return value != null
                && value.isArray()
                && !value.isEmpty()
                && value.path(0).isObject();
    }

    private static Map<String, @Nullable JsonNode> parts(@Nullable JsonNode value) {
        Map<String, @Nullable JsonNode> parts = new LinkedHashMap<>();
        if (value != null && value.isObject()) {
            value.properties().forEach(property -> parts.put(property.getKey(), property.getValue()));
        } else if (value != null && isObjects(value)) {
            for (int i = 0; i < value.size(); i++) {
                parts.put(String.valueOf(i), value.path(i));
            }
        }
        return parts;
    }
}
