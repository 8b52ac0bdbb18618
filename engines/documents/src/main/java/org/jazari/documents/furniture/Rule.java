package org.jazari.documents.furniture;

/** One way to see that passages are furniture. */
interface Rule {
    void tell(Page page);
}
