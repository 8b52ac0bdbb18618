package org.jazari.shield;

/** How characters are written in a text: what a restored value must be escaped for, and whether a stored one must be unescaped. */
public enum Syntax {
    /** Prose: the characters are themselves. */
    PLAIN,
    /** JSON text, whole or in fragments, such as the arguments of a tool call: personal data stands in its strings, with JSON's escapes. */
    JSON
}
