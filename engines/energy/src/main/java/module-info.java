/** Least-cost sizing of sites with solar, wind, storage and grid; every plan bears a certificate that does not trust the solver. */
module org.jazari.energy {
    requires static transitive org.jspecify;
    requires transitive tools.jackson.databind;
    requires java.management;
    requires jdk.management;
    requires org.apache.commons.csv;
    requires org.yaml.snakeyaml;

    exports org.jazari.energy;
    exports org.jazari.energy.lp;
    exports org.jazari.energy.network;
    exports org.jazari.energy.plan;
    exports org.jazari.energy.pypsa;
    exports org.jazari.energy.solver;
    exports org.jazari.energy.study;
    exports org.jazari.energy.weather;
}
