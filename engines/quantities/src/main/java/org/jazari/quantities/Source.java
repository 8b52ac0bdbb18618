package org.jazari.quantities;

import java.util.List;

/**
 * A document whose claims are compared with others.
 *
 * @param id the caller's name for it
 * @param text the whole text
 * @param body the document's own parts in order; what stands outside (menus, other headlines) is not read
 */
public record Source(String id, String text, Language language, List<Range> body) {
    public Source {
        body = List.copyOf(body);
    }

    /** Offsets into the text, in UTF-16 units; {@code end} is after the last character. */
    public record Range(int start, int end) {}

    /** A document that is its own text from end to end. */
    public static Source whole(String id, String text, Language language) {
        return new Source(id, text, language, List.of(new Range(0, text.length())));
    }
}
