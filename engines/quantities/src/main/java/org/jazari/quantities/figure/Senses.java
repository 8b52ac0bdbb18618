package org.jazari.quantities.figure;

import java.util.Set;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.verb.Tense;
import org.jazari.quantities.verb.VerbClass;
import org.jspecify.annotations.Nullable;

/** What a predicate says of the figures that it governs: by its sense where that outweighs the tense, else by its tense. */
final class Senses {
    private static final Set<String> PLEDGES = Set.of("engager", "obliger", "astreindre");
    private static final Set<String> PRICES = Set.of("prix", "tarif", "tarifs", "loyer", "loyers", "bareme", "montant");
    private static final Set<String> REFLEXIVE = Set.of("s'", "se", "me", "m'", "nous");
    private static final int NEAR = 4;

    private final Lookup words;
    private final Sentence sentence;
    private final Clauses clauses;
    private final CueReader reader;

    Senses(Lookup words, Clauses clauses, CueReader reader) {
        this.words = words;
        this.sentence = words.sentence();
        this.clauses = clauses;
        this.reader = reader;
    }

    /** "27 % projettent d'embaucher": how many intend something is a report of them. */
    boolean intends(Draft draft, Cue after) {
        Predicate predicate = reader.predicate(after.at());
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
        Predicate predicate = reader.predicate(after.at());
        return predicate != null
                && after.wordClass() == WordClass.TARGET
                && !predicate.aims()
                && predicate.tense() != Tense.FUTURE
                && Actions.announced(words, predicate);
    }

    /** What a predicate says by its sense and its tense; null where what is said stands elsewhere. */
    @Nullable
    Cue spoken(Predicate predicate) {
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
        if (isPriced(predicate)) {
            return cue(WordClass.OBSERVED, predicate);
        }
        boolean wanted = Actions.announced(words, predicate)
                || wasAnnounced(predicate)
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
            return reader.nounBefore(fixed, -1, 0); // "l'objectif a été fixé à"
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

    /** "Avait annoncé 5.000 places": announced before, and yet to be seen. */
    private boolean wasAnnounced(Predicate predicate) {
        return predicate.verb().infinitive().equals("annoncer")
                && !predicate.passive()
                && sentence.token(predicate.from()).folded().startsWith("avai")
                && takesObject(predicate.to());
    }

    /** "A fixé le prix de l'eau à 4,20 euros": what is in force, not what is aimed at. */
    private boolean isPriced(Predicate predicate) {
        boolean fixed = predicate.verb().infinitive().equals("fixer") && isPast(predicate) && !predicate.passive();
        int noun = words.skip(predicate.to(), WordClass.DETERMINER);
        return fixed
                && noun < sentence.size()
                && PRICES.contains(sentence.token(noun).folded());
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
                        sentence.size() > predicate.to()
                                        && sentence.token(predicate.to()).is("pour")
                                ? predicate.to() + 1
                                : predicate.to())
                && !predicate.passive()
                && isPresent(predicate)
                && predicate.helper() == null;
    }

    private boolean takesObject(int at) {
        return at < sentence.size()
                && (words.is(at, WordClass.DETERMINER)
                        || sentence.token(at).isNumeral()
                        || words.is(at, WordClass.CARDINAL)
                        || words.is(at, WordClass.BOUND));
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
            if (reader.predicate(at) != null) {
                return reader.predicate(at);
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
