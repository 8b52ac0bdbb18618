package org.jazari.quantities.figure;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;

/** Which clause each token of a sentence belongs to; what stands in brackets is a clause inside another. */
final class Clauses {
    private static final int NEGATION_REACH = 5;

    private final int[] clause;
    private final int[] outer;
    private final boolean[] comparison;

    Clauses(Lookup words) {
        Sentence sentence = words.sentence();
        this.clause = new int[sentence.size()];
        this.outer = new int[sentence.size() + 1];
        this.comparison = new boolean[sentence.size() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        int current = 0;
        int next = 1;
        int relative = -1;
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            if (token.is(",") && relative >= 0) {
                current = relative; // "l'ouvrage, dont l'appel d'offres a été publié, coûtera"
                relative = -1;
            }
            if (token.is(")") && !open.isEmpty()) {
                current = open.pop();
            } else if (token.is("(")) {
                outer[next] = current;
                open.push(current);
                current = next++;
            } else if (token.is(";") || token.is(":") || opens(words, at)) {
                outer[next] = open.isEmpty() ? -1 : open.peek();
                relative = isRelative(words, at) && open.isEmpty() ? current : -1;
                comparison[next] = (token.is("contre") || token.is("au"));
                current = next++;
            }
            clause[at] = current;
        }
        outer[0] = -1;
    }

    /** A relative pronoun after a comma, with a verb rather than a part of a number after it. */
    private static boolean isRelative(Lookup words, int at) {
        Token token = words.sentence().token(at);
        boolean pronoun = token.is("dont") || token.is("ou");
        boolean part = at + 1 < words.sentence().size()
                && (words.sentence().token(at + 1).isNumeral()
                        || words.is(at + 1, WordClass.CARDINAL)
                        || words.is(at + 1, WordClass.BOUND));
        return pronoun && !part && words.sentence().token(at - 1).is(",");
    }

    private static boolean opens(Lookup words, int at) {
        return at > 0 && words.is(at, WordClass.CLAUSE) && !isOnly(words, at);
    }

    /** "N'en avait que 310": "only", not "that". */
    private static boolean isOnly(Lookup words, int at) {
        if (!words.sentence().token(at).is("que") && !words.sentence().token(at).is("qu'")) {
            return false;
        }
        for (int before = at - 1; before >= Math.max(0, at - NEGATION_REACH); before--) {
            Token token = words.sentence().token(before);
            if (token.is("ne") || token.is("n'")) {
                return true;
            }
        }
        return false;
    }

    int of(int token) {
        return clause[token];
    }

    /** "Contre 260.000 aujourd'hui": what is compared with is of another time. */
    boolean isComparison(int clauseNumber) {
        return comparison[clauseNumber];
    }

    /** The clause around a clause in brackets; -1 where none is. */
    int around(int clauseNumber) {
        return clauseNumber == 0 ? -1 : outer[clauseNumber];
    }
}
