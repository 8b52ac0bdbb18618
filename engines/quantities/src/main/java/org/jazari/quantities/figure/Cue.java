package org.jazari.quantities.figure;

import org.jazari.quantities.lexicon.WordClass;

/**
 * A deciding word.
 *
 * @param wordClass what it says of a figure
 * @param at its first token
 * @param said the word itself
 * @param past true for a verb in a past tense
 */
record Cue(WordClass wordClass, int at, String said, boolean past) {
    /** Before what is said in the conditional of "pouvoir" and "permettre". */
    static final String COULD = "pourr ";

    /** Before what is said in any other conditional. */
    static final String WOULD = "would ";

    boolean aims() {
        return wordClass == WordClass.TARGET || wordClass == WordClass.FUTURE;
    }

    /** A noun of change alone ("une hausse de") says little. */
    boolean weak() {
        return wordClass == WordClass.OBSERVED_NOUN || wordClass == WordClass.PROJECT;
    }

    /** A conditional that is not "could": within a plan it says what is planned. */
    boolean might() {
        return wordClass == WordClass.POTENTIAL && said.startsWith(WOULD);
    }

    boolean observed() {
        return wordClass == WordClass.OBSERVED || wordClass == WordClass.COPULA || wordClass == WordClass.OBSERVED_NOUN;
    }
}
