package org.jazari.energy.pypsa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jazari.energy.Refusal;
import org.jazari.energy.network.Horizon;
import org.jazari.energy.network.Limit;
import org.jazari.energy.network.Sizing;

/** What the tables of a folder share: its buses and carriers, how sizes and costs are read, and what each component adds to emissions and cost. */
final class PypsaFolder {
    private static final double FREE = Double.POSITIVE_INFINITY;

    private final Map<String, byte[]> files;
    private final Horizon horizon;
    private final Map<String, Double> carrierCo2 = new HashMap<>();
    private final Map<String, String> busCarrier = new HashMap<>();
    private final Map<String, Double> busVolts = new HashMap<>();
    private final List<Limit.Term> emissions = new ArrayList<>();
    private double initialEmissions;
    private double objectiveConstant;

    PypsaFolder(Map<String, byte[]> files, Horizon horizon) {
        this.files = files;
        this.horizon = horizon;
    }

    Horizon horizon() {
        return horizon;
    }

    /** Part of the whole cost that PyPSA leaves out of its objective: what extendable components cost at the size that they have already. */
    double objectiveConstant() {
        return objectiveConstant;
    }

    ComponentTable table(String list) {
        ComponentTable table = new ComponentTable(list, files, horizon.length());
        table.onlyDefault("active", "an inactive component", "True", "true", "1");
        table.mayHave(
                "type",
                "x",
                "y",
                "location",
                "unit",
                "country",
                "control",
                "build_year",
                "lifetime",
                "tags",
                "geometry");
        return table;
    }

    void carrier(String name, double co2) {
        carrierCo2.put(name, co2);
    }

    /** Tonnes per MWh of primary energy. */
    double co2(String carrier) {
        return carrierCo2.getOrDefault(carrier, 0.0);
    }

    void bus(String name, String carrier, double volts) {
        busCarrier.put(name, carrier);
        busVolts.put(name, volts);
    }

    boolean isDirectCurrent(String bus) {
        return busCarrier.getOrDefault(bus, "AC").equals("DC");
    }

    double volts(String bus) {
        return busVolts.getOrDefault(bus, 1.0);
    }

    void emits(Limit.Term term) {
        emissions.add(term);
    }

    /** Of what was in a store before: counts against the limit like what is taken from it. */
    void emitsBefore(double tonnes) {
        initialEmissions += tonnes;
    }

    List<Limit.Term> emissions() {
        return emissions;
    }

    double initialEmissions() {
        return initialEmissions;
    }

    String bus(ComponentTable table, String name, String attribute) {
        String bus = table.text(name, attribute, "");
        if (!busCarrier.containsKey(bus)) {
            throw new Refusal(
                    table.place(name) + ", " + attribute, "there is no bus \"" + bus + "\"", "add it to buses.csv");
        }
        return bus;
    }

    Sizing sizing(ComponentTable table, String name, String nominal) {
        double size = table.number(name, nominal, 0);
        double least = table.number(name, nominal + "_min", 0);
        double most = table.number(name, nominal + "_max", FREE);
        double cost = table.number(name, "capital_cost", 0);
        if (table.flag(name, nominal + "_extendable", false)) {
            if (least > most) {
                throw new Refusal(
                        table.place(name),
                        nominal + "_min " + least + " is more than " + nominal + "_max " + most,
                        "correct one of them");
            }
            objectiveConstant += cost * size;
            return new Sizing.Extendable(least, most, cost);
        }
        if (!Double.isFinite(size) || size < 0) {
            throw new Refusal(table.place(name) + ", " + nominal, size + " is no size", "give 0 or more");
        }
        return new Sizing.Fixed(size);
    }

    static void noCostsOfLater(ComponentTable table) {
        table.onlyDefault("overnight_cost", "cost that is not an annuity yet", "nan", "0");
        table.onlyDefault("fom_cost", "a separate cost of operation", "0", "nan");
        table.onlyDefault("marginal_cost_quadratic", "a quadratic cost", "0");
        table.mayHave("discount_rate", "carrier");
    }

    static double[] costs(ComponentTable table, String name) {
        return table.series(name, "marginal_cost", 0);
    }

    static void noSeries(ComponentTable table, String name, String... attributes) {
        for (String attribute : attributes) {
            if (table.hasSeries(name, attribute)) {
                throw new Refusal(
                        table.place(name) + ", " + attribute,
                        "a series is not modelled here",
                        "give one value for all snapshots");
            }
        }
    }
}
