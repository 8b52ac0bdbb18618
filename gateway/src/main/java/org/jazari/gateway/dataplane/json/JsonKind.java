package org.jazari.gateway.dataplane.json;

/** What a node of a {@link JsonTape} is. The name of an object's member is a node of its own, before the member's value. */
public enum JsonKind {
    OBJECT,
    ARRAY,
    NAME,
    STRING,
    NUMBER,
    TRUE,
    FALSE,
    NULL;

    private static final JsonKind[] ALL = values();

    /** The kind of a code. */
    static JsonKind of(byte code) {
        return ALL[code];
    }

    @SuppressWarnings("EnumOrdinal") // within one process, and one byte for each node
    byte code() {
        return (byte) ordinal();
    }
}
