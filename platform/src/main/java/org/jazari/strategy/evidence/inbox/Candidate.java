package org.jazari.strategy.evidence.inbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jazari.kernel.language.Translator;
import org.jazari.strategy.evidence.FigureWords;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was read out of a document, and what became of it.
 *
 * @param number its place among the document's figures, from one
 * @param start offset of its first character in the document's text, in UTF-16 units
 * @param end offset after its last character
 * @param upper the upper end of a range
 * @param unit as the engine names it: an ISO currency, a symbol, or the noun of what is counted
 * @param dimension the engine's name of what kind of thing is counted
 * @param because names of the rules that decided, in order
 * @param factId the decision; null while there is none
 * @param link the element that an accepted figure is tied to, {@code type/id}; empty where to none
 * @param observation the fact of the observation that accepting it made
 * @param proposal the change of the strategy that it is part of
 */
public record Candidate(
        String document,
        int number,
        int start,
        int end,
        int sentenceStart,
        int sentenceEnd,
        BigDecimal value,
        @Nullable BigDecimal upper,
        String unit,
        String dimension,
        @Nullable String per,
        String kind,
        String bound,
        @Nullable String due,
        @Nullable String period,
        String subject,
        List<String> because,
        Status status,
        @Nullable String factId,
        String link,
        @Nullable String observation,
        @Nullable UUID proposal) {

    public Candidate {
        because = List.copyOf(because);
    }

    /** The path of its page, without language. */
    public String path() {
        return path(document, number);
    }

    static String path(String document, int number) {
        return "/office/evidence/documents/" + document + "/figures/" + number;
    }

    /** The figure in the words of a page. */
    public String words(Translator texts) {
        return FigureWords.value(value, upper, bound, unit, per, texts);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** Where a candidate stands. */
    public enum Status {
        OPEN,
        ACCEPTED,
        REJECTED
    }
}
