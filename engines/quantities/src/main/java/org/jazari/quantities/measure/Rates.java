package org.jazari.quantities.measure;

import static org.jazari.quantities.lexicon.WordClass.DETERMINER;
import static org.jazari.quantities.lexicon.WordClass.OF;
import static org.jazari.quantities.lexicon.WordClass.PER;
import static org.jazari.quantities.lexicon.WordClass.VAGUE_TIME;

import java.util.Locale;
import java.util.Set;
import org.jazari.quantities.Per;
import org.jazari.quantities.Unit;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The time over which a measure counts.
 *
 * <pre>
 * rate = measure words per | per measure | ("chaque" time | adverb ",") words measure
 * </pre>
 */
final class Rates {
    private static final int EVERY_REACH = 9;
    private static final int ADJECTIVE_REACH = 4;
    private static final Set<String> EVERY = Set.of("chaque", "every", "each", "كل");

    private final Lookup words;
    private final Sentence sentence;
    private final @Nullable NumberMatch[] numbers;
    private final boolean[] taken;

    Rates(Lookup words, @Nullable NumberMatch[] numbers, boolean[] taken) {
        this.words = words;
        this.sentence = words.sentence();
        this.numbers = numbers;
        this.taken = taken;
    }

    /** "200/an", "10.000 développeurs par an", "50 MDH annuels": the time stands within the same phrase. */
    Measure rated(Measure measure) {
        for (int at = measure.to(); at < Math.min(sentence.size(), measure.to() + 9) && !taken[at]; at++) {
            Entry per = words.find(at, PER);
            boolean far = at >= measure.to() + 6
                    && per != null
                    && !EVERY.contains(per.words().getFirst());
            boolean next = per != null && isNumberAt(at + per.words().size()); // "chaque année 1.100 véhicules"
            if (per != null && !far && !next && !words.is(at, VAGUE_TIME)) {
                boolean sign = at == measure.to() && sentence.token(at).is("/");
                return measure.withPer(per(per), sign ? at + per.words().size() : measure.to());
            }
            boolean ends = numbers[at] != null || (sentence.token(at).isSymbol() && !isWithinWord(sentence.token(at)));
            if (ends) {
                break;
            }
        }
        boolean comma = measure.from() > 1 && sentence.token(measure.from() - 1).is(",");
        Entry head = comma ? words.findBefore(measure.from() - 1, PER) : null;
        if (head != null) {
            return measure.withPer(per(head), measure.to());
        }
        Entry label = ofLabel(measure);
        if (label != null) {
            return measure.withPer(per(label), measure.to());
        }
        Entry every = every(measure.from());
        every = every != null ? every : atHead(measure.from());
        if (every != null) {
            return measure.withPer(per(every), measure.to());
        }
        Entry subject = measure.unit().dimension() == Unit.Dimension.MONEY ? ofSubject(measure.from()) : null;
        if (subject != null) {
            return measure.withPer(per(subject), measure.to());
        }
        int end = words.is(measure.from() - 1, OF) ? measure.from() - 1 : measure.from();
        Entry before = words.findBefore(end, PER);
        boolean qualified = before == null
                && end < measure.from()
                && end > 1
                && sentence.token(end - 1).isWord()
                && !words.is(end - 1, WordClass.STOP); // "d'un montant mensuel minimal de 500 dirhams"
        before = qualified ? words.findBefore(end - 1, PER) : before;
        return before == null ? measure : measure.withPer(per(before), measure.to());
    }

    /** "Budget annuel de fonctionnement : 24 MDH", "Dépense par allocataire et par mois : 532 euros". */
    private @Nullable Entry ofLabel(Measure measure) {
        int colon = measure.from() - 1;
        boolean labelled = colon > 0
                && sentence.token(colon).is(":")
                && sentence.opensParagraph()
                && measure.unit().dimension() != Unit.Dimension.SHARE;
        for (int at = 0; labelled && at < colon; at++) {
            Entry per = words.find(at, PER);
            if (per != null && !taken[at] && !words.is(at, VAGUE_TIME)) {
                return per;
            }
        }
        return null;
    }

    /** "Chaque mois, quelque 15 000 demandes", "chaque année à 1.000 doctorants", "chaque année jusqu'en 2030, 600 MW". */
    private @Nullable Entry every(int from) {
        for (int at = from - 1; at >= Math.max(0, from - EVERY_REACH); at--) {
            boolean other = numbers[at] != null && !taken[at];
            if (other
                    || sentence.token(at).is(";")
                    || sentence.token(at).is(":")
                    || sentence.token(at).is("soit")) {
                return null;
            }
            Entry per = words.find(at, PER);
            if (per != null && EVERY.contains(per.words().getFirst())) {
                return per;
            }
        }
        return null;
    }

    /** "La bourse mensuelle a été relevée à 7.000 dirhams": an adjective of the subject. */
    private @Nullable Entry ofSubject(int from) {
        for (int at = Math.min(ADJECTIVE_REACH, from - 1); at > 0; at--) {
            Entry per = words.find(at, PER);
            boolean adjective = per != null
                    && per.words().size() == 1
                    && sentence.token(at).folded().endsWith("elle");
            if (adjective && words.is(at - 2, DETERMINER)) {
                for (int between = at; between < from; between++) {
                    if (numbers[between] != null || sentence.token(between).isSymbol()) {
                        return null;
                    }
                }
                return per;
            }
        }
        return null;
    }

    private boolean isNumberAt(int at) {
        return at < sentence.size()
                && numbers[at] != null
                && EVERY.contains(sentence.token(at - 2).folded());
    }

    /** "Annuellement, l'agence délivre 2.900 autorisations et effectue 1.100 visites": said first, it holds for all. */
    private @Nullable Entry atHead(int from) {
        Entry per = words.find(0, PER);
        int end = per == null ? 0 : per.words().size();
        boolean adverb = per != null
                && !taken[0]
                && (EVERY.contains(per.words().getFirst())
                        || (end < sentence.size() && sentence.token(end).is(",")));
        for (int at = 0; adverb && at < from; at++) {
            adverb = !sentence.token(at).is(";") && !sentence.token(at).is(":");
        }
        return adverb ? per : null;
    }

    private static boolean isWithinWord(Token symbol) {
        return symbol.is("-") || symbol.is("'");
    }

    private static Per per(Entry entry) {
        return Per.valueOf(entry.argument().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
