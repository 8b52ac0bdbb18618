package org.jazari.strategy.evidence.inbox;

import java.util.Map;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jspecify.annotations.Nullable;

/**
 * What an officer wants to stand by, as typed and before any check; a part is empty where nothing was typed.
 *
 * @param passage the words of the document that carry the figure
 * @param link {@code type/id} of the element that it is tied to, {@link #NEW_PROMISE}, or empty
 * @param promise the name of a new promise
 */
record AcceptanceDraft(
        String value,
        String upper,
        String unit,
        String kind,
        String bound,
        String per,
        String due,
        String period,
        String subject,
        String passage,
        String link,
        String promise,
        String note) {
    /** Asks for a commitment that the strategy does not have yet. */
    static final String NEW_PROMISE = "new";

    private static final int LONGEST_PASSAGE = 1000;

    /** What the engine read, tied to nothing. */
    static AcceptanceDraft of(Candidate candidate, KeptDocument document) {
        var upper = candidate.upper();
        return new AcceptanceDraft(
                candidate.value().toPlainString(),
                upper == null ? "" : upper.toPlainString(),
                candidate.unit(),
                candidate.kind(),
                candidate.bound(),
                text(candidate.per()),
                text(candidate.due()),
                StrategyTerms.period(text(candidate.period())),
                candidate.subject(),
                passage(candidate, document.text()),
                "",
                "",
                "");
    }

    static AcceptanceDraft of(Map<String, String> sent) {
        return new AcceptanceDraft(
                field(sent, "value"),
                field(sent, "upper"),
                field(sent, "unit"),
                field(sent, "kind"),
                field(sent, "bound"),
                field(sent, "per"),
                field(sent, "due"),
                field(sent, "period"),
                field(sent, "subject"),
                field(sent, "passage"),
                field(sent, "link"),
                field(sent, "promise"),
                field(sent, "note"));
    }

    /** Whether what is said about the figure differs from what another draft says; links and notes do not count. */
    boolean reads(AcceptanceDraft other) {
        return value.equals(other.value)
                && upper.equals(other.upper)
                && unit.equals(other.unit)
                && kind.equals(other.kind)
                && bound.equals(other.bound)
                && per.equals(other.per)
                && due.equals(other.due)
                && period.equals(other.period)
                && subject.equals(other.subject);
    }

    /** The sentence, or as much of it around the figure as a citation takes. */
    private static String passage(Candidate candidate, String text) {
        int start = candidate.sentenceStart();
        int end = candidate.sentenceEnd();
        if (end - start > LONGEST_PASSAGE) {
            int around = Math.max(0, (LONGEST_PASSAGE - (candidate.end() - candidate.start())) / 2);
            start = Math.max(start, candidate.start() - around);
            end = Math.min(end, candidate.end() + around);
        }
        return text.substring(start, end).strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String field(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }
}
