/** Figures, money, dates and deadlines read out of French, Arabic and English text, each with its exact place; and claims that contradict each other. */
module org.jazari.quantities {
    requires static transitive org.jspecify;

    exports org.jazari.quantities;
}
