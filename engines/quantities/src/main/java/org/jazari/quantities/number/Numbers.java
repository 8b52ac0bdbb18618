package org.jazari.quantities.number;

import java.util.EnumSet;
import java.util.Set;
import org.jazari.quantities.Language;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;

/** The number grammar of each language. */
public final class Numbers {
    private static final Set<WordClass> SPELLED = EnumSet.of(
            WordClass.CARDINAL,
            WordClass.SCALE,
            WordClass.ORDINAL,
            WordClass.FRACTION,
            WordClass.COLLECTIVE,
            WordClass.MONTH);
    private static final NumberGrammar FRENCH = new LatinNumbers(Language.FRENCH);
    private static final NumberGrammar ENGLISH = new LatinNumbers(Language.ENGLISH);

    private static final NumberGrammar ARABIC = new ArabicNumbers();

    private Numbers() {}

    /** False for most sentences: they hold neither a digit nor a number word nor a month. */
    public static boolean mayStand(Lookup words) {
        for (WordClass wordClass : SPELLED) {
            if (words.has(wordClass)) {
                return true;
            }
        }
        return words.sentence().tokens().stream().anyMatch(token -> switch (token.kind()) {
            case NUMERAL, MIXED_DIGITS, HIDDEN_DIRECTION -> true;
            case SYMBOL -> Fractions.isSign(token);
            case WORD, ADDRESS -> false;
        });
    }

    public static NumberGrammar of(Language language) {
        return switch (language) {
            case FRENCH -> FRENCH;
            case ENGLISH -> ENGLISH;
            case ARABIC -> ARABIC;
        };
    }
}
