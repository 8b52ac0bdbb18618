package org.jazari.strategyfile;

import java.util.Optional;

/** What a strategy is made of, besides its header. */
public enum ElementType {
    PILLAR("pillar", "pillars"),
    PRINCIPLE("principle", "principles"),
    AXIS("axis", "axes"),
    SECTOR("sector", "sectors"),
    INSTITUTION("institution", "institutions"),
    PERSON("person", "people"),
    REGION("region", "regions"),
    PLACE("place", "places"),
    EVENT("event", "events"),
    CONVENTION("convention", "conventions"),
    COMMITMENT("commitment", "commitments"),
    UNIT("unit", "units"),
    INDICATOR("indicator", "indicators"),
    DISCREPANCY("discrepancy", "discrepancies"),
    SOURCE("source", "sources");

    private final String key;
    private final String plural;

    ElementType(String key, String plural) {
        this.key = key;
        this.plural = plural;
    }

    /** The name of one element, as in the schema's definitions: {@code axis}. */
    public String key() {
        return key;
    }

    /** The key of the list in a file: {@code axes}. */
    public String plural() {
        return plural;
    }

    /** The type of a key such as {@code axis}, empty for any other. */
    public static Optional<ElementType> find(String key) {
        for (ElementType type : values()) {
            if (type.key.equals(key)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The type of a list's key such as {@code axes}, empty for any other. */
    public static Optional<ElementType> findPlural(String plural) {
        for (ElementType type : values()) {
            if (type.plural.equals(plural)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
