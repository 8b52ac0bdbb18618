package org.jazari.gateway.dataplane.shielding;

import java.util.BitSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes strings of a JSON text that are nothing but the pseudonym of a number the number again, while the text streams. Names of members, and
 * pseudonyms within longer strings, are left to the restorer behind it. What it returns over all calls does not depend on how the text is cut; it
 * holds back at most one such string. Of one thread.
 */
final class BareNumbers {
    private final NavigableMap<String, String> digitsOf;
    /** The string that may be a number, from its quotation mark on. */
    private final StringBuilder held = new StringBuilder();
    /** By depth, whether it is an array. */
    private final BitSet arrays = new BitSet();

    private int depth;
    private boolean inString;
    private boolean escaped;
    /** Whether a string that begins now is a value. */
    private boolean valueNext = true;

    /** @param digitsOf by pseudonym */
    BareNumbers(Map<String, String> digitsOf) {
        this.digitsOf = new TreeMap<>(digitsOf);
    }

    /** What can be said now of the text, with its next piece; may be empty. */
    String accept(String piece) {
        if (digitsOf.isEmpty()) {
            return piece;
        }
        StringBuilder said = new StringBuilder(held.length() + piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char unit = piece.charAt(i);
            if (!held.isEmpty()) {
                hold(unit, said);
            } else if (!inString && unit == '"' && valueNext) {
                inString = true;
                held.append(unit);
            } else {
                said.append(unit);
            }
            follow(unit);
        }
        return said.toString();
    }

    /** The text has ended: what was held back is said as it is. */
    String finish() {
        String rest = held.toString();
        held.setLength(0);
        return rest;
    }

    private void hold(char unit, StringBuilder said) {
        if (unit == '"') {
            @Nullable String digits = digitsOf.get(held.substring(1));
            said.append(digits == null ? held.append(unit) : digits);
            held.setLength(0);
        } else {
            held.append(unit);
            String begun = held.substring(1);
            @Nullable String next = digitsOf.ceilingKey(begun);
            if (next == null || !next.startsWith(begun)) {
                said.append(held);
                held.setLength(0);
            }
        }
    }

    /** Keeps where in the JSON text the next character stands. */
    private void follow(char unit) {
        if (inString) {
            if (escaped) {
                escaped = false;
            } else if (unit == '\\') {
                escaped = true;
            } else if (unit == '"' && !begins()) {
                inString = false;
                valueNext = false;
            }
            return;
        }
        switch (unit) {
            case '"' -> inString = true;
            case '{', '[' -> {
                arrays.set(++depth, unit == '[');
                valueNext = unit == '[';
            }
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                valueNext = false;
            }
            case ':' -> valueNext = true;
            case ',' -> valueNext = arrays.get(depth);
            default -> {
                // blanks, numbers and words
            }
        }
    }

    /** Whether the quotation mark just taken is the first of a string that is held. */
    private boolean begins() {
        return held.length() == 1;
    }
}
