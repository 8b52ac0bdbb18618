package org.jazari.quantities.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.Language;
import org.jazari.quantities.Unit;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.text.Words;
import org.jazari.quantities.verb.VerbClass;
import org.jspecify.annotations.Nullable;

/** What the sentence before counted, where a number points back to it by a pronoun, by its place or by saying nothing. */
final class Antecedents {
    /**
     * What the sentence before said last.
     *
     * @param unit of its last figure, or of what it asked for
     * @param money the currency of the last amount of money
     * @param counted the unit of the last figure that counted things
     * @param measured the unit of the last amount in millions of a mass, volume, energy, length or area
     * @param asked true where it was a question, which a number alone answers
     */
    record Before(Unit unit, Unit counted, Unit money, Unit measured, boolean asked) {}

    private static final Set<String> AUXILIARIES =
            Set.of("a", "ont", "avait", "avaient", "avons", "compte", "comptent", "comptait");
    private static final Set<String> BE = Set.of("etaient", "sont", "seront", "etait");
    private static final int POINTING_REACH = 12;
    private static final Set<String> POINTING = Set.of("ce", "leur", "son", "cet");
    private static final Set<String> TOTALS =
            Set.of("nombre", "chiffre", "effectif", "total", "parc", "contingent", "quota");
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal FEW = BigDecimal.TEN;
    private static final Set<String> RATIOS = Words.of(
            "ratio indice score pue coefficient note niveau age taux rapport seuil facteur multiplie multipliee"
                    + " multiplies multipliees");
    private static final int PRONOUN_REACH = 5;
    private static final Set<String> PRONOUNS = Set.of("on", "nous", "il", "elle", "ils", "elles");

    private final Lookup words;
    private final Before last;
    private final List<Predicate> predicates;
    private final boolean[] verbs;

    Antecedents(Lookup words, Before last, List<Predicate> predicates) {
        this.words = words;
        this.last = last;
        this.predicates = predicates;
        this.verbs = new boolean[words.sentence().size() + 1];
        predicates.forEach(predicate -> verbs[predicate.from()] = true);
    }

    /** The unit that a number without one takes over; null where it takes none. */
    @Nullable
    Unit unit(Draft draft, boolean pronoun) {
        boolean scaled = Elisions.isScaled(draft);
        boolean moneyBefore = last.unit().dimension() == Dimension.MONEY;
        boolean amount = scaled && last.money().dimension() == Dimension.MONEY && endsAmount(draft.to());
        if (amount) {
            return last.money();
        }
        boolean subject = opensPredicate(draft);
        boolean counts = last.counted().dimension() == Dimension.COUNT;
        boolean others = isOthers(draft.to());
        boolean points = pronoun
                || others
                || pointsBack(draft.from())
                || (scaled && moneyBefore)
                || (subject && counts)
                || (last.asked() && draft.from() <= 1)
                || isReachedBy(draft.from());
        others &= counts;
        boolean shareBefore = last.unit().dimension() == Dimension.SHARE;
        boolean many = counts && draft.measure.value().compareTo(FEW) > 0;
        boolean counted = subject || others || (moneyBefore && !scaled) || (shareBefore && many);
        Unit pointed = counted ? last.counted() : last.unit();
        if (pronoun && scaled && shareBefore && !counts && last.measured().dimension() != Dimension.NONE) {
            return last.measured(); // "37 millions de tonnes ... prévoit d'en extraire 50 millions"
        }
        boolean billions = draft.measure.scale().compareTo(BILLION) >= 0 && pointed.dimension() == Dimension.COUNT;
        boolean fits = !scaled || (pointed.dimension() != Dimension.SHARE && !billions);
        if (points && fits && pointed.dimension() != Dimension.NONE) {
            return pointed;
        }
        return counts && isCount(draft) ? last.counted() : null;
    }

    private boolean endsAmount(int at) {
        return Elisions.endsPhrase(words, at)
                || words.sentence().token(at).is("et")
                || words.sentence().token(at).is("contre")
                || verbs[at];
    }

    /** "Neuf autres sont en construction". */
    private boolean isOthers(int at) {
        Sentence sentence = words.sentence();
        return at < sentence.size()
                && sentence.token(at).is("autres")
                && (at + 1 == sentence.size() || verbs[at + 1] || Elisions.endsPhrase(words, at + 1));
    }

    /** "En" before a verb: "l'OMS en recommande dix", "elle en a retenu 71"; before a year or an article it is a preposition. */
    boolean hasPronoun(int from, int to) {
        for (int at = Math.max(from, to - PRONOUN_REACH); at < to - 1; at++) {
            Token next = words.sentence().token(at + 1);
            boolean verb = next.isWord() && !next.capital() && !words.is(at + 1, WordClass.DETERMINER) && at + 2 <= to;
            if (words.sentence().token(at).is("en") && verb && isVerbLike(at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "Porter ce nombre à 350", "ils devront être 110": what was counted before. */
    private boolean pointsBack(int from) {
        boolean they = false;
        for (int at = Math.max(0, from - POINTING_REACH); at + 1 < from; at++) {
            String word = words.sentence().token(at).folded();
            boolean number = POINTING.contains(word)
                    && TOTALS.contains(words.sentence().token(at + 1).folded());
            if (number) {
                return true;
            }
            they |= word.equals("ils") || word.equals("elles");
        }
        String verb = words.sentence().token(Math.max(0, from - 1)).folded();
        return they && (BE.contains(verb) || verb.equals("etre"));
    }

    private boolean isVerbLike(int at) {
        if (words.language() == Language.FRENCH) {
            return verbs[at] || Verbs.isInfinitive(words.sentence().token(at));
        }
        String word = words.sentence().token(at).folded();
        return AUXILIARIES.contains(word)
                || Verbs.isFuture(words.sentence().token(at))
                || Verbs.isImperfect(words.sentence().token(at))
                || Verbs.isInfinitive(words.sentence().token(at))
                || words.is(at, WordClass.OBSERVED)
                || (words.findBefore(at, WordClass.STOP) != null
                        && (word.endsWith("e") || word.endsWith("ent") || word.endsWith("it")));
    }

    /** "On veut monter à 150", "elles passeront à 600": a pronoun and a change of what was counted before. */
    private boolean isReachedBy(int from) {
        Token before = words.sentence().token(Math.max(0, from - 1));
        for (Predicate predicate : predicates) {
            boolean straight = predicate.to() == from - 1 && before.is("a");
            boolean pronoun = predicate.from() > 0
                    && PRONOUNS.contains(
                            words.sentence().token(predicate.from() - 1).folded());
            if (straight && pronoun && predicate.is(VerbClass.CHANGE)) {
                return true;
            }
        }
        return false;
    }

    /** A whole number of some size that no word of a ratio or index stands before. */
    private boolean isCount(Draft draft) {
        boolean whole = draft.measure.value().stripTrailingZeros().scale() <= 0
                && draft.measure.value().compareTo(FEW) > 0;
        for (int at = Math.max(0, draft.from() - POINTING_REACH); whole && at < draft.from(); at++) {
            whole = !RATIOS.contains(words.sentence().token(at).folded());
        }
        return whole && words.language() == Language.FRENCH && draft.measure.form() != Form.ORDINAL;
    }

    /** "À ce stade, 11.000 ont vu le jour": a number that is the subject of a verb. */
    private boolean opensPredicate(Draft draft) {
        int at = draft.to();
        boolean pronoun = at < words.sentence().size()
                && (words.sentence().token(at).is("le")
                        || words.sentence().token(at).is("lui")
                        || words.sentence().token(at).is("leur")
                        || words.sentence().token(at).is("nous")
                        || words.sentence().token(at).is("y")
                        || words.sentence().token(at).is("en")
                        || words.sentence().token(at).is("l'"));
        return verbs[Math.min(verbs.length - 1, pronoun ? at + 1 : at)];
    }
}
