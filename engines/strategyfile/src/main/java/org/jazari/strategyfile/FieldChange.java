package org.jazari.strategyfile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One changed field of an element.
 *
 * @param pointer relative to the element; a member of a list of objects stands under its id: {@code figures/target-2030/value}
 * @param before the old value, null where the field was added
 * @param after the new value, null where the field was removed
 * @param reordered true where the list holds the same members in another order; for objects the values are then their ids
 */
public record FieldChange(
        String pointer, @Nullable JsonNode before, @Nullable JsonNode after, boolean reordered) {
    FieldChange(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        this(pointer, before, after, false);
    }

    /** The change backwards. */
    public FieldChange reversed() {
        return new FieldChange(pointer, after, before, reordered);
    }
}
