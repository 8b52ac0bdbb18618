package org.jazari.gateway.dataplane.json;

/**
 * What a document may hold.
 *
 * @param depth of arrays and objects within each other
 * @param nodes values and names in all
 */
public record JsonLimits(int depth, int nodes) {
    /** A request: no tool's schema is deeper, no conversation has more parts. */
    public static final JsonLimits REQUEST = new JsonLimits(100, 500_000);

    /** A response: an embedding of many inputs is numbers by the million. */
    public static final JsonLimits RESPONSE = new JsonLimits(100, 8_000_000);
}
