package org.jazari.quantities.text;

import java.util.List;

/**
 * A sentence, a heading or an item of a list.
 *
 * @param tokens at least one
 * @param opensParagraph true where the sentence begins a paragraph, a heading or an item
 */
public record Sentence(List<Token> tokens, boolean opensParagraph) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public int start() {
        return tokens.getFirst().start();
    }

    public int end() {
        return tokens.getLast().end();
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }
}
