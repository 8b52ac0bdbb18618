package org.jazari.strategy.evidence.document;

import java.time.Instant;
import java.util.List;
import org.jazari.documents.Block;
import org.jazari.documents.Format;
import org.jazari.documents.Remark;
import org.jazari.documents.Run;
import org.jazari.quantities.Language;
import org.jazari.quantities.Languages;
import org.jazari.quantities.Source;

/**
 * A document that came in, without its bytes.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal digits: its name
 * @param language as the document declares it, by its ISO code; empty where it does not
 * @param publisher empty until somebody says
 * @param published a date of any precision; empty until somebody says
 * @param address where it was found; empty where nobody said
 * @param leftOut how many figures beyond those in the inbox were read and left out
 * @param factId the fact of its reception
 */
public record KeptDocument(
        String sha256,
        String fileName,
        Format format,
        String encoding,
        String language,
        String title,
        String publisher,
        String published,
        String address,
        String text,
        List<Block> blocks,
        List<Remark> remarks,
        int leftOut,
        Instant receivedAt,
        String receivedBy,
        String factId) {

    public KeptDocument {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }

    /** The path of its page in the office, without language. */
    public String path() {
        return "/office/evidence/documents/" + sha256;
    }

    /** The document as the engine compares it. */
    public Source source() {
        List<Source.Range> body = body(blocks);
        return new Source(sha256, text, language(text, body), body);
    }

    /** The document's own parts: neighbouring blocks are one range, furniture ends a range. */
    private static List<Source.Range> body(List<Block> blocks) {
        return Run.of(blocks).stream()
                .map(run -> new Source.Range(run.start(), run.end()))
                .toList();
    }

    /** The language of most of the first range of some length. */
    private static Language language(String text, List<Source.Range> body) {
        return body.stream()
                .max((one, other) -> Integer.compare(one.end() - one.start(), other.end() - other.start()))
                .map(longest -> Languages.guess(text, longest.start(), longest.end()))
                .orElse(Language.FRENCH);
    }
}
