package org.jazari.quantities;

import java.time.Year;
import org.jazari.quantities.figure.FigureReader;
import org.jazari.quantities.text.SentenceCutter;

/**
 * Reads figures out of text. Nothing is kept between calls, no clock, file or network is used, and the work is linear in the length of the text.
 */
public final class Quantities {
    private Quantities() {}

    /** Reads a whole text in the language that most of its letters and small words suggest. */
    public static Reading read(String text) {
        return read(text, Languages.guess(text, 0, text.length()));
    }

    /** Reads a whole text. */
    public static Reading read(String text, Language language) {
        return read(text, 0, text.length(), language);
    }

    /**
     * Reads a part of a text that was written in or before a year: a figure of a later year is aimed at, whatever tense stands beside it.
     *
     * @param from offset of the first character, in UTF-16 units
     * @param to offset after the last character
     */
    public static Reading read(String text, int from, int to, Language language, Year writtenBy) {
        return read(text, from, to, language, writtenBy.getValue());
    }

    private static Reading read(String text, int from, int to, Language language, int writtenBy) {
        FigureReader reader = new FigureReader(text, language, writtenBy);
        SentenceCutter.cut(text, from, to, reader::read);
        return new Reading(language, reader.figures(), reader.doubts());
    }

    /**
     * Reads a part of a text; offsets of the result point into the whole text.
     *
     * @param from offset of the first character, in UTF-16 units
     * @param to offset after the last character
     */
    public static Reading read(String text, int from, int to, Language language) {
        return read(text, from, to, language, Year.MAX_VALUE);
    }
}
