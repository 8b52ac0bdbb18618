package org.jazari.quantities.claim;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.text.Tokenizer;

/** Content words cut down so that singular and plural, masculine and feminine agree; small words are left out. */
final class Stems {
    private static final int SHORTEST = 3;
    private static final Set<String> SMALL = Set.of(
            "les",
            "des",
            "une",
            "aux",
            "dans",
            "pour",
            "par",
            "sur",
            "avec",
            "est",
            "sont",
            "que",
            "qui",
            "dont",
            "plus",
            "cette",
            "ces",
            "ses",
            "leurs",
            "notamment",
            "ainsi",
            "the",
            "and",
            "for",
            "with",
            "that",
            "this",
            "from",
            "are",
            "will",
            "nombre",
            "total",
            "nouveau",
            "nouvelle",
            "nouveaux",
            "nouvelles",
            "environ",
            "soit",
            "autre",
            "autres",
            "tout",
            "tous",
            "toutes");

    private Stems() {}

    static Set<String> of(CharSequence text, int from, int to) {
        Tokenizer tokenizer = new Tokenizer(text, from, to);
        Set<String> stems = new LinkedHashSet<>();
        for (Token token = tokenizer.next(); token != null; token = tokenizer.next()) {
            if (token.isWord()) {
                add(stems, token.folded());
            }
        }
        return stems;
    }

    static Set<String> of(String text) {
        return of(text, 0, text.length());
    }

    private static void add(Set<String> stems, String word) {
        boolean small = word.length() < SHORTEST || word.endsWith("'") || isSmall(word);
        if (!small) {
            stems.add(stem(word));
        }
    }

    /** Articles, prepositions, pronouns and the like. */
    static boolean isSmall(String word) {
        return SMALL.contains(word);
    }

    static String stem(String word) {
        String stem = word;
        while (stem.length() > 4 && (stem.endsWith("s") || stem.endsWith("x") || stem.endsWith("e"))) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem;
    }

    /** Shared words over all words: 1 for the same phrase, 0 for two that share nothing. */
    static double likeness(Set<String> one, Set<String> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return 0;
        }
        Set<String> shared = new LinkedHashSet<>(one);
        shared.retainAll(two);
        return (double) shared.size() / (one.size() + two.size() - shared.size());
    }
}
