package org.jazari.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what a test writes. */
final class Reading {
    private Reading() {}

    static Document document(byte[] bytes) {
        ReadResult result = Documents.read(bytes, Hint.none(), Limits.standard());
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).document();
    }

    static Document document(String text) {
        return document(text.getBytes(StandardCharsets.UTF_8));
    }

    static Refusal refusal(byte[] bytes) {
        ReadResult result = Documents.read(bytes, Hint.none(), Limits.standard());
        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        return ((ReadResult.Refused) result).refusal();
    }

    /** The block that holds a phrase which occurs once. */
    static Block block(Document document, String phrase) {
        int at = document.text().indexOf(phrase);
        assertThat(at).as("'%s' is in the text", phrase).isNotNegative();
        return document.blocks().stream()
                .filter(block -> block.start() <= at && at < block.end())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No block holds " + phrase));
    }

    /** The lines of a page written for the tests: {@code "+ "} before what is the document's own, {@code "- "} before furniture. */
    static List<String> labelled(String name) throws IOException {
        try (InputStream stream = Reading.class.getResourceAsStream(name)) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
