package org.jazari.quantities.number;

import org.jazari.quantities.Language;

/** The number grammar of each language. */
public final class Numbers {
    private static final NumberGrammar FRENCH = new LatinNumbers(Language.FRENCH);
    private static final NumberGrammar ENGLISH = new LatinNumbers(Language.ENGLISH);

    private static final NumberGrammar ARABIC = new ArabicNumbers();

    private Numbers() {}

    public static NumberGrammar of(Language language) {
        return switch (language) {
            case FRENCH -> FRENCH;
            case ENGLISH -> ENGLISH;
            case ARABIC -> ARABIC;
        };
    }
}
