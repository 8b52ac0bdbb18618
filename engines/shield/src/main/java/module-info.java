/** Personal data found in text, replaced by reversible pseudonyms, and put back across any split of a stream. */
module org.jazari.shield {
    requires static transitive org.jspecify;

    exports org.jazari.shield;
}
