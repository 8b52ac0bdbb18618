package org.jazari.quantities;

import java.util.List;

/**
 * What a text says in figures.
 *
 * @param figures in the order of the text
 * @param doubts what was seen but not read, in the order of the text
 */
public record Reading(Language language, List<Figure> figures, List<Doubt> doubts) {
    public Reading {
        figures = List.copyOf(figures);
        doubts = List.copyOf(doubts);
    }
}
