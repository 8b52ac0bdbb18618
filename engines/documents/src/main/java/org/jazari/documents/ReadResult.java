package org.jazari.documents;

/** A document, or why there is none. */
public sealed interface ReadResult {
    record Read(Document document) implements ReadResult {}

    record Refused(Refusal refusal) implements ReadResult {}
}
