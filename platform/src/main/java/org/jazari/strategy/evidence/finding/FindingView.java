package org.jazari.strategy.evidence.finding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jazari.quantities.Finding;
import org.jazari.strategy.evidence.FigureWords;
import org.jazari.strategy.evidence.Passage;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a page shows it.
 *
 * @param decision null while nobody has decided
 */
public record FindingView(
        String id,
        String kind,
        String verdict,
        String subject,
        String calculation,
        List<Side> sides,
        @Nullable FindingDecision decision) {
    private static final int AROUND = 160;

    public FindingView {
        sides = List.copyOf(sides);
    }

    static FindingView of(FoundFinding found, Map<String, KeptDocument> documents, Optional<FindingDecision> decision) {
        Finding finding = found.finding();
        return new FindingView(
                found.id(),
                finding.kind().code(),
                finding.verdict().code(),
                finding.subject(),
                finding.calculation(),
                finding.sides().stream()
                        .map(side -> Side.of(side, Objects.requireNonNull(documents.get(side.source()))))
                        .toList(),
                decision.orElse(null));
    }

    /** Whether somebody should look at it. */
    public boolean contradicts() {
        return verdict.equals(Finding.Verdict.CONTRADICTION.code());
    }

    /** Words of a document. */
    public record Side(
            String document, String title, String statement, Passage passage, int start, String lang, String dir) {
        private static Side of(Finding.Side side, KeptDocument document) {
            return new Side(
                    document.path(),
                    document.title(),
                    side.statement(),
                    Passage.of(document.text(), side.start(), side.end(), AROUND),
                    side.start(),
                    document.source().language().code(),
                    FigureWords.dir(document.source().language()));
        }
    }
}
