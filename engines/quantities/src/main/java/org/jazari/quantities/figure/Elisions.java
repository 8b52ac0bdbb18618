package org.jazari.quantities.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jazari.quantities.Unit;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.text.Words;
import org.jspecify.annotations.Nullable;

/** What a number counts where its own noun or currency is left out because the sentence has said it. */
final class Elisions {
    private static final Set<String> AFTER_PARTICIPLES = Words.of("par en au aux a dans sur depuis pour avec");
    private static final Set<String> NOUNS = Words.of(
            "employés salariés députés diplômés associés retraités réfugiés blessés marchés sociétés universités"
                    + " facultés cités unités",
            "années journées tournées entrées nuitées entités députées localités spécialités activités communautés"
                    + " propriétés comités",
            "traités degrés procédés abonnés assurés employées licenciés inculpés délégués musées lycées idées données"
                    + " allées levées");
    /** "1.100 emplois directs et 2.400 indirects". */
    private static final Set<String> PARALLEL = Words.of(
            "directs directes indirects indirectes permanents permanentes temporaires saisonniers publics privés urbains"
                    + " urbaines rurales nationaux locaux supplémentaires");

    private static final Set<String> AMOUNTS = Words.of(
            "chiffre recettes bénéfice bénéfices revenus dettes dépenses crédits investissements investissement pertes"
                    + " aides subventions primes cotisations capital financements économies");

    private static final int COUNTED_REACH = 12;
    private static final Pattern ADJECTIVE = Pattern.compile("\\p{L}+(iques|ales|elles|ives|ables|ibles|euses|riques)");

    private Elisions() {}

    /**
     * Fills units in.
     *
     * @param last the last unit of the sentence before, which "en" may stand for ("nous en avons livré quatre")
     */
    static void fill(
            Lookup words, CharSequence text, List<Draft> drafts, Antecedents.Before last, List<Predicate> predicates) {
        Antecedents antecedents = new Antecedents(words, last, predicates);
        NamedCounts counts = new NamedCounts(words, text, predicates);
        for (int i = 1; i < drafts.size(); i++) {
            participles(words, drafts, i);
        }
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (isAmountOf(draft) && (last.money().dimension() == Dimension.MONEY || money(drafts, i) != null)) {
                draft.unit = Unit.NONE;
            }
            if (draft.unit.dimension() != Dimension.NONE || draft.measure.form() == Form.FRACTION) {
                continue;
            }
            boolean pronoun =
                    antecedents.hasPronoun(i == 0 ? 0 : drafts.get(i - 1).to(), draft.from());
            Unit named = counts.named(draft);
            Draft said = named == null ? saidBefore(words, drafts, i, pronoun) : null;
            Unit unit = named != null ? named : said == null ? counts.numberOf(draft.from()) : said.unit;
            unit = unit == null ? counts.reached(draft) : unit;
            unit = unit == null ? antecedents.unit(draft, pronoun) : unit;
            if (unit != null) {
                draft.unit = unit;
                draft.saidBy = said;
                draft.because.add("unit said before");
            }
        }
    }

    /** The figure of the sentence whose noun or currency this one shares. */
    private static @Nullable Draft saidBefore(Lookup words, List<Draft> drafts, int index, boolean pronoun) {
        Draft draft = drafts.get(index);
        Draft before = index == 0 ? null : drafts.get(index - 1);
        if (before != null && isOutOfThe(words, before, draft)) {
            draft.measure = draft.measure.scaledAs(before.measure); // "410 millions de dirhams sur les 900 prévus"
            return before;
        }
        Draft said = isScaled(draft) ? money(drafts, index) : null;
        said = said == null && isScaled(draft) && before != null && isMeasure(before) && endsPhrase(words, draft.to())
                ? before
                : said;
        said = said == null ? counted(words, drafts, index) : said;
        boolean total = before != null
                && words.findBefore(draft.from(), WordClass.OUT_OF) != null
                && draft.from() - before.to() == 1;
        said = said == null && total ? before : said; // "58 sur 140"
        said = said == null ? countedAfter(words, drafts, index) : said;
        said = said == null && isScaled(draft) ? moneyAfter(words, drafts, index) : said;
        boolean compared = before != null && isCompared(words, draft.from());
        return said == null && (pronoun || compared) ? before : said;
    }

    /** "214 dossiers, dont 40 portés par des femmes": a participle before a preposition names nothing where a noun was said. */
    private static void participles(Lookup words, List<Draft> drafts, int index) {
        Draft draft = drafts.get(index);
        String code = draft.unit.code();
        boolean adjective =
                (ADJECTIVE.matcher(code).matches() && words.findBefore(draft.from(), WordClass.JOIN_PART) != null)
                        || (PARALLEL.contains(code) && endsPhrase(words, draft.to() + 1));
        boolean participle = draft.unit.dimension() == Dimension.COUNT
                && (adjective
                        || ((code.endsWith("és") || code.endsWith("ées"))
                                && endsPhrase(words, draft.to() + 1)
                                && !NOUNS.contains(code)));
        Draft said = participle ? counted(words, drafts, index) : null;
        if (said != null) {
            draft.unit = Unit.NONE;
        }
    }

    static boolean endsPhrase(Lookup words, int at) {
        return at >= words.sentence().size()
                || words.sentence().token(at).isSymbol()
                || AFTER_PARTICIPLES.contains(words.sentence().token(at).folded());
    }

    /** "Contre 38 aujourd'hui", "au lieu de 60": the same is counted. */
    private static boolean isCompared(Lookup words, int from) {
        Token before = words.sentence().token(from - 1);
        boolean instead = from > 2
                && before.is("de")
                && words.sentence().token(from - 2).is("lieu")
                && words.sentence().token(from - 3).is("au");
        return before.is("contre") || instead;
    }

    static boolean isScaled(Draft draft) {
        return draft.measure.scale().compareTo(BigDecimal.ONE) > 0;
    }

    /** "42 millions d'euros, l'Europe 28 millions". */
    private static @Nullable Draft money(List<Draft> drafts, int index) {
        Draft last = null;
        for (Draft draft : drafts.subList(0, index)) {
            last = draft.unit.dimension() == Dimension.MONEY ? draft : last;
        }
        return last;
    }

    /** "200 millions de chiffre d'affaires": money whose currency is left out. */
    private static boolean isAmountOf(Draft draft) {
        return isScaled(draft) && draft.unit.dimension() == Dimension.COUNT && AMOUNTS.contains(draft.unit.code());
    }

    /** "18 milliards de m3, alors que l'offre plafonne à 14 milliards". */
    static boolean isMeasure(Draft draft) {
        return isScaled(draft)
                && switch (draft.unit.dimension()) {
                    case MASS, VOLUME, ENERGY, POWER, LENGTH, AREA -> true;
                    default -> false;
                };
    }

    private static boolean isOutOfThe(Lookup words, Draft before, Draft draft) {
        return draft.from() - before.to() == 2
                && words.is(before.to(), WordClass.OUT_OF)
                && words.sentence().token(before.to() + 1).is("les");
    }

    /** "15 des 22 membres sont présents". */
    private static @Nullable Draft countedAfter(Lookup words, List<Draft> drafts, int index) {
        Draft next = index + 1 < drafts.size() ? drafts.get(index + 1) : null;
        boolean of = next != null
                && next.unit.dimension() == Dimension.COUNT
                && next.from() == drafts.get(index).to() + 1
                && (words.sentence().token(next.from() - 1).is("des")
                        || words.is(next.from() - 1, WordClass.OF)
                        || words.is(next.from() - 1, WordClass.OUT_OF));
        return of ? next : null;
    }

    /** "3,2 milliards sur les 5 milliards de dirhams". */
    private static @Nullable Draft moneyAfter(Lookup words, List<Draft> drafts, int index) {
        Draft next = index + 1 < drafts.size() ? drafts.get(index + 1) : null;
        boolean near = next != null
                && next.unit.dimension() == Dimension.MONEY
                && next.from() - drafts.get(index).to() <= 3
                && words.is(drafts.get(index).to(), WordClass.OUT_OF);
        return near ? next : null;
    }

    /** "Douze instituts, contre deux aujourd'hui"; "14 centres, dont 5 à Casablanca". */
    private static @Nullable Draft counted(Lookup words, List<Draft> drafts, int index) {
        for (int i = index - 1; i >= Math.max(0, index - COUNTED_REACH); i--) {
            Dimension dimension = drafts.get(i).unit.dimension();
            if (dimension == Dimension.COUNT && drafts.get(i).isBase(words)) {
                continue;
            }
            if (dimension == Dimension.COUNT) {
                return drafts.get(i);
            }
            if (dimension != Dimension.SHARE && dimension != Dimension.NONE) {
                return null;
            }
        }
        return null;
    }
}
