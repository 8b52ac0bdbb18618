package org.jazari.quantities.lexicon;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * A word or phrase of a lexicon.
 *
 * @param words folded tokens, at least one
 * @param argument what the file gives with the class; may be empty
 */
public record Entry(WordClass wordClass, String argument, List<String> words) {
    public Entry {
        words = List.copyOf(words);
    }

    /** The parts of an argument that has several. */
    public List<String> arguments() {
        return Arrays.asList(argument.split(" ", -1));
    }

    /** The argument as a number. */
    public BigDecimal value() {
        return new BigDecimal(argument);
    }

    /** The argument as a small whole number. */
    public int number() {
        return Integer.parseInt(argument);
    }
}
