package org.jazari.documents.encoding;

import java.util.List;
import org.jazari.documents.Remark;

/**
 * Bytes as characters.
 *
 * @param encoding IANA name
 */
public record Decoded(String text, String encoding, List<Remark> remarks) {
    public Decoded {
        remarks = List.copyOf(remarks);
    }
}
