package org.jazari.documents;

/**
 * Something about the text that a careful reader of figures wants to know. At most one remark of each code is made, at the first occurrence.
 *
 * @param offset in the document's text where it first shows; 0 where it concerns the whole
 * @param detail counts and the first characters concerned, in English
 */
public record Remark(Code code, int offset, String detail) {
    /** The kinds of remark. */
    public enum Code {
        /** characters that reorder what is displayed */
        BIDI_CONTROLS_REMOVED,
        /** soft hyphens, zero-width characters, joiners outside Arabic, private marks of order */
        INVISIBLE_CHARACTERS_REMOVED,
        CONTROL_CHARACTERS_REMOVED,
        /** digits or letters in a number that are others than they look like; they are left as they are */
        HOMOGLYPHS,
        /** characters lost before the file was written, or halves of a pair */
        REPLACEMENT_CHARACTERS,
        /** some lines are in another encoding than the rest */
        MIXED_ENCODING,
        /** nothing told the encoding */
        ENCODING_GUESSED,
        /** the declared encoding cannot be, and another was taken */
        WRONG_DECLARED_ENCODING,
        /** text encoded twice, such as "Ã©" */
        MOJIBAKE_SUSPECTED,
        /** text that the page does not show, such as {@code display:none} */
        HIDDEN_TEXT_LEFT_OUT,
        /** pages without text, possibly scanned */
        PAGES_WITHOUT_TEXT
    }
}
