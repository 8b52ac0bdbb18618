package org.jazari.quantities.figure;

import org.jazari.quantities.verb.Tense;
import org.jazari.quantities.verb.Verb;
import org.jazari.quantities.verb.VerbClass;
import org.jspecify.annotations.Nullable;

/**
 * A verb as a sentence uses it, with its auxiliaries: "a été livrée", "doit former", "ambitionne de porter".
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param verb the verb that carries the sense; the helper where it has no other verb
 * @param tense of the first finite verb; compound tenses of the past are {@link Tense#PAST}
 * @param passive true for "être" with a participle
 * @param helper the class of a helping verb before an infinitive ("doit", "peut", "compte"); null without one
 */
public record Predicate(
        int from,
        int to,
        Verb verb,
        Tense tense,
        boolean passive,
        @Nullable VerbClass helper) {
    public boolean is(VerbClass verbClass) {
        return verb.is(verbClass);
    }

    /** True where what it governs is aimed at. */
    public boolean aims() {
        return helper == VerbClass.AIM || helper == VerbClass.MUST || (helper == null && verb.is(VerbClass.AIM));
    }
}
