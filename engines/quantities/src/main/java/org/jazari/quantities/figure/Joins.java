package org.jazari.quantities.figure;

import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;

/** Words that join two figures which share what is said once. */
final class Joins {
    private Joins() {}

    /** True where such a word, or a word with the Arabic prefix "and", stands between two tokens. */
    static boolean join(Lookup words, int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.is(at, WordClass.JOIN)
                    || words.sentence().token(at).folded().startsWith("و")) {
                return true;
            }
        }
        return false;
    }
}
