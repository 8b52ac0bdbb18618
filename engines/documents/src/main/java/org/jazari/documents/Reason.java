package org.jazari.documents;

/** Why a block is furniture of its page. */
public enum Reason {
    /** menus, paths, buttons, pagination */
    NAVIGATION,
    /** titles and summaries of other articles */
    UNRELATED_HEADLINES,
    /** a pointer to another article that interrupts this one */
    READ_ALSO,
    SHARE,
    COOKIES,
    FOOTER,
    COPYRIGHT,
    /** author, place and date of publication, or a box about the author */
    BYLINE_OR_DATE,
    TAGS,
    COMMENTS,
    NEWSLETTER,
    ADVERTISEMENT,
    /** a head or foot line that pages repeat */
    RUNNING_HEAD,
    PAGE_NUMBER
}
