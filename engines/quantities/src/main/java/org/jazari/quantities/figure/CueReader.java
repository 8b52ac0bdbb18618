package org.jazari.quantities.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.verb.Tense;
import org.jazari.quantities.verb.VerbClass;
import org.jazari.quantities.verb.VerbLexicon;
import org.jspecify.annotations.Nullable;

/** Which cue stands at a token: what a predicate says by its sense and tense, or a phrase of the lexicon. */
final class CueReader {
    /** Phrases of these classes are looked for in this order at each token. */
    private static final List<WordClass> PHRASES = List.of(
            WordClass.TARGET,
            WordClass.COPULA,
            WordClass.OBSERVED,
            WordClass.OBSERVED_NOUN,
            WordClass.POTENTIAL,
            WordClass.FORECAST,
            WordClass.CUMULATIVE,
            WordClass.MILESTONE);

    private static final Set<String> ACTS =
            Set.of("decret", "decrets", "loi", "lois", "arrete", "texte", "textes", "decision", "dahir", "convention");
    private static final Set<String> ENACTING =
            Set.of("creant", "instituant", "instaurant", "fixant", "autorisant", "prevoyant", "octroyant", "accordant");
    private static final Set<String> OBJECTS = Set.of("le", "la", "les", "l'", "y", "en", "lui", "leur");
    private static final Set<String> RESULTS = VerbLexicon.FRENCH.infinitives(VerbClass.RESULT);
    private static final int ASKED_REACH = 10;

    private final Lookup words;
    private final Sentence sentence;
    private final Clauses clauses;
    private final Tenses tenses;
    private final Senses senses;
    private final @Nullable Predicate[] predicates;
    private final boolean[] inside;
    private final int first;

    CueReader(Lookup words, CharSequence text, Clauses clauses, List<Predicate> predicates) {
        this.words = words;
        this.sentence = words.sentence();
        this.clauses = clauses;
        this.tenses = new Tenses(words, text);
        this.senses = new Senses(words, clauses, this);
        this.predicates = new Predicate[sentence.size()];
        this.inside = new boolean[sentence.size()];
        this.first =
                predicates.isEmpty() ? Integer.MAX_VALUE : predicates.getFirst().from();
        for (Predicate predicate : predicates) {
            this.predicates[predicate.from()] = predicate;
            Arrays.fill(inside, predicate.from() + 1, predicate.to(), true);
        }
    }

    /** The predicate that starts at a token; null where none does. */
    @Nullable
    Predicate predicate(int at) {
        return predicates[at];
    }

    boolean hasPredicates() {
        return first < Integer.MAX_VALUE;
    }

    /** Where the first predicate of the sentence starts; beyond all tokens where there is none. */
    int firstPredicate() {
        return first;
    }

    Tenses tenses() {
        return tenses;
    }

    Senses senses() {
        return senses;
    }

    /** The cue at a token; null where none starts. */
    @Nullable
    Cue at(int at) {
        if (inside[at]) {
            return null;
        }
        Predicate predicate = predicates[at];
        if (predicate != null) {
            Cue copula = words.is(at, WordClass.COPULA) ? phraseAt(at) : null;
            return copula != null ? copula : senses.spoken(predicate);
        }
        if (sentence.token(at).is("portant") && Actions.isObject(words, at + 1)) {
            return new Cue(WordClass.TARGET, at, "portant", false); // "un décret portant création de 12 zones"
        }
        boolean approved = at > 0
                && sentence.token(at).is("vert")
                && sentence.token(at - 1).is("feu")
                && Actions.isObject(words, at + 2);
        if (approved || isEnacted(at)) {
            return new Cue(WordClass.TARGET, at, sentence.token(at).folded(), false);
        }
        if (isResult(at)) {
            return null;
        }
        if (isAsked(at)) {
            return new Cue(WordClass.TARGET, at, sentence.token(at).folded(), false);
        }
        Cue phrase = phraseAt(at);
        return phrase != null ? phrase : verbAt(at);
    }

    private @Nullable Cue phraseAt(int at) {
        for (WordClass wordClass : PHRASES) {
            Entry entry = words.find(at, wordClass);
            if (entry != null) {
                String said = String.join(" ", entry.words());
                if (at > 0 && sentence.token(at - 1).is("ici")) {
                    continue; // "d'ici à fin 2030"
                }
                boolean passive = wordClass == WordClass.OBSERVED && at > 0 && Verbs.isFuture(sentence.token(at - 1));
                if (passive) {
                    return new Cue(WordClass.FUTURE, at, said, false);
                }
                boolean done = wordClass == WordClass.TARGET && tenses.isFixedInThePast(at);
                return done
                        ? nounBefore(new Cue(WordClass.OBSERVED, at, said, true), -1, 0)
                        : new Cue(wordClass, at, said, wordClass != WordClass.TARGET && tenses.isPast(at));
            }
        }
        return null;
    }

    private @Nullable Cue verbAt(int at) {
        Token token = sentence.token(at);
        if (!token.isWord()) {
            return null;
        }
        String word = token.folded();
        if (Verbs.isIntention(token)) {
            return new Cue(WordClass.TARGET, at, word, false);
        }
        if (Verbs.isFuture(token)) {
            return new Cue(WordClass.FUTURE, at, word, false);
        }
        if (Verbs.isConditional(token)) {
            return new Cue(WordClass.POTENTIAL, at, word, false);
        }
        return tenses.isPast(at) ? new Cue(WordClass.OBSERVED, at, word, true) : null;
    }
    /** "L'objectif était de 7.000", "un objectif de croissance de 5 %": the noun before decides. */
    Cue nounBefore(Cue cue, int clause, int from) {
        for (int at = cue.at() - 1; at >= Math.max(0, from); at--) {
            Cue noun = clause < 0 || clauses.of(at) == clause ? phraseAt(at) : null;
            if (noun != null
                    && (noun.wordClass() == WordClass.TARGET
                            || noun.wordClass() == WordClass.POTENTIAL
                            || noun.wordClass() == WordClass.MILESTONE)) {
                return noun;
            }
        }
        return cue;
    }

    /** "Un décret créant 14 zones": what an act says is yet to be done. */
    private boolean isEnacted(int at) {
        return at > 0
                && ENACTING.contains(sentence.token(at).folded())
                && (ACTS.contains(sentence.token(at - 1).folded())
                        || (at > 2
                                && sentence.token(at - 2).is("de")
                                && ACTS.contains(sentence.token(at - 1).folded())));
    }

    /** "A progressé de 2 % pour atteindre 2,31 milliards": where a change ends is said by the change. */
    private boolean isResult(int at) {
        boolean purpose = at > 1
                && (sentence.token(at - 1).is("pour")
                        || (sentence.token(at - 2).is("pour")
                                && sentence.token(at - 1).folded().endsWith("'")));
        if (!purpose
                || !Verbs.isInfinitive(sentence.token(at))
                || !RESULTS.contains(sentence.token(at).folded())) {
            return false;
        }
        for (int before = at - 1; before >= 0; before--) {
            Predicate predicate = predicates[before];
            if (predicate != null) {
                return predicate.is(VerbClass.CHANGE);
            }
        }
        return false;
    }

    /** "Une convention avec trois universités en vue de former": what follows is meant, what stands before is not. */
    boolean isPurpose(Cue cue) {
        int at = cue.at();
        boolean view = at > 2
                && sentence.token(at - 2).is("vue")
                && sentence.token(at - 3).is("en");
        boolean order = at > 1 && sentence.token(at - 2).is("afin");
        return Verbs.isInfinitive(sentence.token(at))
                && (view || order || (at > 0 && sentence.token(at - 1).is("pour")));
    }

    /** "Engage l'opérateur à réserver", "invite le gouvernement à consacrer": what somebody is to do. */
    private boolean isAsked(int at) {
        boolean pronoun = at > 2 && OBJECTS.contains(sentence.token(at - 1).folded());
        int link = pronoun ? at - 2 : at - 1;
        boolean infinitive = at > 1
                && (sentence.token(link).is("a") || words.is(link, WordClass.OF))
                && Verbs.isInfinitive(sentence.token(at));
        for (int before = at - 2; infinitive && before >= Math.max(0, at - ASKED_REACH * 2); before--) {
            Predicate predicate = predicates[before];
            if (predicate != null) {
                boolean past = predicate.tense() == Tense.PAST && predicate.is(VerbClass.CHANGE);
                return predicate.is(VerbClass.AIM_TO_DO)
                        && !past
                        && predicate.helper() == null
                        && clauses.of(before) == clauses.of(at);
            }
        }
        return false;
    }
}
