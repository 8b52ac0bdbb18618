package org.jazari.strategyfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Applies one change to a tree. */
final class ChangeApplication {
    private ChangeApplication() {}

    static StrategyTree apply(ElementChange change, StrategyTree tree) {
        ElementType type = change.type();
        if (type == null) {
            ObjectNode header = tree.header();
            change.fields().forEach(field -> apply(field, header));
            return tree.withHeader(header);
        }
        return switch (change.kind()) {
            case REMOVED -> tree.without(type, change.id());
            case ADDED -> {
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                change.fields().forEach(field -> apply(field, body));
                yield tree.with(type, change.id(), body);
            }
            case CHANGED -> {
                ObjectNode body = tree.find(type, change.id())
                        .orElseThrow(() -> new IllegalArgumentException("No " + type.key() + " \"" + change.id()
                                + "\" to change; maybe the difference was made from another strategy"));
                change.fields().forEach(field -> apply(field, body));
                yield tree.with(type, change.id(), body);
            }
            case REORDERED -> tree.inOrder(type, ids(change.fields().getFirst().after()));
        };
    }

    private static void apply(FieldChange change, ObjectNode body) {
        String[] steps = change.pointer().split("/", -1);
        JsonNode owner = body;
        for (int i = 0; i < steps.length - 1; i++) {
            owner = owner instanceof ArrayNode list
                    ? list.path(Math.max(0, index(list, steps[i])))
                    : owner.path(steps[i]);
        }
        String last = steps[steps.length - 1];
        JsonNode after = change.after();
        if (owner instanceof ArrayNode list) {
            applyToMember(list, last, after);
        } else if (owner instanceof ObjectNode object) {
            if (change.reordered() && object.get(last) instanceof ArrayNode list && hasIds(list)) {
                reorder(list, ids(after));
            } else if (after == null) {
                object.remove(last);
            } else {
                object.set(last, after.deepCopy());
            }
        } else {
            throw new IllegalArgumentException(
                    "No field \"" + change.pointer() + "\"; maybe the difference was made from another strategy");
        }
    }

    private static void applyToMember(ArrayNode list, String id, @Nullable JsonNode after) {
        int index = index(list, id);
        if (after == null) {
            if (index >= 0) {
                list.remove(index);
            }
        } else if (index >= 0) {
            list.set(index, after.deepCopy());
        } else {
            list.add(after.deepCopy());
        }
    }

    private static boolean hasIds(ArrayNode list) {
        return !list.isEmpty() && list.path(0).path("id").isString();
    }

    private static void reorder(ArrayNode list, List<String> ids) {
        List<JsonNode> members = new ArrayList<>();
        for (String id : ids) {
            int index = index(list, id);
            if (index >= 0) {
                members.add(list.path(index));
            }
        }
        list.removeAll();
        members.forEach(list::add);
    }

    private static int index(ArrayNode list, String id) {
        for (int i = 0; i < list.size(); i++) {
            if (list.path(i).path("id").asString("").equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> ids(@Nullable JsonNode array) {
        List<String> ids = new ArrayList<>();
        if (array != null) {
            array.forEach(id -> ids.add(id.asString("")));
        }
        return ids;
    }
}
