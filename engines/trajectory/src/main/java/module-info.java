/** The required path to a dated target, a forecast with intervals from few observations, and the probability of reaching the target. */
module org.jazari.trajectory {
    requires static transitive org.jspecify;
    requires jdplus.toolkit.base.api;
    requires jdplus.toolkit.base.core;
    requires org.apache.commons.csv;
    requires org.apache.commons.statistics.distribution;

    exports org.jazari.trajectory;
    exports org.jazari.trajectory.backtest;
}
