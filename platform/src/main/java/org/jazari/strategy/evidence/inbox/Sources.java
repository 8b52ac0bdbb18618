package org.jazari.strategy.evidence.inbox;

import java.util.Optional;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Source;

/** Which source of the strategy a document is: the one with the hash of its bytes. */
final class Sources {
    private Sources() {}

    static Optional<Source> of(KeptDocument document, Snapshot strategy) {
        return strategy.list(ElementType.SOURCE).stream()
                .map(ElementRef::id)
                .flatMap(id -> strategy.find(Source.class, ElementType.SOURCE, id).stream())
                .filter(source -> document.sha256().equals(source.sha256()))
                .findFirst();
    }
}
