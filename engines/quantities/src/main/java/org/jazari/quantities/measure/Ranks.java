package org.jazari.quantities.measure;

import static org.jazari.quantities.lexicon.WordClass.RANGE_AND;
import static org.jazari.quantities.lexicon.WordClass.RANK;

import java.util.Set;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.number.NumberMatch;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Words that make an ordinal a rank, and "places" places gained rather than seats. */
final class Ranks {
    /** Beginnings of words of a race for ranks. */
    private static final Set<String> RANKING = Set.of(
            "class",
            "rang",
            "gagn",
            "perd",
            "recul",
            "progress",
            "ced",
            "remont",
            "grimp",
            "indice",
            "bond",
            "mondial",
            "rank",
            "gain",
            "lost",
            "fell",
            "climb",
            "position",
            "hauss",
            "descend",
            "chut",
            "recule",
            "avanc");

    private static final Set<String> AUXILIARIES = Set.of("a", "ont", "avait", "avaient", "ete", "avons");

    private final Lookup words;
    private final Sentence sentence;
    private final @Nullable NumberMatch[] numbers;

    Ranks(Lookup words, @Nullable NumberMatch[] numbers) {
        this.words = words;
        this.sentence = words.sentence();
        this.numbers = numbers;
    }

    boolean isRanked(int at) {
        boolean digits = sentence.token(at).isNumeral();
        boolean alone =
                digits && (at + 2 >= sentence.size() || !sentence.token(at + 2).isWord());
        for (int before = at - 1; before >= (alone ? 0 : Math.max(0, at - 4)); before--) {
            if (sentence.token(before).folded().startsWith("class")) {
                return true;
            }
        }
        return false;
    }

    /** "À la place 12", but not "a placé 121.400". */
    boolean names(NumberMatch number) {
        Entry noun = words.findBefore(number.from(), RANK);
        int start = noun == null ? 0 : number.from() - noun.words().size();
        boolean participle =
                start > 0 && AUXILIARIES.contains(sentence.token(start - 1).folded());
        boolean inPlace = start > 0 && sentence.token(start - 1).is("en"); // "a mis en place 420 dispositifs"
        return noun != null && !participle && !inPlace;
    }

    /** "Du 178e au 165e rang": the noun stands after the second. */
    boolean ranksNext(int at) {
        NumberMatch next = words.is(at, RANGE_AND) ? number(at + 1) : null;
        return next != null && next.form() == Form.ORDINAL && words.is(next.to(), RANK);
    }

    /** "A gagné 14 places au classement"; elsewhere places are seats. */
    boolean speaksOfRanks() {
        for (int at = 0; at < sentence.size(); at++) {
            String word = sentence.token(at).folded();
            if (RANKING.stream().anyMatch(word::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable NumberMatch number(int at) {
        return at < sentence.size() ? numbers[at] : null;
    }
}
