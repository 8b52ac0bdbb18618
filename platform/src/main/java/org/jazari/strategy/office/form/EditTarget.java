package org.jazari.strategy.office.form;

import java.util.Optional;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategyTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is edited: an element, an element to be, or the strategy's header.
 *
 * @param type null for the header
 * @param id empty for an element to be and for the header
 */
public record EditTarget(@Nullable ElementType type, String id) {

    public static EditTarget header() {
        return new EditTarget(null, "");
    }

    /** Whether this is an element that the strategy does not have yet. */
    public boolean isNew() {
        return type != null && id.isEmpty();
    }

    /** The name of its definition in the schema. */
    public String definition() {
        return type == null ? SchemaForms.HEADER : type.key();
    }

    /** The path of its form, without language. */
    public String path() {
        if (type == null) {
            return "/office/edit/strategy";
        }
        return isNew() ? "/office/new/" + type.plural() : "/office/edit/" + type.plural() + "/" + id;
    }

    /** Where a check says that its problems stand. */
    String checkPointer(String ownId) {
        return type == null ? SchemaForms.HEADER : type.plural() + "/" + ownId;
    }

    /** Its body in a tree; empty where the tree lacks it. */
    public Optional<ObjectNode> bodyIn(StrategyTree tree) {
        if (type == null) {
            return Optional.of(tree.header());
        }
        return isNew() ? Optional.of(JsonNodeFactory.instance.objectNode()) : tree.find(type, id);
    }
}
