package org.jazari.quantities.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.Unit;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** What a number counts where its own noun or currency is left out because the sentence has said it. */
final class Elisions {
    private static final Set<String> NUMBER_OF =
            Set.of("nombre", "nombres", "effectif", "effectifs", "parc", "cumul", "total", "stock");

    private static final Set<String> AUXILIARIES =
            Set.of("a", "ont", "avait", "avaient", "avons", "compte", "comptent", "comptait");
    private static final Set<String> BE = Set.of("etaient", "sont", "seront", "etait");
    private static final int POINTING_REACH = 12;
    private static final Set<String> POINTING = Set.of("ce", "leur", "son", "cet");
    private static final Set<String> TOTALS =
            Set.of("nombre", "chiffre", "effectif", "total", "parc", "contingent", "quota");
    private static final Set<String> PLURAL = Set.of("les", "ses", "leurs", "nos", "ces", "des");
    private static final Set<String> AFTER_PARTICIPLES =
            Set.of("par", "en", "au", "aux", "a", "dans", "sur", "depuis", "pour", "avec");
    private static final Set<String> NOUNS = Set.of(
            "employés",
            "salariés",
            "députés",
            "diplômés",
            "associés",
            "retraités",
            "réfugiés",
            "blessés",
            "marchés",
            "sociétés",
            "universités",
            "facultés",
            "cités",
            "unités",
            "années",
            "journées",
            "tournées",
            "entrées",
            "nuitées",
            "entités",
            "députées",
            "localités",
            "spécialités",
            "activités",
            "communautés",
            "propriétés",
            "comités",
            "traités",
            "degrés",
            "procédés",
            "abonnés",
            "assurés",
            "employées",
            "licenciés",
            "inculpés",
            "délégués",
            "musées",
            "lycées",
            "idées",
            "données",
            "allées",
            "levées");
    private static final int PRONOUN_REACH = 5;

    private Elisions() {}

    /**
     * Fills units in.
     *
     * @param before the last unit of the sentence before, which "en" may stand for ("nous en avons livré quatre")
     */
    static void fill(Lookup words, CharSequence text, List<Draft> drafts, Unit before) {
        for (int i = 1; i < drafts.size(); i++) {
            participles(words, drafts, i);
        }
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.unit.dimension() != Dimension.NONE || draft.measure.form() == Form.FRACTION) {
                continue;
            }
            boolean pronoun = hasPronoun(words, i == 0 ? 0 : drafts.get(i - 1).to(), draft.from());
            Draft said = isScaled(draft) ? money(drafts, i) : null;
            said = said == null ? counted(drafts, i) : said;
            said = said == null && isScaled(draft) ? moneyAfter(words, drafts, i) : said;
            boolean compared = i > 0 && isCompared(words, draft.from());
            said = said == null && (pronoun || compared) && i > 0 ? drafts.get(i - 1) : said;
            Unit named = subject(words, text, draft);
            said = named == null ? said : null;
            Unit unit = named != null ? named : said == null ? numberOf(words, text, draft.from()) : said.unit;
            boolean points = pronoun
                    || pointsBack(words, draft.from())
                    || (isScaled(draft) && before.dimension() == Dimension.MONEY);
            unit = unit == null && points && before.dimension() != Dimension.NONE ? before : unit;
            if (unit != null) {
                draft.unit = unit;
                draft.saidBy = said;
                draft.because.add("unit said before");
            }
        }
    }

    /** "En" before a verb: "l'OMS en recommande dix", "elle en a retenu 71"; before a year or an article it is a preposition. */
    private static boolean hasPronoun(Lookup words, int from, int to) {
        for (int at = Math.max(from, to - PRONOUN_REACH); at < to - 1; at++) {
            Token next = words.sentence().token(at + 1);
            boolean verb = next.isWord() && !next.capital() && !words.is(at + 1, WordClass.DETERMINER) && at + 2 <= to;
            if (words.sentence().token(at).is("en") && verb && isVerbLike(words, at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "Porter ce nombre à 350", "ils devront être 110": what was counted before. */
    private static boolean pointsBack(Lookup words, int from) {
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

    private static boolean isVerbLike(Lookup words, int at) {
        String word = words.sentence().token(at).folded();
        return AUXILIARIES.contains(word)
                || Verbs.isFuture(words.sentence().token(at))
                || Verbs.isImperfect(words.sentence().token(at))
                || Verbs.isInfinitive(words.sentence().token(at))
                || words.is(at, WordClass.OBSERVED)
                || (words.findBefore(at, WordClass.STOP) != null
                        && (word.endsWith("e") || word.endsWith("ent") || word.endsWith("it")));
    }

    /** "214 dossiers, dont 40 portés par des femmes": a participle before a preposition names nothing where a noun was said. */
    private static void participles(Lookup words, List<Draft> drafts, int index) {
        Draft draft = drafts.get(index);
        String code = draft.unit.code();
        boolean participle = draft.unit.dimension() == Dimension.COUNT
                && (code.endsWith("és") || code.endsWith("ées"))
                && endsPhrase(words, draft.to() + 1)
                && !NOUNS.contains(code);
        Draft said = participle ? counted(drafts, index) : null;
        if (said != null) {
            draft.unit = Unit.NONE;
        }
    }

    private static boolean endsPhrase(Lookup words, int at) {
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

    private static boolean isScaled(Draft draft) {
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
    private static @Nullable Draft counted(List<Draft> drafts, int index) {
        for (int i = index - 1; i >= 0; i--) {
            Dimension dimension = drafts.get(i).unit.dimension();
            if (dimension == Dimension.COUNT) {
                return drafts.get(i);
            }
            if (dimension != Dimension.SHARE && dimension != Dimension.NONE) {
                return null;
            }
        }
        return null;
    }

    /** "Le nombre d'accidents est passé de 41.200 à 37.900". */
    private static @Nullable Unit numberOf(Lookup words, CharSequence text, int before) {
        if (!words.has(WordClass.OF)) {
            return null;
        }
        for (int at = 0; at + 2 < before; at++) {
            if (!NUMBER_OF.contains(words.sentence().token(at).folded())) {
                continue;
            }
            int of = isQualified(words, at + 1) ? at + 2 : at + 1;
            Token noun = words.sentence().token(of + 1);
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

    /** "Les adhérents étaient au nombre de 365.000", "ses lecteurs étaient 5.210", "au nombre de 240, les sites": the subject is what is counted. */
    private static @Nullable Unit subject(Lookup words, CharSequence text, Draft draft) {
        int at = draft.from();
        boolean number = at > 2
                && words.sentence().token(at - 1).is("de")
                && words.sentence().token(at - 2).is("nombre")
                && words.sentence().token(at - 3).is("au");
        boolean copula = at > 1 && BE.contains(words.sentence().token(at - 1).folded());
        if (!number && !copula) {
            return null;
        }
        for (int before = 0; before + 1 < at; before++) {
            if (PLURAL.contains(words.sentence().token(before).folded()) && isPluralNoun(words, before + 1)) {
                return counted(words, text, before + 1);
            }
        }
        for (int after = draft.to(); number && after + 1 < words.sentence().size(); after++) {
            if (PLURAL.contains(words.sentence().token(after).folded()) && isPluralNoun(words, after + 1)) {
                return counted(words, text, after + 1);
            }
        }
        return null;
    }

    private static boolean isPluralNoun(Lookup words, int at) {
        String word = words.sentence().token(at).folded();
        return words.sentence().token(at).isWord()
                && !words.is(at, WordClass.STOP)
                && (word.endsWith("s") || word.endsWith("x"));
    }

    private static Unit counted(Lookup words, CharSequence text, int at) {
        Token noun = words.sentence().token(at);
        return Unit.counted(text.subSequence(noun.start(), noun.end()).toString());
    }

    /** "Nombre total de", "nombre cumulé de", "effectif moyen de": a word of quantity before "de". */
    private static boolean isQualified(Lookup words, int at) {
        return at + 2 < words.sentence().size()
                && words.sentence().token(at).isWord()
                && !words.is(at, WordClass.OF)
                && words.is(at + 1, WordClass.OF);
    }
}
