package org.jazari.shield;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts values back in the place of their pseudonyms while a text streams. What it returns over all calls is what {@link Pseudonyms#restore} returns for
 * the whole text, however the text is cut; it holds back only what so far is the beginning of a pseudonym of this request. Of one thread.
 */
public final class StreamRestorer {
    private final Map<String, String> valueOf;
    private final String[] sorted;
    private final Syntax syntax;
    /** The beginning of a pseudonym, perhaps, at the end of what came so far. */
    private final StringBuilder held = new StringBuilder(PseudonymShape.LENGTH);
    /** Those that begin with what is held are in this range of the sorted pseudonyms. */
    private int from;

    private int to;

    StreamRestorer(Map<String, String> valueOf, String[] sorted, Syntax syntax) {
        this.valueOf = valueOf;
        this.sorted = sorted;
        this.syntax = syntax;
    }

    /**
     * Takes the next piece of the text.
     *
     * @return what can be said now; may be empty
     */
    public String accept(CharSequence piece) {
        if (valueOf.isEmpty()) {
            return piece.toString();
        }
        StringBuilder said = new StringBuilder(held.length() + piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c == PseudonymShape.FIRST) { // begins anew: the letter stands nowhere else in a pseudonym
                said.append(held);
                held.setLength(0);
                from = 0;
                to = sorted.length;
            } else if (held.isEmpty()) {
                said.append(c);
                continue;
            }
            narrow(c);
            held.append(c);
            if (from == to) {
                said.append(held);
                held.setLength(0);
            } else if (held.length() == PseudonymShape.LENGTH) {
                @Nullable String value = valueOf.get(held.toString());
                said.append(value == null ? held : syntax == Syntax.JSON ? JsonEscapes.encode(value) : value);
                held.setLength(0);
            }
        }
        return said.toString();
    }

    /** The text has ended: what was held back is said as it is. */
    public String finish() {
        String rest = held.toString();
        held.setLength(0);
        return rest;
    }

    /** Keeps of the range those whose next character is this one. */
    private void narrow(char c) {
        int at = held.length();
        while (from < to && sorted[from].charAt(at) != c) {
            from++;
        }
        while (from < to && sorted[to - 1].charAt(at) != c) {
            to--;
        }
    }
}
