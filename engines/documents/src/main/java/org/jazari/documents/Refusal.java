package org.jazari.documents;

/**
 * Why bytes were not read.
 *
 * @param place where in the file, such as {@code byte 1024} or {@code page 3}; the whole file where it has no better place
 * @param offending what stands there, or the size that is too large
 */
public record Refusal(Code code, String place, String offending) {
    /** The kinds of refusal. */
    public enum Code {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_CHARACTERS,
        TOO_MANY_PAGES,
        /** neither text nor HTML nor PDF: an archive, a picture, a program */
        UNKNOWN_FORMAT,
        /** text that no encoding explains */
        BAD_ENCODING,
        BROKEN_PDF,
        /** a PDF that asks for a password, or that forbids that its text be taken */
        ENCRYPTED_PDF,
        /** markup nested so deep that it is no page */
        TOO_DEEP,
        /** a scanned PDF, or markup alone */
        NO_TEXT
    }

    /** The place of a refusal that concerns all bytes. */
    public static final String WHOLE_FILE = "whole file";
}
