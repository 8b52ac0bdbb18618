package org.jazari.quantities.number;

import org.jazari.quantities.lexicon.Lookup;
import org.jspecify.annotations.Nullable;

/** The numbers of a language. */
public interface NumberGrammar {
    /** The longest number that starts at a token, or null where none does. */
    @Nullable
    NumberMatch at(Lookup words, int at);
}
