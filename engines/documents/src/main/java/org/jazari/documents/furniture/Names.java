package org.jazari.documents.furniture;

import java.util.regex.Pattern;

/** Lines that say who wrote, and no more. */
final class Names {
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 8;
    private static final int MOST_ARABIC_WORDS = 4;

    /** Shorter words may be particles of names. */
    private static final int PARTICLE = 3;

    private static final Pattern BY = Pattern.compile("^(?:par|by|بقلم|كتب) (?:: )?");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}]+");

    private Names() {}

    /** Whether it reads as a name, perhaps with a place or a house: capitals, no digits, no sentence. */
    static boolean isName(Passage passage) {
        if (passage.words() < FEWEST_WORDS
                || passage.words() > MOST_WORDS
                || passage.endsSentence()
                || passage.mostlyLinks()
                || passage.isItem()) {
            return false;
        }
        boolean arabic = false;
        for (String word : APART.split(passage.characters(), -1)) {
            if (word.length() > PARTICLE && Character.isLowerCase(word.charAt(0))) {
                return false;
            }
            arabic |= !word.isEmpty() && Character.getType(word.charAt(0)) == Character.OTHER_LETTER;
        }
        return passage.folded().chars().noneMatch(Character::isDigit)
                && (!arabic || passage.words() <= MOST_ARABIC_WORDS);
    }

    /** Whether it names the author after a word such as "by". */
    static boolean isByline(Passage passage) {
        return passage.words() <= MOST_WORDS
                && !passage.endsSentence()
                && passage.folded().chars().noneMatch(Character::isDigit)
                && BY.matcher(passage.folded()).find();
    }
}
