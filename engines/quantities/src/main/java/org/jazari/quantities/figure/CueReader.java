package org.jazari.quantities.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch.Form;
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

    private static final Set<String> PLEDGES = Set.of("engager", "obliger", "astreindre");
    private static final Set<String> ACTS =
            Set.of("decret", "decrets", "loi", "lois", "arrete", "texte", "textes", "decision", "dahir", "convention");
    private static final Set<String> ENACTING =
            Set.of("creant", "instituant", "instaurant", "fixant", "autorisant", "prevoyant", "octroyant", "accordant");
    private static final Set<String> OBJECTS = Set.of("le", "la", "les", "l'", "y", "en", "lui", "leur");
    private static final Set<String> REFLEXIVE = Set.of("s'", "se", "me", "m'", "nous");
    private static final Set<String> RESULTS = VerbLexicon.FRENCH.infinitives(VerbClass.RESULT);
    private static final int ASKED_REACH = 10;
    private static final int NEAR = 4;

    private final Lookup words;
    private final Sentence sentence;
    private final Clauses clauses;
    private final Tenses tenses;
    private final @Nullable Predicate[] predicates;
    private final boolean[] inside;
    private final boolean spoken;

    CueReader(Lookup words, CharSequence text, Clauses clauses, List<Predicate> predicates) {
        this.words = words;
        this.sentence = words.sentence();
        this.clauses = clauses;
        this.tenses = new Tenses(words, text);
        this.predicates = new Predicate[sentence.size()];
        this.inside = new boolean[sentence.size()];
        this.spoken = !predicates.isEmpty();
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
        return spoken;
    }

    Tenses tenses() {
        return tenses;
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
            return copula != null ? copula : spoken(predicate);
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

    /** "27 % projettent d'embaucher": how many intend something is a report of them. */
    boolean intends(Draft draft, Cue after) {
        Predicate predicate = predicates[after.at()];
        boolean intention = predicate != null
                && predicate.tense() == Tense.PRESENT
                && !predicate.passive()
                && predicate.helper() == VerbClass.AIM;
        for (int at = draft.to(); intention && at < after.at(); at++) {
            intention = sentence.token(at).isWord() && !words.is(at, WordClass.CLAUSE);
        }
        return intention
                && predicate != null
                && (draft.measure.form() == Form.FRACTION
                        || sentence.token(predicate.from()).folded().endsWith("nt"));
    }

    /** "1.480 exposants ont présenté leurs créations": what a verb announces stands after it, not before. */
    boolean announces(Cue after) {
        Predicate predicate = predicates[after.at()];
        return predicate != null
                && after.wordClass() == WordClass.TARGET
                && !predicate.aims()
                && predicate.tense() != Tense.FUTURE
                && Actions.announced(words, predicate);
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

    private boolean takesObject(int at) {
        return at < sentence.size()
                && (words.is(at, WordClass.DETERMINER)
                        || sentence.token(at).isNumeral()
                        || words.is(at, WordClass.CARDINAL)
                        || words.is(at, WordClass.BOUND));
    }

    /** What a predicate says by its sense and its tense; null where what is said stands elsewhere. */
    private @Nullable Cue spoken(Predicate predicate) {
        Cue sense = bySense(predicate);
        if (sense != null) {
            return sense;
        }
        boolean undergone = predicate.passive() && !predicate.is(VerbClass.DECIDE); // "ont été publiés"
        return predicate.is(VerbClass.SAY) && !undergone && saysThat(predicate) ? null : byTense(predicate);
    }

    /** What the verb means outweighs its tense: to aim, to want, to expect, to decide that something be done. */
    private @Nullable Cue bySense(Predicate predicate) {
        boolean past = isPast(predicate);
        boolean bare = predicate.helper() == null;
        boolean fixedInThePast = predicate.is(VerbClass.AIM) && predicate.passive() && past && bare;
        boolean inForce = predicate.verb().infinitive().equals("fixer") && predicate.passive() && isPresent(predicate);
        if (isTaking(predicate)) {
            return cue(WordClass.OBSERVED, predicate); // "il faut attendre 68 jours"
        }
        if (predicate.is(VerbClass.EXPECT) && !predicate.passive() && !past && bare) {
            return cue(WordClass.CONTEXT, predicate);
        }
        boolean wanted = Actions.announced(words, predicate)
                || isWanted(predicate)
                || isRemaining(predicate)
                || isPledge(predicate)
                || isDemand(predicate);
        if (wanted) {
            return cue(WordClass.TARGET, predicate);
        }
        if (inForce) {
            return cue(WordClass.COPULA, predicate); // unless an objective is fixed
        }
        if (fixedInThePast) {
            Cue fixed = new Cue(
                    WordClass.OBSERVED, predicate.from(), predicate.verb().infinitive(), true);
            return nounBefore(fixed, -1, 0); // "l'objectif a été fixé à"
        }
        boolean might = predicate.tense() == Tense.CONDITIONAL && predicate.helper() == VerbClass.MUST;
        return predicate.aims() ? cue(might ? WordClass.FORECAST : WordClass.TARGET, predicate) : null;
    }

    private static Cue byTense(Predicate predicate) {
        boolean can = predicate.helper() == VerbClass.CAN;
        String said = predicate.verb().infinitive();
        boolean could = can || predicate.is(VerbClass.CAN) || said.equals("permettre");
        return switch (predicate.tense()) {
            case FUTURE -> cue(WordClass.FUTURE, predicate);
            case CONDITIONAL ->
                new Cue(WordClass.POTENTIAL, predicate.from(), (could ? Cue.COULD : Cue.WOULD) + said, false);
            case PAST, IMPERFECT -> new Cue(WordClass.OBSERVED, predicate.from(), said, true);
            case PRESENT, GERUND, INFINITIVE, PARTICIPLE -> {
                WordClass plain = predicate.is(VerbClass.RESULT) ? WordClass.COPULA : WordClass.OBSERVED;
                yield cue(can ? WordClass.POTENTIAL : plain, predicate);
            }
        };
    }

    private static Cue cue(WordClass wordClass, Predicate predicate) {
        return new Cue(wordClass, predicate.from(), predicate.verb().infinitive(), false);
    }

    private static boolean isPast(Predicate predicate) {
        return predicate.tense() == Tense.PAST || predicate.tense() == Tense.IMPERFECT;
    }

    private static boolean isPresent(Predicate predicate) {
        return predicate.tense() == Tense.PRESENT;
    }

    private static boolean isTaking(Predicate predicate) {
        return predicate.helper() == VerbClass.MUST && predicate.is(VerbClass.TAKE) && isPresent(predicate);
    }

    /** "Reste à franchir la barre des 50 %". */
    private boolean isRemaining(Predicate predicate) {
        int at = predicate.from();
        return at + 1 < predicate.to()
                && sentence.token(at).is("reste")
                && sentence.token(at + 1).is("a")
                && (at == 0 || sentence.token(at - 1).is("il"));
    }

    /** "S'engage, dans le document, à planter". */
    private boolean isPledge(Predicate predicate) {
        int at = predicate.from() - 1;
        boolean reflexive = at >= 0 && REFLEXIVE.contains(sentence.token(at).folded());
        return reflexive && PLEDGES.contains(predicate.verb().infinitive()) && predicate.tense() != Tense.CONDITIONAL;
    }

    /** "L'établissement demande 25 postes". */
    private boolean isDemand(Predicate predicate) {
        return predicate.is(VerbClass.WANT)
                && takesObject(
                        sentence.size() > predicate.to() && sentence.token(predicate.to()).is("pour")
                                ? predicate.to() + 1
                                : predicate.to())
                && !predicate.passive()
                && isPresent(predicate)
                && predicate.helper() == null;
    }

    /** "Prévoit qu'il alimente", "exige que les opérateurs portent": the clause says what is wanted. */
    private boolean isWanted(Predicate predicate) {
        if (predicate.tense() != Tense.PRESENT) {
            return false;
        }
        for (int at = predicate.from() - 1; at > 0 && clauses.of(at) == clauses.of(predicate.from()); at--) {
            boolean that = sentence.token(at).is("que") || sentence.token(at).is("qu'");
            if (that && at > 0) {
                Predicate before = predicateEnding(at);
                return before != null
                        && (before.is(VerbClass.AIM) || before.is(VerbClass.AIM_TO_DO))
                        && before.helper() == null;
            }
        }
        return false;
    }

    /** The predicate that ends shortly before a token. */
    private @Nullable Predicate predicateEnding(int end) {
        for (int at = end - 1; at >= Math.max(0, end - NEAR); at--) {
            if (predicates[at] != null) {
                return predicates[at];
            }
        }
        return null;
    }

    /** "Indique que", "a annoncé 300 recrutements", ", précise la note": the sense is elsewhere. */
    private boolean saysThat(Predicate predicate) {
        boolean past = predicate.tense() == Tense.PAST || predicate.tense() == Tense.IMPERFECT;
        int after = predicate.to();
        boolean inverted = after < sentence.size()
                && (words.is(after, WordClass.DETERMINER)
                        || sentence.token(after).is("-")
                        || sentence.token(after).capital());
        boolean aside = predicate.from() > 0
                && sentence.token(predicate.from() - 1).is(",")
                && inverted
                && predicate.tense() == Tense.PRESENT;
        boolean that = after < sentence.size()
                && (sentence.token(after).is("que")
                        || sentence.token(after).is("qu'")
                        || sentence.token(after).is(":")
                        || sentence.token(after).is(","));
        return past || that || aside;
    }
}
