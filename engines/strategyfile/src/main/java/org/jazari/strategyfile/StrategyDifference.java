package org.jazari.strategyfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What changed from one strategy to another, complete: applied to the one it gives the other, reversed it leads back.
 *
 * @param changes the header first, then by type and in the order of the elements
 */
public record StrategyDifference(List<ElementChange> changes) {
    public StrategyDifference {
        changes = List.copyOf(changes);
    }

    /** Compares two trees. */
    public static StrategyDifference between(StrategyTree before, StrategyTree after) {
        List<ElementChange> changes = new ArrayList<>();
        List<FieldChange> header = FieldComparison.between(before.header(), after.header());
        if (!header.isEmpty()) {
            String id = after.header().path("id").asString("");
            changes.add(new ElementChange(null, id, ElementChange.Kind.CHANGED, header));
        }
        for (ElementType type : ElementType.values()) {
            compare(type, before.elements(type), after.elements(type), changes);
        }
        return new StrategyDifference(changes);
    }

    private static void compare(
            ElementType type,
            Map<String, ObjectNode> before,
            Map<String, ObjectNode> after,
            List<ElementChange> changes) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        before.forEach((id, body) -> {
            if (!after.containsKey(id)) {
                changes.add(new ElementChange(
                        type, id, ElementChange.Kind.REMOVED, FieldComparison.wholeFields(body, nothing)));
            }
        });
        after.forEach((id, body) -> {
            ObjectNode old = before.get(id);
            if (old == null) {
                changes.add(new ElementChange(
                        type, id, ElementChange.Kind.ADDED, FieldComparison.wholeFields(nothing, body)));
                return;
            }
            List<FieldChange> fields = FieldComparison.between(old, body);
            if (!fields.isEmpty()) {
                changes.add(new ElementChange(type, id, ElementChange.Kind.CHANGED, fields));
            }
        });
        List<String> expected = FieldComparison.orderAfter(before.keySet(), after.keySet());
        List<String> order = List.copyOf(after.keySet());
        List<String> backwards = FieldComparison.orderAfter(after.keySet(), before.keySet());
        if (!expected.equals(order) || !backwards.equals(List.copyOf(before.keySet()))) {
            FieldChange ids = new FieldChange("", strings(before.keySet()), strings(order), true);
            changes.add(new ElementChange(type, "", ElementChange.Kind.REORDERED, List.of(ids)));
        }
    }

    /** True where the two trees are equal. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The way back. */
    public StrategyDifference reversed() {
        List<ElementChange> back =
                new ArrayList<>(changes.stream().map(ElementChange::reversed).toList());
        return new StrategyDifference(Collections.unmodifiableList(back));
    }

    /**
     * The tree that this difference leads to from the tree that it was made from.
     *
     * @throws IllegalArgumentException if the tree is another one and a change does not fit
     */
    public StrategyTree applyTo(StrategyTree tree) {
        StrategyTree changed = tree;
        for (ElementChange change : changes) {
            changed = ChangeApplication.apply(change, changed);
        }
        return changed;
    }

    static ArrayNode strings(Iterable<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
