package org.jazari.shield;

/** Tells for growing offsets of a JSON text whether they lie inside a string. */
final class JsonStrings {
    private final String text;
    private int read;
    private boolean inside;

    JsonStrings(String text) {
        this.text = text;
    }

    /**
     * Whether an offset lies inside a string.
     *
     * @param offset not before the one asked for last
     */
    boolean isInside(int offset) {
        for (; read < offset; read++) {
            char c = text.charAt(read);
            if (c == '"') {
                inside = !inside;
            } else if (c == '\\' && inside) {
                read++;
            }
        }
        return inside;
    }
}
