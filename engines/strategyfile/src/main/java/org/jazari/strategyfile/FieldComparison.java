package org.jazari.strategyfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares two objects field by field; lists of objects with ids member by member. */
final class FieldComparison {
    private FieldComparison() {}

    static List<FieldChange> between(ObjectNode before, ObjectNode after) {
        List<FieldChange> changes = new ArrayList<>();
        objects("", before, after, changes);
        return changes;
    }

    /** Every field that differs, as a whole. */
    static List<FieldChange> wholeFields(ObjectNode before, ObjectNode after) {
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names(before, after)) {
            changes.add(new FieldChange(name, before.get(name), after.get(name)));
        }
        return changes;
    }

    private static void objects(String prefix, ObjectNode before, ObjectNode after, List<FieldChange> changes) {
        for (String name : names(before, after)) {
            values(prefix + (prefix.isEmpty() ? "" : "/") + name, before.get(name), after.get(name), changes);
        }
    }

    private static void values(
            String pointer, @Nullable JsonNode before, @Nullable JsonNode after, List<FieldChange> changes) {
        if (before == null || after == null) {
            changes.add(new FieldChange(pointer, before, after));
        } else if (!same(before, after)) {
            if (before instanceof ObjectNode old && after instanceof ObjectNode now) {
                objects(pointer, old, now, changes);
            } else if (before instanceof ArrayNode old && after instanceof ArrayNode now) {
                lists(pointer, old, now, changes);
            } else {
                changes.add(new FieldChange(pointer, before, after));
            }
        }
    }

    private static void lists(String pointer, ArrayNode before, ArrayNode after, List<FieldChange> changes) {
        Map<String, ObjectNode> old = membersById(before);
        Map<String, ObjectNode> now = membersById(after);
        if (old.isEmpty() || now.isEmpty()) {
            changes.add(new FieldChange(pointer, before, after, sameMembers(before, after)));
            return;
        }
        Set<String> ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            values(pointer + "/" + id, old.get(id), now.get(id), changes);
        }
        boolean forth = orderAfter(old.keySet(), now.keySet()).equals(List.copyOf(now.keySet()));
        boolean back = orderAfter(now.keySet(), old.keySet()).equals(List.copyOf(old.keySet()));
        if (!forth || !back) {
            changes.add(new FieldChange(
                    pointer, StrategyDifference.strings(old.keySet()), StrategyDifference.strings(now.keySet()), true));
        }
    }

    /** The order that results where members that are gone are removed and new ones are added at the end. */
    static List<String> orderAfter(Collection<String> before, Collection<String> after) {
        Set<String> order = new LinkedHashSet<>(before);
        order.retainAll(Set.copyOf(after));
        order.addAll(after);
        return List.copyOf(order);
    }

    /** The members by id; empty where a member has no id of its own. */
    private static Map<String, ObjectNode> membersById(ArrayNode list) {
        Map<String, ObjectNode> members = new LinkedHashMap<>();
        for (JsonNode item : list) {
            boolean own = item instanceof ObjectNode object
                    && item.path("id").isString()
                    && members.put(item.path("id").stringValue(), object) == null;
            if (!own) {
                return Map.of();
            }
        }
        return members;
    }

    private static boolean sameMembers(ArrayNode before, ArrayNode after) {
        List<String> old = new ArrayList<>();
        List<String> now = new ArrayList<>();
        before.forEach(item -> old.add(item.toString()));
        after.forEach(item -> now.add(item.toString()));
        old.sort(null);
        now.sort(null);
        return old.equals(now);
    }

    private static Set<String> names(ObjectNode before, ObjectNode after) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        return names;
    }

    private static boolean same(JsonNode before, JsonNode after) {
        return before.equals(after) || Arrays.equals(CanonicalJson.of(before), CanonicalJson.of(after));
    }
}
