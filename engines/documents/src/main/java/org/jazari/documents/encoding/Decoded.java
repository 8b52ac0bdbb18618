package org.jazari.documents.encoding;

import java.util.ArrayList;
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

    /** The same, with one more remark. */
    public Decoded with(Remark remark) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(remark);
        return new Decoded(text, encoding, more);
    }
}
