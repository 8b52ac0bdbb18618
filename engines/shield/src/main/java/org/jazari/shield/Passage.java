package org.jazari.shield;

/** One text of a request. Passages stand in the order in which they were said: the question before an answer tells what the answer is. */
public record Passage(String text, Syntax syntax) {
    public static Passage plain(String text) {
        return new Passage(text, Syntax.PLAIN);
    }

    public static Passage json(String text) {
        return new Passage(text, Syntax.JSON);
    }
}
