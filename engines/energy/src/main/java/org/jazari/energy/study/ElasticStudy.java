package org.jazari.energy.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.lp.LinearProgramBuilder;
import org.jazari.energy.network.NetworkProgram;

/**
 * A study's program in which every requirement may be missed, at a price: it always has a solution, and the least price tells whether
 * the requirements can be met together (Chinneck, "Feasibility and Infeasibility in Optimization", 2008, chapter 6).
 */
final class ElasticStudy {
    private final Study study;
    private final NetworkProgram network;
    private final LinearProgramBuilder builder;
    private final List<Requirement> requirements = new ArrayList<>();
    private final LinearProgram program;

    ElasticStudy(StudyCase asked) {
        this.study = asked.study();
        this.network = asked.program();
        this.builder = LinearProgramBuilder.withoutCosts(network.program());
        limits();
        study.sites().forEach(this::sizes);
        study.sites().forEach(this::load);
        this.program = builder.build();
    }

    List<Requirement> requirements() {
        return requirements;
    }

    /** Misses of {@code priced} cost by their scale; of {@code forbidden} there are none; of all others they are free. */
    LinearProgram program(List<Requirement> priced, List<Requirement> forbidden) {
        double[] cost = new double[program.columns()];
        double[] upper = program.columnUpper().clone();
        priced.forEach(each -> each.relaxations().forEach(column -> cost[column] = 1 / each.scale()));
        forbidden.forEach(each -> each.relaxations().forEach(column -> upper[column] = 0));
        return program.withCostsAndUpper(cost, upper);
    }

    private void limits() {
        double years = study.years();
        if (study.co2CapTonnesPerYear() < Double.POSITIVE_INFINITY) {
            limit(
                    StudyNetwork.CO2,
                    "at most " + number(study.co2CapTonnesPerYear()) + " t CO2 per year",
                    miss -> "a cap of " + number(study.co2CapTonnesPerYear() + miss / years) + " t CO2 per year");
        }
        if (study.cfeTarget() > 0 && study.cfeEachSite()) {
            study.sites()
                    .forEach(site -> cfe(StudyNetwork.CFE + "." + site.name(), " at " + site.name(), List.of(site)));
        } else if (study.cfeTarget() > 0) {
            cfe(StudyNetwork.CFE, "", study.sites());
        }
        if (study.waterCapCubicMetresPerYear() < Double.POSITIVE_INFINITY) {
            limit(
                    StudyNetwork.WATER,
                    "at most " + number(study.waterCapCubicMetresPerYear()) + " m3 of water per year",
                    miss -> "a cap of " + number(study.waterCapCubicMetresPerYear() + miss / years)
                            + " m3 of water per year");
        }
    }

    private void cfe(String limit, String where, List<Site> sites) {
        double load = 0;
        for (Site site : sites) {
            for (double mw : site.load()) {
                load += mw;
            }
        }
        double total = load;
        limit(
                limit,
                "carbon-free energy for " + number(100 * study.cfeTarget()) + " % of the load, hour by hour" + where,
                miss -> "a target of " + number(100 * (study.cfeTarget() - miss / total)) + " % carbon-free energy"
                        + where);
    }

    private void limit(String name, String words, Requirement.Nearest nearest) {
        int row = network.limitRow(name);
        double bound = Math.abs(network.program().rowUpper()[row]);
        int miss = builder.column("miss." + name, 0, Double.POSITIVE_INFINITY, 0);
        builder.entry(row, miss, -1);
        requirements.add(new Requirement(words, List.of(miss), Math.max(1, bound), nearest));
    }

    private void sizes(Site site) {
        String at = " at " + site.name();
        Map.of(
                        "size:generator:pv." + site.name(), "MW of solar panels" + at,
                        "size:generator:wind." + site.name(), "MW of wind turbines" + at,
                        "power:storage:battery." + site.name(), "MW of battery" + at,
                        "energy:storage:battery." + site.name(), "MWh of battery" + at,
                        "size:generator:import." + site.name(), "MW of grid connection" + at,
                        "size:generator:backup." + site.name(), "MW of backup" + at)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(size -> size(size.getKey(), size.getValue()));
    }

    private void size(String key, String unit) {
        int column = network.sizeColumn(key);
        if (column < 0 || Double.isInfinite(network.program().columnUpper()[column])) {
            return;
        }
        double most = builder.liftUpper(column);
        int miss = builder.column("miss." + key, 0, Double.POSITIVE_INFINITY, 0);
        int row = builder.row("atmost." + key, Double.NEGATIVE_INFINITY, most);
        builder.entry(row, column, 1);
        builder.entry(row, miss, -1);
        requirements.add(new Requirement(
                "at most " + number(most) + " " + unit,
                List.of(miss),
                Math.max(1, most),
                less -> number(most + less) + " " + unit));
    }

    private void load(Site site) {
        List<Integer> unserved = new ArrayList<>();
        int balance = network.balanceRow(site.name());
        double total = 0;
        double[] load = site.load();
        for (int t = 0; t < study.hours(); t++) {
            int column = builder.column("unserved." + site.name() + "." + t, 0, Double.POSITIVE_INFINITY, 0);
            builder.entry(balance + t, column, 1);
            unserved.add(column);
            total += load[t];
        }
        requirements.add(new Requirement(
                "the load of " + site.name() + " met in every hour",
                unserved,
                Math.max(1, total),
                miss -> number(miss) + " MWh of the load of " + site.name() + " left out"));
    }

    private static String number(double value) {
        double rounded = Math.abs(value) >= 100 ? Math.rint(value * 10) / 10 : Math.rint(value * 1e4) / 1e4;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
                ? String.format(Locale.ROOT, "%.0f", rounded)
                : Double.toString(rounded);
    }
}
