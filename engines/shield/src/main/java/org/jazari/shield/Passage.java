package org.jazari.shield;

/**
 * One text of a request. Passages stand in the order in which they were said: the question before an answer tells what the answer is.
 *
 * @param continues whether it goes on where the passage before ends, as the parts of one message do: what is cut between them is found too
 */
public record Passage(String text, Syntax syntax, boolean continues) {
    public static Passage plain(String text) {
        return new Passage(text, Syntax.PLAIN, false);
    }

    public static Passage json(String text) {
        return new Passage(text, Syntax.JSON, false);
    }

    /** The same text as the next part of the message that the passage before belongs to. */
    public Passage continuing() {
        return new Passage(text, syntax, true);
    }
}
