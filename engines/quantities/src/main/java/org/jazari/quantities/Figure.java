package org.jazari.quantities;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure that a text states.
 *
 * @param value in {@code unit}; the lower end of a range
 * @param upper the upper end of a range, in {@code unit}; null otherwise
 * @param per the time over which a rate counts; null for other figures
 * @param due the deadline as a calendar date with the precision of the text: {@code 2030}, {@code 2027-12} or {@code 2026-06-30}; null without one
 * @param period the time that the figure speaks of: {@code 2025}, {@code 2024-2025}, {@code 2025-07-02}; null where the text gives none
 * @param subject the words that name what is counted or measured; empty where the sentence does not say
 * @param quote the characters from {@code start} to {@code end}, as the text writes them
 * @param start offset of the first character in the text, in UTF-16 units
 * @param end offset after the last character
 * @param sentenceStart offset of the sentence that states the figure
 * @param sentenceEnd offset after that sentence
 * @param because names of the rules that decided kind and times, in order, for an officer who asks why
 */
public record Figure(
        BigDecimal value,
        @Nullable BigDecimal upper,
        Unit unit,
        @Nullable Per per,
        FigureKind kind,
        Bound bound,
        @Nullable String due,
        @Nullable String period,
        String subject,
        String quote,
        int start,
        int end,
        int sentenceStart,
        int sentenceEnd,
        List<String> because) {
    public Figure {
        value = plain(value);
        upper = upper == null ? null : plain(upper);
        because = List.copyOf(because);
    }

    /** Without zeros after the point and without exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
