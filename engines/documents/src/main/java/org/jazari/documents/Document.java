package org.jazari.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read.
 *
 * @param sha256 of the bytes, in lower-case hexadecimal digits
 * @param encoding IANA name of the encoding of the bytes; empty for a PDF
 * @param text all text, body and furniture, with line ends as {@code \n}
 * @param title as the file declares it or its first heading says it; null if none
 * @param published the day of publication that the page declares; null if none
 * @param language ISO 639 code that the page declares; null if none
 * @param blocks in the order of the text, not overlapping; they cover all but white space
 */
public record Document(
        Format format,
        String sha256,
        String encoding,
        String text,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String language,
        List<Block> blocks,
        List<Remark> remarks) {
    public Document {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }

    /** The characters of a block. */
    public String textOf(Block block) {
        return text.substring(block.start(), block.end());
    }
}
