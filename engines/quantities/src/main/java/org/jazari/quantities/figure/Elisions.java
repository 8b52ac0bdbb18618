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
    private static final Set<String> NUMBER_OF = Set.of("nombre", "nombres", "effectif", "effectifs", "parc");

    private Elisions() {}

    static void fill(Lookup words, CharSequence text, List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.unit.dimension() != Dimension.NONE || draft.measure.form() == Form.FRACTION) {
                continue;
            }
            Draft said = isScaled(draft) ? money(drafts, i) : null;
            said = said == null ? counted(drafts, i) : said;
            Unit unit = said == null ? numberOf(words, text, draft.from()) : said.unit;
            if (unit != null) {
                draft.unit = unit;
                draft.saidBy = said;
                draft.because.add("unit said before");
            }
        }
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
        for (int at = 0; at + 2 < before; at++) {
            Token noun = words.sentence().token(at + 2);
            boolean said = NUMBER_OF.contains(words.sentence().token(at).folded())
                    && words.is(at + 1, WordClass.OF)
                    && noun.isWord()
                    && !words.is(at + 2, WordClass.STOP);
            if (said) {
                return Unit.counted(text.subSequence(noun.start(), noun.end()).toString());
            }
        }
        return null;
    }
}
