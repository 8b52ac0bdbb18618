package org.jazari.quantities.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Language;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Words;

/** Counts that announce: of the parts of a programme, and of what is listed after them. */
final class Counts {
    private static final BigDecimal LARGEST_LIST = BigDecimal.valueOf(200);
    private static final int STRUCTURE_REACH = 4;
    private static final int LIST_REACH = 10;
    private static final Set<String> PLANS = Words.of(
            "plan programme strategie feuille projet convention accord loi texte schema contrat dispositif rapport etude"
                    + " vision reforme initiative vade-mecum cahier charte guide decret");

    private final Lookup words;
    private final Sentence sentence;
    private final List<Draft> drafts;
    private final Clauses clauses;

    Counts(Lookup words, List<Draft> drafts, Clauses clauses) {
        this.words = words;
        this.sentence = words.sentence();
        this.drafts = drafts;
        this.clauses = clauses;
    }

    /** "Repose sur six piliers et 132 actions": also what is joined to such a part. */
    boolean isStructure(Draft draft, int index) {
        boolean whole = draft.unit.dimension() == Dimension.COUNT && draft.measure.upper() == null;
        if (!whole) {
            return false;
        }
        if (draft.programme
                && draft.from() > 0
                && sentence.token(draft.from() - 1).is("en")
                && draft.period == null) {
            return true; // "un plan en sept mesures"
        }
        Entry bound = words.findBefore(draft.from(), WordClass.BOUND);
        for (int at = draft.from() - 1; at >= Math.max(0, draft.from() - STRUCTURE_REACH); at--) {
            if (clauses.of(at) != draft.clause) {
                break;
            }
            Entry structure = words.findBefore(at + 1, WordClass.STRUCTURE);
            if (structure != null) {
                boolean beside = at + 1
                        == draft.from() - (bound == null ? 0 : bound.words().size());
                boolean parts = beside && (draft.programme || (draft.listed && isOfPlan(at)));
                if (parts || !structure.argument().equals("contains")) {
                    return true;
                }
                break;
            }
        }
        Draft before = index > 0 ? drafts.get(index - 1) : null;
        boolean counted = before != null
                && (before.because.contains("count: parts of a whole")
                        || (draft.listed && before.because.contains("count: announced list")));
        return before != null
                && counted
                && before.clause == draft.clause
                && draft.from() - before.to() <= STRUCTURE_REACH
                && Joins.join(words, before.to(), draft.from());
    }

    boolean isListed(Draft draft) {
        boolean small = draft.measure.value().compareTo(LARGEST_LIST) <= 0
                && draft.measure.value().stripTrailingZeros().scale() <= 0
                && draft.measure.upper() == null;
        return small
                && draft.unit.dimension() == Dimension.COUNT
                && ((draft.listed && (draft.programme || words.language() != Language.FRENCH || isEnumerated(draft)))
                        || isPartOfListed(draft));
    }

    /** "Quatre provinces : Taroudant, Tiznit ...": what is counted is listed after it. */
    private boolean isEnumerated(Draft draft) {
        for (int at = draft.to(); at < Math.min(sentence.size(), draft.to() + LIST_REACH); at++) {
            if (sentence.token(at).is(":") || sentence.token(at).is("(")) {
                return true;
            }
        }
        return false;
    }

    /** "Sera présent dans quatre régions : l'Oriental, Souss-Massa ...": a colon and at least two names. */
    boolean opensList(Draft draft) {
        int colon = draft.to();
        while (colon < sentence.size()
                && colon < draft.to() + LIST_REACH
                && !sentence.token(colon).is(":")) {
            colon++;
        }
        boolean comma = false;
        for (int at = colon + 1; at < sentence.size(); at++) {
            comma |= sentence.token(at).is(",");
        }
        return colon < sentence.size() && sentence.token(colon).is(":") && comma;
    }

    /** "14 centres, dont 5 à Casablanca et 3 à Rabat". */
    private boolean isPartOfListed(Draft draft) {
        Draft whole = draft.saidBy;
        return whole != null
                && whole.kind == FigureKind.COUNT
                && (whole.saidBy != null || words.findBefore(draft.from(), WordClass.JOIN_PART) != null);
    }

    /** "Le programme comprend 12 projets", where "le réseau comprend 12 stations" says what there is. */
    private boolean isOfPlan(int end) {
        for (int at = 0; at < end; at++) {
            if (PLANS.contains(sentence.token(at).folded())) {
                return true;
            }
        }
        return false;
    }
}
