package org.jazari.strategy.office.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jazari.strategy.content.Versions;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategyDifference;
import org.jazari.strategyfile.StrategyTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One element as a proposal wants it, or another order of the elements of a type.
 *
 * @param type null for the header
 * @param id empty for an order
 * @param body the whole element; null where it is to be removed and for an order
 * @param order the ids of a type in their new order; empty for anything else
 */
public record ProposedChange(
        @Nullable ElementType type,
        String id,
        ElementChange.Kind kind,
        @Nullable ObjectNode body,
        List<String> order) {

    public ProposedChange {
        order = List.copyOf(order);
    }

    /** What leads from one tree to another, element by element. */
    public static List<ProposedChange> between(StrategyTree before, StrategyTree after) {
        List<ProposedChange> changes = new ArrayList<>();
        for (ElementChange change : StrategyDifference.between(before, after).changes()) {
            ElementType type = change.type();
            switch (change.kind()) {
                case ADDED, CHANGED ->
                    changes.add(new ProposedChange(
                            type,
                            change.id(),
                            change.kind(),
                            type == null
                                    ? after.header()
                                    : after.find(type, change.id()).orElseThrow(),
                            List.of()));
                case REMOVED -> changes.add(new ProposedChange(type, change.id(), change.kind(), null, List.of()));
                case REORDERED ->
                    changes.add(new ProposedChange(
                            type,
                            "",
                            change.kind(),
                            null,
                            List.copyOf(
                                    after.elements(Objects.requireNonNull(type)).keySet())));
            }
        }
        return changes;
    }

    /** The tree with this change made. */
    StrategyTree applyTo(StrategyTree tree) {
        if (kind == ElementChange.Kind.REORDERED) {
            return type == null ? tree : tree.inOrder(type, order);
        }
        if (body == null) {
            return type == null ? tree : tree.without(type, id);
        }
        return type == null ? tree.withHeader(body) : tree.with(type, id, body);
    }

    /** The element in a tree. */
    Optional<ObjectNode> in(StrategyTree tree) {
        return type == null ? Optional.of(tree.header()) : tree.find(type, id);
    }

    /** The path of the page that edits the element, without language. */
    public String editPath() {
        return type == null ? "/office/edit/strategy" : "/office/edit/" + type.plural() + "/" + id;
    }

    static ArrayNode json(List<ProposedChange> changes) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (ProposedChange change : changes) {
            ObjectNode entry = list.addObject();
            ElementType type = change.type();
            entry.put("type", type == null ? Versions.HEADER : type.key());
            entry.put("id", change.id());
            entry.put("kind", change.kind().name());
            if (change.body() != null) {
                entry.set("body", change.body());
            }
            if (!change.order().isEmpty()) {
                ArrayNode order = entry.putArray("order");
                change.order().forEach(order::add);
            }
        }
        return list;
    }

    static List<ProposedChange> of(JsonNode list) {
        List<ProposedChange> changes = new ArrayList<>();
        for (JsonNode entry : list) {
            changes.add(new ProposedChange(
                    ElementType.find(entry.path("type").asString()).orElse(null),
                    entry.path("id").asString(),
                    ElementChange.Kind.valueOf(entry.path("kind").asString()),
                    entry.path("body") instanceof ObjectNode body ? body : null,
                    entry.path("order").valueStream().map(JsonNode::asString).toList()));
        }
        return changes;
    }
}
