package org.jazari.quantities.figure;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;

/** Which clause each token of a sentence belongs to; what stands in brackets is a clause inside another. */
final class Clauses {
    private final int[] clause;
    private final int[] outer;

    Clauses(Lookup words) {
        Sentence sentence = words.sentence();
        this.clause = new int[sentence.size()];
        this.outer = new int[sentence.size() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        int current = 0;
        int next = 1;
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            if (token.is(")") && !open.isEmpty()) {
                current = open.pop();
            } else if (token.is("(")) {
                outer[next] = current;
                open.push(current);
                current = next++;
            } else if (token.is(";") || token.is(":") || opens(words, at)) {
                outer[next] = open.isEmpty() ? -1 : open.peek();
                current = next++;
            }
            clause[at] = current;
        }
        outer[0] = -1;
    }

    private static boolean opens(Lookup words, int at) {
        return at > 0 && words.is(at, WordClass.CLAUSE);
    }

    int of(int token) {
        return clause[token];
    }

    /** The clause around a clause in brackets; -1 where none is. */
    int around(int clauseNumber) {
        return clauseNumber == 0 ? -1 : outer[clauseNumber];
    }
}
