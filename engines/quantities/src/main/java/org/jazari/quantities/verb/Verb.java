package org.jazari.quantities.verb;

import java.util.EnumSet;
import java.util.Set;

/** A verb by its infinitive, with all that its classes say. */
public record Verb(String infinitive, Set<VerbClass> classes) {
    /** A verb that the lexicon does not have, known by its ending. */
    public static final Verb UNKNOWN = new Verb("", EnumSet.of(VerbClass.PLAIN));

    public boolean is(VerbClass verbClass) {
        return classes.contains(verbClass);
    }
}
