package org.jazari.energy.network;

/** How large something is: given, to be found, or tied to another size of the same component. */
public sealed interface Sizing {

    /** Given, in MW or MWh. */
    record Fixed(double size) implements Sizing {
        public Fixed {
            require(size >= 0 && Double.isFinite(size), "a size is 0 or more, not " + size);
        }
    }

    /**
     * To be found.
     *
     * @param least MW or MWh
     * @param most MW or MWh; may be infinite
     * @param cost per MW or MWh for the whole horizon
     */
    record Extendable(double least, double most, double cost) implements Sizing {
        public Extendable {
            require(least >= 0 && least <= most && Double.isFinite(cost), least + " .. " + most + " at " + cost);
        }
    }

    /** A storage's power as a multiple of its energy, or its energy as one of its power (hours). */
    record Proportional(double factor) implements Sizing {
        public Proportional {
            require(factor >= 0 && Double.isFinite(factor), "a factor is 0 or more, not " + factor);
        }
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
