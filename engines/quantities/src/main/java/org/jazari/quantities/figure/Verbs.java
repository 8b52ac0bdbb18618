package org.jazari.quantities.figure;

import java.util.Set;
import org.jazari.quantities.text.Token;

/** French verb forms that endings give away. */
final class Verbs {
    private static final Set<String> SHORT_FUTURES = Set.of(
            "sera",
            "devra",
            "aura",
            "fera",
            "pourra",
            "auront",
            "feront",
            "seront",
            "devront",
            "pourront",
            "serons",
            "ferons",
            "aurons");

    private static final Set<String> NO_FUTURES = Set.of("environs", "chevrons", "caméra", "camera", "opera");

    private Verbs() {}

    /** Third person of the future and the first of the plural: formera, ouvriront, ouvrirons. */
    static boolean isFuture(Token token) {
        String word = token.folded();
        if (SHORT_FUTURES.contains(word)) {
            return true;
        }
        return !token.capital()
                && word.length() > 5
                && (word.endsWith("era")
                        || word.endsWith("ira")
                        || word.endsWith("eront")
                        || word.endsWith("iront")
                        || word.endsWith("erons")
                        || word.endsWith("irons")
                        || word.endsWith("drons")
                        || word.endsWith("ttra")
                        || word.endsWith("ttront")
                        || word.endsWith("dra")
                        || word.endsWith("dront"))
                && !NO_FUTURES.contains(word);
    }

    /** Third person of the conditional: atteindrait, formeraient. */
    static boolean isConditional(Token token) {
        String word = token.folded();
        return word.length() > 6 && (word.endsWith("rait") || word.endsWith("raient"));
    }

    /** "Réduire", "atteindre", "former"; with a capital also at the head of an item of a list. */
    static boolean isInfinitive(Token token) {
        String word = token.folded();
        return token.isWord()
                && word.length() > 4
                && (word.endsWith("er")
                        || word.endsWith("ir")
                        || word.endsWith("ire")
                        || word.endsWith("dre")
                        || word.endsWith("tre"));
    }
}
