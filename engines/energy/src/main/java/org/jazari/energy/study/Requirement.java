package org.jazari.energy.study;

import java.util.List;

/**
 * Something that a study asks for and that could be asked less of.
 *
 * @param words what is asked, as a sentence's subject: {@code at most 100 t CO2 per year}
 * @param relaxations columns of the elastic program by which it is missed
 * @param scale of the relaxations' sum: a miss of 1 scale counts 1
 * @param nearest says what would be met, from the least miss
 */
record Requirement(String words, List<Integer> relaxations, double scale, Nearest nearest) {
    Requirement {
        relaxations = List.copyOf(relaxations);
    }

    /** From a miss in the requirement's own unit to words. */
    @FunctionalInterface
    interface Nearest {
        String say(double miss);
    }
}
