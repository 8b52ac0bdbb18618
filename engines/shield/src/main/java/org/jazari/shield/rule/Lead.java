package org.jazari.shield.rule;

/** How strongly what stands before a word says that a name follows. */
enum Lead {
    NONE,
    ROLE,
    /** One of a list, the head of a message, a line of its own: whole rows of capital words. */
    LIST,
    TITLE,
    INTRODUCTION,
    PLACE
}
