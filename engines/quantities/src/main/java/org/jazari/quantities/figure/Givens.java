package org.jazari.quantities.figure;

import java.util.List;
import java.util.Set;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Words;
import org.jspecify.annotations.Nullable;

/** Figures whose place in the sentence says more than its verb: what is there already, what is meant, what is set aside. */
final class Givens {
    private static final Set<String> WHOLES = Set.of("pays", "économies", "États", "nations", "métropoles");
    private static final int STRUCTURE_REACH = 4;
    private static final int CHANGE_REACH = 10;
    private static final Set<String> GIVEN = Set.of("pour", "dans", "sur", "entre", "parmi", "chez", "avec", "par");
    private static final Set<String> SETTING_ASIDE =
            Set.of("reserve", "alloue", "affecte", "provisionne", "debloque", "vote");
    private static final Set<String> MEANT = Words.of(
            "necessaire requis vise prevu attendu promis programme escompte projete planifie annonce cible espere envisage budgete fixe");
    private static final Set<String> GIVING = Set.of("les", "ces", "nos", "ses", "leurs");
    private static final Set<String> COSTS =
            Words.of("cout couts investissement enveloppe budget montant financement facture estimation devis");
    private static final Set<String> BUDGETS =
            Words.of("budget plan programme projet contrat convention avenant paquet");
    private static final Set<String> CONTAINING = Set.of("comport", "compren", "inclu", "contien");
    private static final Set<String> UNIT_COSTS = Set.of("par", "moyen", "unitaire", "mensuel", "annuel");
    private static final Set<String> QUALITIES =
            Words.of("present actif implante installe etabli fort leader mesure connu fonde coté cote compose peuple");
    private static final Set<String> NOW = Words.of("aujourd'hui actuellement presentement");
    private static final Set<String> STRESSED = Set.of("lui", "elle", "eux", "elles");
    private static final Set<String> MULTIPLES = Set.of("double", "triple", "quadruple", "moitie", "tiers", "quart");

    private final Lookup words;
    private final Sentence sentence;
    private final List<Draft> drafts;
    private final Cues cues;

    Givens(Lookup words, List<Draft> drafts, Cues cues) {
        this.words = words;
        this.sentence = words.sentence();
        this.drafts = drafts;
        this.cues = cues;
    }

    /** "56 M€ pour les 3.300 maisons": things that there are, for which something will be done. */
    boolean isGiven(Draft draft, @Nullable Cue cue) {
        int at = draft.from() - 1;
        boolean definite = at > 1
                && draft.unit.dimension() == Dimension.COUNT
                && sentence.token(at).is("les")
                && GIVEN.contains(sentence.token(at - 1).folded());
        boolean subject = at == 0
                && draft.unit.dimension() == Dimension.COUNT
                && GIVING.contains(sentence.token(0).folded())
                && !words.is(draft.to(), WordClass.ADJECTIVE)
                && cue != null
                && cue.aims()
                && cue.at() >= draft.to()
                && (draft.due == null || !cues.isPassive(cue));
        if (subject && cue != null && !cue.said().equals("être")) {
            return true; // "les 1.800 salariés bénéficieront"
        }
        boolean own = draft.ownTime && draft.due != null;
        return definite && cue != null && cue.aims() && cue.at() < draft.from() && !own;
    }

    /** "Le groupe, présent dans 28 pays, injectera": what is said aside of the subject holds today, but not what it will be endowed with. */
    boolean isAside(Draft draft, @Nullable Cue cue) {
        int open = draft.from() - 1;
        while (open > 0 && !sentence.token(open).is(",") && draft.from() - open < CHANGE_REACH) {
            open--;
        }
        int close = draft.to();
        while (close < sentence.size() && !sentence.token(close).is(",") && close - draft.to() < CHANGE_REACH) {
            close++;
        }
        boolean commas = open > 0
                && close + 1 < sentence.size()
                && sentence.token(open).is(",")
                && sentence.token(close).is(",");
        boolean number = commas
                && sentence.token(open + 1).is("au")
                && sentence.token(open + 2).is("nombre");
        boolean qualifies = number
                || (commas
                        && (QUALITIES.stream().anyMatch(sentence.token(open + 1).folded()::startsWith)
                                || cues.isDone(open + 1)));
        boolean ahead = cue != null && (cue.aims() || cue.might() || cue.wordClass() == WordClass.FORECAST);
        return qualifies && cue != null && ahead && cue.at() > close && !draft.ownTime;
    }

    /** "L'investissement global est évalué à 4,5 milliards": within a plan, what it will cost. */
    boolean isCost(Draft draft, Cue cue) {
        boolean subject = false;
        for (int at = Math.max(0, cue.at() - CHANGE_REACH); at < cue.at(); at++) {
            subject |= COSTS.contains(sentence.token(at).folded())
                    && !words.is(at - 1, WordClass.ONE)
                    && !UNIT_COSTS.contains(sentence.token(at + 1).folded());
        }
        return subject
                && draft.unit.dimension() == Dimension.MONEY
                && !cue.past()
                && !cue.aims()
                && draft.period == null;
    }

    /** "Sur 95 chantiers, 41 ont pris du retard": what the next figure is a part of. */
    boolean isBasis(Draft draft, int index) {
        Draft next = index + 1 < drafts.size() ? drafts.get(index + 1) : null;
        Draft before = index > 0 ? drafts.get(index - 1) : null;
        boolean whole = before != null
                && before.measure.form() == Form.FRACTION
                && draft.from() - before.to() <= STRUCTURE_REACH
                && sentence.token(draft.from() - 1).is("des")
                && !isMeant(draft);
        if (whole) {
            return true; // "la moitié des 240 bus"
        }
        boolean comma = draft.to() + 1 < sentence.size() && next != null && next.from() > draft.to();
        return comma
                && next != null
                && draft.from() > 0
                && sentence.token(draft.from() - 1).is("sur")
                && sentence.token(next.from() - 1).is(",")
                && draft.unit.dimension() == Dimension.COUNT
                && draft.measure.value().compareTo(next.measure.value()) > 0
                && !WHOLES.contains(draft.unit.code());
    }

    /** "Ont réservé 410 milliards", "réserve 95 MDH au dépistage", "130 milliards ont été réservés": money put aside is yet to be spent. */
    boolean isSetAside(Draft draft, Cue cue) {
        boolean verb = false;
        int end = cue.at() < draft.from() ? draft.from() : sentence.size();
        for (int at = cue.at(); at < Math.min(end, cue.at() + STRUCTURE_REACH); at++) {
            String word = sentence.token(at).folded();
            verb |= SETTING_ASIDE.stream().anyMatch(word::startsWith);
        }
        return verb && isMoneyWithoutPeriod(draft);
    }

    /** "Ce budget comporte 52 millions pour nos lycées": what a budget or a plan contains is yet to be spent. */
    boolean isBudgeted(Draft draft, Cue cue) {
        boolean plan = false;
        for (int at = 0; at < cue.at(); at++) {
            plan |= BUDGETS.contains(sentence.token(at).folded());
        }
        boolean contains = CONTAINING.stream().anyMatch(sentence.token(cue.at()).folded()::startsWith);
        return plan && contains && cue.at() < draft.from() && isMoneyWithoutPeriod(draft);
    }

    private static boolean isMoneyWithoutPeriod(Draft draft) {
        return draft.unit.dimension() == Dimension.MONEY && (draft.period == null || draft.allotted);
    }

    /** "9.300 agriculteurs sur les 25.000 visés". */
    boolean isMeant(Draft draft) {
        boolean definite = words.is(draft.from() - 1, WordClass.DETERMINER)
                || sentence.token(Math.max(0, draft.from() - 1)).is("des");
        return definite
                && draft.to() < sentence.size()
                && MEANT.stream().anyMatch(sentence.token(draft.to()).folded()::startsWith)
                && sentence.token(draft.to()).folded().endsWith("s");
    }

    /** "Tripler le nombre d'entreprises, aujourd'hui de 1.500": said to be so now. */
    boolean isNow(Draft draft) {
        int at = draft.from() - 1;
        boolean linked = at > 0
                && (words.is(at, WordClass.OF)
                        || sentence.token(at).is("a")
                        || sentence.token(at).is("("));
        return linked && NOW.contains(sentence.token(at - 1).folded());
    }

    /** "Il faut parcourir 34 km en moyenne": measured. */
    boolean isAverage(Draft draft) {
        int at = draft.to();
        boolean after = at + 1 < sentence.size()
                && sentence.token(at).is("en")
                && sentence.token(at + 1).is("moyenne");
        return after && draft.due == null;
    }

    /** "Le taux, de 159 % en 2024, devra ...": a value between commas is that of the time before the change. */
    boolean isApposed(Draft draft) {
        int at = draft.from() - 1;
        boolean opens = at > 1
                && words.is(at, WordClass.OF)
                && sentence.token(at - 1).is(",")
                && !STRESSED.contains(sentence.token(at - 2).folded()); // "progresserait, lui, de 2,8 %"
        if (!opens) {
            return false;
        }
        boolean dated = words.is(draft.to(), WordClass.VAGUE_TIME) || words.is(draft.to(), WordClass.OBSERVED);
        for (int end = draft.to(); end < Math.min(sentence.size(), draft.to() + CHANGE_REACH); end++) {
            if (sentence.token(end).is(",")) {
                return (dated || changesAfter(draft, end)) && end + 1 < sentence.size();
            }
            dated |= sentence.token(end).isNumeral();
            if (words.is(end, WordClass.JOIN) && !words.is(end, WordClass.OF)) {
                return false;
            }
        }
        return false;
    }

    /** "Le capital, de 50 MDH, sera porté à 120 MDH". */
    private boolean changesAfter(Draft draft, int comma) {
        int index = drafts.indexOf(draft);
        Draft next = index + 1 < drafts.size() ? drafts.get(index + 1) : null;
        for (int at = comma; next != null && next.unit.equals(draft.unit) && at < next.from(); at++) {
            if (words.is(at, WordClass.CHANGE)) {
                return true;
            }
        }
        return false;
    }

    /** "Le double des 14,5 millions accueillis en 2023": a definite number of a time of its own. */
    boolean isKnown(Draft draft) {
        boolean definite = draft.from() > 1
                && sentence.token(draft.from() - 1).is("des")
                && MULTIPLES.contains(sentence.token(draft.from() - 2).folded());
        Cue after = cues.after(draft);
        return definite && draft.ownTime && draft.due == null && after == null;
    }
}
