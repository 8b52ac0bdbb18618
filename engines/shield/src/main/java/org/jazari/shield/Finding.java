package org.jazari.shield;

/**
 * A stretch of text that is personal data.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset after its last character
 */
public record Finding(int start, int end, PersonalData type, Reason reason) {
    public Finding {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A finding from " + start + " to " + end + " is empty.");
        }
    }
}
