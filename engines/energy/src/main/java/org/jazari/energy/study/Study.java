package org.jazari.energy.study;

import java.util.List;

/**
 * A question: what to build at these sites so that the load is met at least cost, under these requirements.
 *
 * @param hours of the horizon, from 1 January on
 * @param co2CapTonnesPerYear of all sites; infinite for none
 * @param cfeTarget share of each hour's load met by carbon-free energy, summed over hours: 0 for none
 * @param cfeEachSite whether every site must reach it, or all together
 * @param waterCapCubicMetresPerYear infinite for none
 */
record Study(
        String name,
        String currency,
        int hours,
        double discountRate,
        CostTable costs,
        List<Site> sites,
        Shifting shifting,
        double co2CapTonnesPerYear,
        double cfeTarget,
        boolean cfeEachSite,
        double waterCapCubicMetresPerYear) {
    static final int HOURS_PER_YEAR = 8760;

    Study {
        sites = List.copyOf(sites);
    }

    /**
     * Work that need not run where and when it comes, as shares of the IT load.
     *
     * @param withinDay may move to other hours of its day, at its site
     * @param betweenSites may move to other sites, in its hour
     * @param mostFactor in any hour a site does at most so many times the mean of its movable work
     */
    record Shifting(double withinDay, double betweenSites, double mostFactor) {
        static final Shifting NONE = new Shifting(0, 0, 1);

        double fixedShare() {
            return 1 - withinDay - betweenSites;
        }
    }

    /** What the horizon is of a year: yearly costs and caps count so much. */
    double years() {
        return (double) hours / HOURS_PER_YEAR;
    }

    Study withTargets(double co2Cap, double cfe) {
        return new Study(
                name,
                currency,
                hours,
                discountRate,
                costs,
                sites,
                shifting,
                co2Cap,
                cfe,
                cfeEachSite,
                waterCapCubicMetresPerYear);
    }
}
