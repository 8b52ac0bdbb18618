package org.jazari.quantities.figure;

import java.util.Set;
import java.util.stream.Collectors;
import org.jazari.quantities.Language;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Folding;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.verb.VerbClass;
import org.jazari.quantities.verb.VerbLexicon;

/** Lengths of time: laid down by a rule, allowed until something is due, or measured. */
final class Durations {
    private static final int STRUCTURE_REACH = 4;
    private static final Set<String> SPANNING = Set.of("pendant", "durant", "depuis");

    /** All forms, without accents, of verbs that change a length of time. */
    private static final Set<String> CHANGES = VerbLexicon.FRENCH.formsOf(VerbClass.CHANGE).stream()
            .map(form -> Folding.fold(form, 0, form.length()))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> EXCEED = Set.of("exceder", "depasser");

    private final Lookup words;
    private final Sentence sentence;

    Durations(Lookup words) {
        this.words = words;
        this.sentence = words.sentence();
    }

    /** "D'ici trois ans", "dans un délai de dix-huit mois", "sous quarante jours": a time by which something is due. */
    boolean isTerm(Draft draft) {
        return words.findBefore(draft.from(), WordClass.DEADLINE) != null
                || (draft.from() > 2
                        && sentence.token(draft.from() - 1).is("de")
                        && sentence.token(draft.from() - 2).is("delai")
                        && words.findBefore(draft.from() - 2, WordClass.ONE) != null
                        && !words.is(draft.from() - 4, WordClass.OBSERVED));
    }

    /** "Recruter 500 techniciens dans les deux ans". */
    boolean isWithin(Draft draft) {
        int in = draft.from() - (words.is(draft.from() - 1, WordClass.DETERMINER) ? 2 : 1);
        return in > 0 && sentence.token(in).is("dans");
    }

    /** "Ne peut excéder soixante jours": a rule. */
    boolean isLimit(Draft draft) {
        int verb = draft.from() - 1;
        while (verb > 0
                && draft.from() - verb <= 2
                && !EXCEED.contains(sentence.token(verb).folded())) {
            verb--;
        }
        if (verb < 2 || !EXCEED.contains(sentence.token(verb).folded())) {
            return false;
        }
        for (int at = verb - 1; at >= Math.max(0, verb - STRUCTURE_REACH); at--) {
            if (sentence.token(at).is("ne") || sentence.token(at).is("n'")) {
                return true;
            }
        }
        return false;
    }

    /** "Sera raccourci de 45 minutes", "les ramener à sept jours": the end or the size of a change. */
    private boolean isChangedTo(Draft draft) {
        Token before = sentence.token(Math.max(0, draft.from() - 1));
        int verb = draft.from() - 2;
        if (verb < 0 || (!before.is("a") && !words.is(draft.from() - 1, WordClass.OF))) {
            return false;
        }
        return CHANGES.contains(sentence.token(verb).folded());
    }

    /** "Le délai moyen est tombé à 41 jours": measured, where other durations are laid down. */
    boolean isMeasuredTime(Draft draft) {
        boolean ages = draft.measure.upper() != null
                && draft.unit.code().equals("years")
                && words.is(draft.from() - 1, WordClass.OF);
        Token before = sentence.token(Math.max(0, draft.from() - 1));
        boolean ago = draft.from() > 1
                && before.is("a")
                && sentence.token(draft.from() - 2).is("y"); // "il y a trois ans"
        boolean laidDown = draft.from() > 1
                && before.is("a")
                && sentence.token(draft.from() - 2).folded().startsWith("fixe"); // "le délai a été fixé à 40 mois"
        if (ago || laidDown || SPANNING.contains(before.folded())) {
            return false;
        }
        boolean span = draft.from() > 0
                && before.is("en")
                && (draft.unit.code().equals("years") || draft.unit.code().equals("months"))
                && words.language() == Language.FRENCH;
        if (ages || span) {
            return false; // "de 14 à 9 mois en deux ans"
        }
        if (isChangedTo(draft)) {
            return true;
        }
        if (words.is(draft.to(), WordClass.MEASURED_TIME) || words.is(draft.to() + 1, WordClass.MEASURED_TIME)) {
            return true;
        }
        for (int at = 0; at < draft.from(); at++) {
            if (words.is(at, WordClass.MEASURED_TIME)) {
                return true;
            }
        }
        return false;
    }
}
