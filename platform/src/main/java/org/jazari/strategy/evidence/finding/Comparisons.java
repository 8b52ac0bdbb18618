package org.jazari.strategy.evidence.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Findings;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jazari.strategy.evidence.document.KeptDocuments;
import org.springframework.stereotype.Component;

/**
 * Compares the documents that came in last, within each and with each other. Documents never change, so that the result
 * holds until another one comes in.
 */
@Component
class Comparisons {
    /** Comparing reads every document again: about a megabyte of text per second of CPU, so that the latest are compared. */
    private static final int DOCUMENTS = 200;

    private static final long TEXT_BYTES = 20_000_000;

    private final KeptDocuments documents;
    private Compared last = new Compared(List.of(), List.of());

    Comparisons(KeptDocuments documents) {
        this.documents = documents;
    }

    /** All findings, contradictions first. */
    synchronized List<FoundFinding> all() {
        List<String> hashes = documents.latestHashes(DOCUMENTS, TEXT_BYTES);
        if (!hashes.equals(last.hashes())) {
            last = new Compared(hashes, compare(hashes));
        }
        return last.findings();
    }

    Optional<FoundFinding> find(String id) {
        return all().stream().filter(found -> found.id().equals(id)).findFirst();
    }

    private List<FoundFinding> compare(List<String> hashes) {
        List<Finding> findings = Findings.compare(hashes.stream()
                .flatMap(hash -> documents.find(hash).stream())
                .map(KeptDocument::source)
                .toList());
        return findings.stream()
                .map(FoundFinding::of)
                .sorted(Comparator.comparing(
                                (FoundFinding found) -> found.finding().verdict())
                        .thenComparing(found -> found.finding().kind()))
                .toList();
    }

    private record Compared(List<String> hashes, List<FoundFinding> findings) {}
}
