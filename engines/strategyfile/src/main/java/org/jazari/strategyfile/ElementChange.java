package org.jazari.strategyfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in one element.
 *
 * @param type the element's type, null for the strategy's header
 * @param id the element's id; for the header the strategy's new id; empty for {@link Kind#REORDERED}
 * @param fields the changed fields; for an added or removed element all of them
 */
public record ElementChange(@Nullable ElementType type, String id, Kind kind, List<FieldChange> fields) {
    public ElementChange {
        fields = List.copyOf(fields);
    }

    /** True where the change is of the strategy's header. */
    public boolean ofHeader() {
        return type == null;
    }

    /** The change backwards. */
    public ElementChange reversed() {
        Kind back = switch (kind) {
            case ADDED -> Kind.REMOVED;
            case REMOVED -> Kind.ADDED;
            case CHANGED -> Kind.CHANGED;
            case REORDERED -> Kind.REORDERED;
        };
        return new ElementChange(
                type, id, back, fields.stream().map(FieldChange::reversed).toList());
    }

    /** How an element changed. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** The elements of the type stand in another order; the one field holds their ids before and after. */
        REORDERED
    }
}
