package org.jazari.documents;

import org.jspecify.annotations.Nullable;

/**
 * A run of the document's text that belongs together.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset after the last character
 * @param reason why the block is furniture; null for every other role
 * @param page of a PDF, from 1; else 0
 */
public record Block(int start, int end, Role role, @Nullable Reason reason, int page) {
    public Block {
        if (start < 0 || end <= start || page < 0) {
            throw new IllegalArgumentException("No block from " + start + " to " + end + " on page " + page);
        }
        if ((role == Role.FURNITURE) != (reason != null)) {
            throw new IllegalArgumentException("Furniture, and only furniture, has a reason: " + role + ", " + reason);
        }
    }

    /** Whether figures may be read from the block. */
    public boolean own() {
        return role != Role.FURNITURE;
    }
}
