package org.jazari.documents;

/** What a block is in its document. */
public enum Role {
    HEADING,
    BODY,
    /** an item of a list, or a row of a table with its cells apart by tabs */
    LIST_ITEM,
    /** what is written under a picture or a table */
    CAPTION,
    /** part of the page, not of the document: see the block's {@link Reason} */
    FURNITURE
}
