package org.jazari.strategy.office.change;

import java.util.ArrayList;
import java.util.List;
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
 * One element as a proposal wants it.
 *
 * @param type null for the header
 * @param body the whole element; null where it is to be removed
 */
public record ProposedChange(
        @Nullable ElementType type,
        String id,
        ElementChange.Kind kind,
        @Nullable ObjectNode body) {

    /** What leads from one tree to another, element by element; the order of elements is no statement and not compared. */
    static List<ProposedChange> between(StrategyTree before, StrategyTree after) {
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
                                    : after.find(type, change.id()).orElseThrow()));
                case REMOVED -> changes.add(new ProposedChange(type, change.id(), change.kind(), null));
                case REORDERED -> {
                    // A difference of order alone changes nothing that the strategy says.
                }
            }
        }
        return changes;
    }

    /** The tree with this change made. */
    StrategyTree applyTo(StrategyTree tree) {
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
                    entry.path("body") instanceof ObjectNode body ? body : null));
        }
        return changes;
    }
}
