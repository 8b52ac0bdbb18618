package org.jazari.quantities.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.Unit;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.text.Words;
import org.jazari.quantities.verb.VerbClass;
import org.jspecify.annotations.Nullable;

/** What a number without a noun counts where the subject, a label or "the number of" names it in the same sentence. */
final class NamedCounts {
    private static final Set<String> NUMBER_OF =
            Set.of("nombre", "nombres", "effectif", "effectifs", "parc", "cumul", "total", "stock");

    private static final Set<String> BE = Set.of("etaient", "sont", "seront", "etait");
    private static final Set<String> PLURAL = Set.of("les", "ses", "leurs", "nos", "ces", "des");

    /** Plural nouns of amounts: what they reach is money, a measure or a share. */
    private static final Set<String> AMOUNTS = Words.of(
            "recettes depenses exportations importations ventes investissements credits charges ressources revenus couts"
                    + " prix taux",
            "benefices pertes dettes subventions financements engagements emissions reserves cours delais"
                    + " objectifs resultats primes transferts");

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final int REACH = 3;

    private final Lookup words;
    private final Sentence sentence;
    private final CharSequence text;
    private final List<Predicate> predicates;

    NamedCounts(Lookup words, CharSequence text, List<Predicate> predicates) {
        this.words = words;
        this.sentence = words.sentence();
        this.text = text;
        this.predicates = predicates;
    }

    /** The noun that the sentence gives beside the number; null where it gives none. */
    @Nullable
    Unit named(Draft draft) {
        Unit unit = subject(draft);
        unit = unit == null ? label(draft) : unit;
        return unit == null ? numberAfter(draft.to()) : unit;
    }

    /** "Les entrées, qui se sont montées à 1,9 million": what rises or falls is what the sentence opens with. */
    @Nullable
    Unit reached(Draft draft) {
        boolean subject = sentence.size() > 2
                && PLURAL.contains(sentence.token(0).folded())
                && isPluralNoun(1)
                && !AMOUNTS.contains(sentence.token(1).folded())
                && draft.measure.scale().compareTo(BILLION) < 0;
        boolean whole = draft.measure.value().stripTrailingZeros().scale() <= 0;
        boolean alone = Elisions.endsPhrase(words, draft.to()) && draft.measure.upper() == null;
        for (Predicate predicate : predicates) {
            int gap = draft.from() - predicate.to();
            boolean changes = predicate.is(VerbClass.RESULT) || predicate.is(VerbClass.CHANGE);
            boolean part =
                    predicate.from() > 0 && sentence.token(predicate.from() - 1).is("en");
            if (subject
                    && whole
                    && alone
                    && changes
                    && !part
                    && gap >= 0
                    && gap <= REACH
                    && isSmall(predicate.to(), draft)) {
                return counted(1);
            }
        }
        return null;
    }

    private boolean isSmall(int from, Draft draft) {
        for (int at = from; at < draft.from(); at++) {
            boolean small = sentence.token(at).is("a")
                    || sentence.token(at).is("les")
                    || words.is(at, WordClass.BOUND)
                    || words.findBefore(at + 1, WordClass.BOUND) != null;
            if (!small) {
                return false;
            }
        }
        return true;
    }

    /** "Le nombre d'accidents est passé de 41.200 à 37.900". */
    @Nullable
    Unit numberOf(int before) {
        if (!words.has(WordClass.OF)) {
            return null;
        }
        for (int at = 0; at + 2 < before; at++) {
            if (!NUMBER_OF.contains(sentence.token(at).folded())) {
                continue;
            }
            int of = isQualified(at + 1) ? at + 2 : at + 1;
            Token noun = sentence.token(of + 1);
            boolean said = words.is(of, WordClass.OF)
                    && noun.isWord()
                    && !words.is(of + 1, WordClass.STOP)
                    && !words.is(of + 1, WordClass.CARDINAL)
                    && !words.is(of + 1, WordClass.SCALE);
            if (said) {
                return Unit.counted(text.subSequence(noun.start(), noun.end()).toString());
            }
        }
        return null;
    }

    /** "Réduire à 30 le nombre d'élèves par classe". */
    private @Nullable Unit numberAfter(int at) {
        boolean number = at + 3 < sentence.size()
                && sentence.token(at).is("le")
                && sentence.token(at + 1).is("nombre")
                && words.is(at + 2, WordClass.OF)
                && isPluralNoun(at + 3);
        return number ? counted(at + 3) : null;
    }

    /** "Les adhérents étaient au nombre de 365.000", "ses lecteurs étaient 5.210", "au nombre de 240, les sites": the subject is what is counted. */
    private @Nullable Unit subject(Draft draft) {
        int at = draft.from();
        boolean number = at > 2
                && sentence.token(at - 1).is("de")
                && sentence.token(at - 2).is("nombre")
                && sentence.token(at - 3).is("au");
        boolean copula = at > 1 && BE.contains(sentence.token(at - 1).folded());
        if (!number && !copula) {
            return null;
        }
        for (int before = 0; before + 1 < at; before++) {
            if (PLURAL.contains(sentence.token(before).folded()) && isPluralNoun(before + 1)) {
                return counted(before + 1);
            }
        }
        for (int after = draft.to(); number && after + 1 < sentence.size(); after++) {
            if (PLURAL.contains(sentence.token(after).folded()) && isPluralNoun(after + 1)) {
                return counted(after + 1);
            }
        }
        return null;
    }

    /** "Demandes traitées en ligne : 1.245.300", "Logements livrés | 2023 : 18.400": the label names what is counted. */
    private @Nullable Unit label(Draft draft) {
        int colon = draft.from() - 1;
        boolean labelled = colon > 0
                && (sentence.token(colon).is(":") || sentence.token(colon).is("|"));
        boolean alone = draft.to() >= sentence.size()
                || sentence.token(draft.to()).isSymbol()
                || words.is(draft.to(), WordClass.OUT_OF);
        boolean whole = draft.measure.value().stripTrailingZeros().scale() <= 0;
        int head = words.skip(sentence.token(0).isSymbol() ? 1 : 0, WordClass.DETERMINER);
        boolean plural = labelled && alone && whole && sentence.opensParagraph() && head < colon && isPluralNoun(head);
        return plural
                        && !sentence.token(head).is("objectifs")
                        && !sentence.token(head).is("resultats")
                ? counted(head)
                : null;
    }

    private boolean isPluralNoun(int at) {
        String word = sentence.token(at).folded();
        boolean compound = at + 2 < sentence.size()
                && sentence.token(at + 1).is("-")
                && sentence.token(at + 1).joined(); // "start-up"
        return sentence.token(at).isWord()
                && !words.is(at, WordClass.STOP)
                && (word.endsWith("s") || word.endsWith("x") || compound);
    }

    private Unit counted(int at) {
        int end = at;
        while (end + 2 < sentence.size()
                && sentence.token(end + 1).is("-")
                && sentence.token(end + 1).joined()
                && sentence.token(end + 2).joined()) {
            end += 2;
        }
        return Unit.counted(
                text.subSequence(sentence.token(at).start(), sentence.token(end).end())
                        .toString());
    }

    /** "Nombre total de", "nombre cumulé de", "effectif moyen de": a word of quantity before "de". */
    private boolean isQualified(int at) {
        return at + 2 < sentence.size()
                && sentence.token(at).isWord()
                && !words.is(at, WordClass.OF)
                && words.is(at + 1, WordClass.OF);
    }
}
