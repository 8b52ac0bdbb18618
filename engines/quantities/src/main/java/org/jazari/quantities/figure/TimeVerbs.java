package org.jazari.quantities.figure;

import java.util.List;
import java.util.Set;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.time.TimeMention;
import org.jazari.quantities.verb.Tense;

/** Which verb of a sentence a time belongs to: a time of one verb is not that of the figures of another. */
final class TimeVerbs {
    private static final int INFINITIVE_REACH = 6;
    private static final Set<String> CONTRASTS = Set.of("alors", "tandis", "mais", "contre", "quand");
    private static final Set<String> BACK = Set.of("que", "qu'", "qui", "dont", "y", "les", "l'");

    private final Lookup words;
    private final Clauses clauses;
    private final List<Predicate> predicates;

    TimeVerbs(Lookup words, Clauses clauses, List<Predicate> predicates) {
        this.words = words;
        this.clauses = clauses;
        this.predicates = predicates;
    }

    /** "Un parc de 180 MW dont la mise en service est attendue fin 2027": when it will be there. */
    boolean isCompletion(TimeMention time) {
        int clause = clauses.of(time.from());
        int start = time.from();
        while (start > 0 && clauses.of(start - 1) == clause) {
            start--;
        }
        boolean relative = words.sentence().token(start).is("dont")
                || words.sentence().token(start).is("qui");
        return relative
                && predicates.stream()
                        .anyMatch(predicate -> clauses.of(predicate.from()) == clause
                                && predicate.from() < time.from()
                                && (predicate.aims() || predicate.tense() == Tense.FUTURE));
    }

    /** "Coûtera 6 MMDH et sera livrée en 2027": another verb has the time; but "640 logements, qu'il devra livrer en 2027". */
    boolean spokenAnew(Draft draft, int to) {
        boolean money = draft.unit.dimension() == Dimension.MONEY;
        return predicates.stream()
                .anyMatch(predicate -> predicate.from() >= draft.to()
                        && predicate.from() < to
                        && clauses.of(predicate.from()) == clauses.of(to)
                        && joins(draft.to(), predicate.from())
                        && (money || !refersBack(predicate)));
    }

    /** A relative or a pronoun of place or object stands before the verb. */
    private boolean refersBack(Predicate predicate) {
        for (int at = Math.max(0, predicate.from() - 2); at < predicate.from(); at++) {
            if (BACK.contains(words.sentence().token(at).folded())) {
                return true;
            }
        }
        return false;
    }

    boolean hasVerb(Draft draft) {
        return predicates.stream()
                .anyMatch(predicate -> predicate.to() <= draft.from() && clauses.of(predicate.from()) == draft.clause);
    }

    private boolean joins(int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.sentence().token(at).is("et")
                    || words.sentence().token(at).is(",")) {
                return true;
            }
        }
        return false;
    }

    /** "Sera achevé en 2029 et irriguera 28.000 hectares": a time after one verb and before another that is joined to it. */
    boolean isOfVerbBefore(TimeMention time, int clause, Draft draft) {
        boolean before = predicates.stream()
                .anyMatch(predicate -> predicate.to() <= time.from() && clauses.of(predicate.from()) == clause);
        return before
                && (opensInfinitive(time.to(), draft.from())
                        || predicates.stream()
                                .anyMatch(predicate -> predicate.from() >= time.to()
                                        && predicate.from() < draft.from()
                                        && joins(time.to(), predicate.from())));
    }

    /** "... avant 2028 et d'y consacrer"; but "doit voir le jour d'ici 2030 et employer". */
    private boolean opensInfinitive(int from, int to) {
        for (int at = from; at < Math.min(to, from + INFINITIVE_REACH); at++) {
            boolean anew = words.sentence().token(from).is("et") && words.is(from + 1, WordClass.OF);
            if (anew && Verbs.isInfinitive(words.sentence().token(at))) {
                return true;
            }
        }
        return false;
    }

    /** "À l'horizon 2035, la demande devrait atteindre ..., alors que l'offre plafonne à 14 milliards": a contrast in the present is of today. */
    boolean isContrast(Draft draft) {
        int opener = draft.from();
        while (opener > 0 && clauses.of(opener - 1) == draft.clause) {
            opener--;
        }
        boolean that = opener > 0 && words.sentence().token(opener).is("que");
        if (!CONTRASTS.contains(
                words.sentence().token(that ? opener - 1 : opener).folded())) {
            return false;
        }
        return predicates.stream()
                .filter(predicate -> predicate.to() <= draft.from() && clauses.of(predicate.from()) == draft.clause)
                .anyMatch(predicate -> !predicate.aims()
                        && predicate.tense() != Tense.FUTURE
                        && predicate.tense() != Tense.CONDITIONAL);
    }
}
