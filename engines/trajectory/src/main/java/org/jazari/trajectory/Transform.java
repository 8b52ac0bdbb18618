package org.jazari.trajectory;

/** A scale on which the values of a series may move evenly. */
enum Transform {
    IDENTITY {
        @Override
        boolean fits(double value) {
            return true;
        }

        @Override
        double apply(double value) {
            return value;
        }

        @Override
        double logSlope(double value) {
            return 0;
        }
    },
    /** Growth by shares of what is there. */
    LOG {
        @Override
        boolean fits(double value) {
            return value > 0;
        }

        @Override
        double apply(double value) {
            return Math.log(value);
        }

        @Override
        double logSlope(double value) {
            return -Math.log(value);
        }
    },
    /** A share of 100 that slows down before both ends. */
    LOGIT {
        @Override
        boolean fits(double value) {
            return value > 0 && value < 100;
        }

        @Override
        double apply(double value) {
            return Math.log(value / (100 - value));
        }

        @Override
        double logSlope(double value) {
            return Math.log(100) - Math.log(value) - Math.log(100 - value);
        }
    };

    abstract boolean fits(double value);

    /** Increasing; values outside the domain are for the caller to keep away. */
    abstract double apply(double value);

    /** Logarithm of the derivative at a value: it makes likelihoods on different scales comparable. */
    abstract double logSlope(double value);
}
