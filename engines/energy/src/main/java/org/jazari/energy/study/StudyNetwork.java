package org.jazari.energy.study;

import java.util.ArrayList;
import java.util.List;
import org.jazari.energy.network.Bus;
import org.jazari.energy.network.Demand;
import org.jazari.energy.network.FlexibleWork;
import org.jazari.energy.network.Generator;
import org.jazari.energy.network.Horizon;
import org.jazari.energy.network.Limit;
import org.jazari.energy.network.Network;
import org.jazari.energy.network.Sizing;
import org.jazari.energy.network.Storage;
import org.jazari.energy.network.Total;

/**
 * A study as a network: a bus for each site, with free spilling.
 *
 * <p>Carbon-free energy at an hour is the load less what was imported and is not clean, less what the backup gave. An import that charges a
 * battery counts against the hour in which it is imported, so that storage washes nothing clean; exports and losses count for nothing.
 */
final class StudyNetwork {
    static final String CO2 = "co2";
    static final String CFE = "cfe";
    static final String WATER = "water";

    private final Study study;
    private final Horizon horizon;
    private final List<Generator> generators = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private final List<Storage> storages = new ArrayList<>();
    private final List<FlexibleWork> works = new ArrayList<>();
    private final List<Total> totals = new ArrayList<>();

    private StudyNetwork(Study study) {
        this.study = study;
        this.horizon = Horizon.hourly(study.hours());
    }

    static Network of(Study study) {
        return new StudyNetwork(study).network();
    }

    private Network network() {
        study.sites().forEach(this::site);
        shifting();
        List<Limit> limits = new ArrayList<>();
        if (study.co2CapTonnesPerYear() < Double.POSITIVE_INFINITY) {
            limits.add(
                    new Limit(CO2, Double.NEGATIVE_INFINITY, study.co2CapTonnesPerYear() * study.years(), co2Terms()));
        }
        cfeLimits(limits);
        if (study.waterCapCubicMetresPerYear() < Double.POSITIVE_INFINITY) {
            limits.add(waterLimit());
        }
        return new Network(
                horizon,
                study.sites().stream().map(site -> new Bus(site.name(), true)).toList(),
                generators,
                demands,
                works,
                storages,
                List.of(),
                List.of(),
                List.of(),
                totals,
                limits);
    }

    private void site(Site site) {
        double[] fixed = scaled(site.load(), study.shifting().fixedShare());
        demands.add(new Demand("load." + site.name(), site.name(), fixed));
        Site.Plant sun = site.sun();
        if (sun != null) {
            generators.add(Generator.renewable("pv." + site.name(), site.name(), sun.size(), sun.capacityFactor()));
        }
        Site.Plant wind = site.wind();
        if (wind != null) {
            generators.add(Generator.renewable("wind." + site.name(), site.name(), wind.size(), wind.capacityFactor()));
        }
        Site.Grid grid = site.grid();
        if (grid != null) {
            generators.add(Generator.supply(
                    "import." + site.name(), site.name(), grid.size(), horizon.constant(1), grid.pricePerMwh()));
            if (grid.exportMostMw() > 0) {
                generators.add(drawing(
                        "export." + site.name(), site.name(), 1, grid.exportMostMw(), grid.exportPricePerMwh()));
            }
        }
        Site.Backup backup = site.backup();
        if (backup != null) {
            generators.add(Generator.supply(
                    "backup." + site.name(),
                    site.name(),
                    backup.size(),
                    horizon.constant(1),
                    horizon.constant(backup.costPerMwh())));
        }
        Site.Battery battery = site.battery();
        if (battery != null) {
            storages.add(new Storage(
                    "battery." + site.name(),
                    site.name(),
                    battery.power(),
                    battery.energy(),
                    horizon.constant(1),
                    horizon.constant(1),
                    battery.chargeEfficiency(),
                    battery.dischargeEfficiency(),
                    battery.standingLoss(),
                    horizon.constant(0),
                    battery.chargeCostPerMwh(),
                    battery.dischargeCostPerMwh(),
                    battery.boundary(),
                    battery.sharedPower()));
        }
        site.heat().forEach(sink -> heat(site, sink));
    }

    /** Heat of the work that stays: what may move away is not promised to anybody. */
    private void heat(Site site, Site.HeatSink sink) {
        double[] most = new double[study.hours()];
        for (int t = 0; t < most.length; t++) {
            double available =
                    sink.recoverableShare() * site.itMw()[t] * study.shifting().fixedShare();
            most[t] = Math.min(available, sink.demandMw()[t]);
        }
        generators.add(new Generator(
                heatName(site, sink),
                site.name(),
                -sink.liftMwPerMw(),
                new Sizing.Fixed(1),
                horizon.constant(0),
                most,
                horizon.constant(-sink.pricePerMwh()),
                Generator.Ramp.FREE,
                false));
    }

    static String heatName(Site site, Site.HeatSink sink) {
        return "heat." + site.name() + "." + sink.name();
    }

    private Generator drawing(String name, String bus, double injection, double most, double[] price) {
        return new Generator(
                name,
                bus,
                -injection,
                new Sizing.Fixed(most),
                horizon.constant(0),
                horizon.constant(1),
                scaled(price, -1),
                Generator.Ramp.FREE,
                false);
    }

    // --- shifting

    private void shifting() {
        Study.Shifting shifting = study.shifting();
        if (shifting.withinDay() > 0) {
            for (Site site : study.sites()) {
                works.add(withinDay(site, shifting));
            }
        }
        if (shifting.betweenSites() > 0) {
            works.add(betweenSites(shifting));
        }
    }

    private FlexibleWork withinDay(Site site, Study.Shifting shifting) {
        int[] day = new int[study.hours()];
        double[] required = new double[(study.hours() + 23) / 24];
        for (int t = 0; t < day.length; t++) {
            day[t] = t / 24;
            required[day[t]] += shifting.withinDay() * site.itMw()[t];
        }
        return new FlexibleWork(
                "day." + site.name(),
                day,
                required,
                List.of(place("day." + site.name(), site, shifting.withinDay(), shifting)));
    }

    private FlexibleWork betweenSites(Study.Shifting shifting) {
        int[] hour = new int[study.hours()];
        double[] required = new double[study.hours()];
        List<FlexibleWork.Place> places = new ArrayList<>();
        for (Site site : study.sites()) {
            for (int t = 0; t < hour.length; t++) {
                hour[t] = t;
                required[t] += shifting.betweenSites() * site.itMw()[t];
            }
            places.add(place("hour." + site.name(), site, shifting.betweenSites(), shifting));
        }
        return new FlexibleWork("hours", hour, required, places);
    }

    private FlexibleWork.Place place(String name, Site site, double share, Study.Shifting shifting) {
        double mean = java.util.Arrays.stream(site.itMw()).average().orElse(0);
        double[] most = new double[study.hours()];
        for (int t = 0; t < most.length; t++) {
            // never less than what comes: leaving all as it is stays possible
            most[t] = share * Math.max(shifting.mostFactor() * mean, site.itMw()[t]);
        }
        return new FlexibleWork.Place(name, site.name(), site.pue(), most);
    }

    /** Places of movable work at a site. */
    List<String> places(Site site) {
        List<String> places = new ArrayList<>();
        if (study.shifting().withinDay() > 0) {
            places.add("day." + site.name());
        }
        if (study.shifting().betweenSites() > 0) {
            places.add("hour." + site.name());
        }
        return places;
    }

    static List<String> placesOf(Study study, Site site) {
        return new StudyNetwork(study).places(site);
    }

    // --- limits

    private List<Limit.Term> co2Terms() {
        List<Limit.Term> terms = new ArrayList<>();
        for (Site site : study.sites()) {
            Site.Grid grid = site.grid();
            if (grid != null) {
                terms.add(new Limit.Term.Output("import." + site.name(), scaled(grid.co2KgPerMwh(), 1e-3)));
            }
            Site.Backup backup = site.backup();
            if (backup != null) {
                terms.add(
                        new Limit.Term.Output("backup." + site.name(), horizon.constant(backup.co2KgPerMwh() / 1000)));
            }
        }
        return terms;
    }

    private void cfeLimits(List<Limit> limits) {
        if (study.cfeTarget() <= 0) {
            return;
        }
        if (study.cfeEachSite()) {
            study.sites().forEach(site -> limits.add(cfeLimit(CFE + "." + site.name(), List.of(site))));
        } else {
            limits.add(cfeLimit(CFE, study.sites()));
        }
    }

    /** What is not carbon-free stays within its share of the load; movable work makes the load a variable, of which the share is taken. */
    private Limit cfeLimit(String name, List<Site> sites) {
        double allowed = 1 - study.cfeTarget();
        List<Limit.Term> terms = new ArrayList<>();
        List<Limit.Term> movable = new ArrayList<>();
        double load = 0;
        for (Site site : sites) {
            Site.Grid grid = site.grid();
            if (grid != null) {
                terms.add(new Limit.Term.Output("import." + site.name(), horizon.constant(1 - grid.cleanShare())));
            }
            if (site.backup() != null) {
                terms.add(new Limit.Term.Output("backup." + site.name(), horizon.constant(1)));
            }
            for (double mw : site.load()) {
                load += mw * study.shifting().fixedShare();
            }
            places(site).forEach(place -> movable.add(new Limit.Term.Work(place, site.pue())));
        }
        if (movable.isEmpty()) {
            return new Limit(name, Double.NEGATIVE_INFINITY, allowed * load, terms);
        }
        totals.add(new Total("load." + name, load, movable));
        terms.add(new Limit.Term.OfTotal("load." + name, -allowed));
        return new Limit(name, Double.NEGATIVE_INFINITY, 0, terms);
    }

    private Limit waterLimit() {
        List<Limit.Term> terms = new ArrayList<>();
        double cubicMetres = study.waterCapCubicMetresPerYear() * study.years();
        for (Site site : study.sites()) {
            for (int t = 0; t < study.hours(); t++) {
                cubicMetres -= site.wueLitresPerKwh()[t]
                        * site.itMw()[t]
                        * study.shifting().fixedShare();
            }
            // litres per kWh are cubic metres per MWh
            places(site).forEach(place -> terms.add(new Limit.Term.Work(place, site.wueLitresPerKwh())));
        }
        return new Limit(WATER, Double.NEGATIVE_INFINITY, cubicMetres, terms);
    }

    private static double[] scaled(double[] series, double by) {
        double[] scaled = new double[series.length];
        for (int t = 0; t < series.length; t++) {
            scaled[t] = series[t] * by;
        }
        return scaled;
    }
}
