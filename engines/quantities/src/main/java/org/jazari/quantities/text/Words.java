package org.jazari.quantities.text;

import java.util.Set;

/** Short closed lists of words, as grammars print them. */
public final class Words {
    private Words() {}

    /** The words of lists, each written with spaces between its words. */
    public static Set<String> of(String... lists) {
        return Set.of(String.join(" ", lists).strip().split(" +"));
    }
}
