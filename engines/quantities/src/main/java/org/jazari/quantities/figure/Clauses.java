package org.jazari.quantities.figure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.text.Words;

/** Which clause each token of a sentence belongs to; what stands in brackets is a clause inside another. */
final class Clauses {
    private static final int NEGATION_REACH = 8;
    private static final Set<String> PRONOUNS = Words.of("ne n' se s' y en le les l' il elle ils elles on");

    private static final Pattern WHICH = Pattern.compile("(la|le|les|au|aux)quel(le|s|les)?");

    private final int[] clause;
    private final int[] outer;
    private final boolean[] comparison;

    Clauses(Lookup words, List<Predicate> predicates) {
        Sentence sentence = words.sentence();
        boolean[] verbs = new boolean[sentence.size() + 1];
        predicates.forEach(predicate -> verbs[predicate.from()] = true);
        this.clause = new int[sentence.size()];
        this.outer = new int[sentence.size() + 1];
        this.comparison = new boolean[sentence.size() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        int current = 0;
        int next = 1;
        int relative = -1;
        int main = -1;
        int spoken = 0;
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            if (token.is(",") && relative >= 0) {
                current = relative; // "l'ouvrage, dont l'appel d'offres a été publié, coûtera"
                relative = -1;
            }
            if (main >= 0 && spoken > 0 && returns(words, verbs, at)) {
                current = main; // "le taux, qui frôle 7 %, sera ramené", "le parc qui compte 45 bus passera"
                main = -1;
            }
            spoken += verbs[at] ? 1 : 0;
            if (token.is(")") && !open.isEmpty()) {
                current = open.pop();
            } else if (token.is("(")) {
                outer[next] = current;
                open.push(current);
                current = next++;
            } else if (token.is(";") || token.is(":") || token.is("|") || opens(words, at)) {
                outer[next] = open.isEmpty() ? -1 : open.peek();
                relative = isRelative(words, at) && open.isEmpty() ? current : -1;
                comparison[next] = (token.is("contre") || token.is("au"));
                if (comparison[next] && open.isEmpty() && relative < 0) {
                    relative = current; // "contre 88.700 actuellement, pour seulement"
                }
                main = (token.is("qui") || token.is("que") || token.is("qu'") || token.is("dont") || isWhich(words, at))
                                && open.isEmpty()
                                && relative < 0
                        ? current
                        : -1;
                spoken = 0;
                current = next++;
            }
            clause[at] = current;
        }
        outer[0] = -1;
    }

    /** A second verb without a subject of its own belongs to what the relative clause hangs on. */
    private static boolean returns(Lookup words, boolean[] verbs, int at) {
        Sentence sentence = words.sentence();
        if (!sentence.token(at).is(",")) {
            return verbs[at]
                    && !sentence.token(at - 1).is("et")
                    && !sentence.token(at - 1).is("ou")
                    && !sentence.token(at - 1).isSymbol()
                    && !PRONOUNS.contains(sentence.token(at - 1).folded());
        }
        for (int next = at + 1; next < Math.min(sentence.size(), at + 4); next++) {
            if (verbs[next]) {
                return true;
            }
            if (!PRONOUNS.contains(sentence.token(next).folded())) {
                return false;
            }
        }
        return false;
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

    /** "Pour laquelle", "auquel". */
    private static boolean isWhich(Lookup words, int at) {
        Entry entry = words.find(at, WordClass.CLAUSE);
        return entry != null && WHICH.matcher(entry.words().getLast()).matches();
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
