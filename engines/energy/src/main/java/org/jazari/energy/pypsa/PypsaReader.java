package org.jazari.energy.pypsa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jazari.energy.Refusal;
import org.jazari.energy.network.Boundary;
import org.jazari.energy.network.Bus;
import org.jazari.energy.network.Demand;
import org.jazari.energy.network.Generator;
import org.jazari.energy.network.Horizon;
import org.jazari.energy.network.Limit;
import org.jazari.energy.network.Line;
import org.jazari.energy.network.Link;
import org.jazari.energy.network.Network;
import org.jazari.energy.network.Sizing;
import org.jazari.energy.network.Storage;
import org.jazari.energy.network.Store;

/**
 * Tables to a {@link Network}, with PyPSA's defaults and its meaning of each attribute (PyPSA documentation, "Components" and "Optimization").
 * Linear optimal power flow with expansion in one investment period; unit commitment, several periods and the like are refused by name.
 */
final class PypsaReader {
    private static final double FREE = Double.POSITIVE_INFINITY;
    private static final List<String> UNKNOWN_LISTS = List.of("shunt_impedances", "processes");

    private final Map<String, byte[]> files;
    private final Horizon horizon;
    private final Map<String, Double> carrierCo2 = new HashMap<>();
    private final Map<String, String> busCarrier = new HashMap<>();
    private final Map<String, Double> busVolts = new HashMap<>();
    private final Map<String, List<Limit.Term>> emissions = new HashMap<>();
    private double initialEmissions;
    private double objectiveConstant;

    private PypsaReader(Map<String, byte[]> files) {
        this.files = files;
        this.horizon = horizon();
    }

    /**
     * A network, and the part of the whole cost that PyPSA leaves out of its objective: what extendable components cost at the size
     * that they have already.
     */
    record Read(Network network, double objectiveConstant) {}

    static Read read(Map<String, byte[]> files) {
        PypsaReader reader = new PypsaReader(files);
        return new Read(reader.network(), reader.objectiveConstant);
    }

    private ComponentTable table(String list) {
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

    private Network network() {
        for (String list : UNKNOWN_LISTS) {
            if (files.containsKey(list + ".csv")
                    && ComponentTable.records(list + ".csv", files).size() > 1) {
                throw new Refusal(
                        list + ".csv", list + " are not modelled", "remove them, or solve this network with PyPSA");
            }
        }
        carriers();
        List<Bus> buses = buses();
        List<Demand> demands = loads();
        List<Generator> generators = generators();
        List<Storage> storages = storageUnits();
        List<Store> stores = stores();
        List<Link> links = links();
        List<Line> lines = lines();
        List<Limit> limits = limits();
        return new Network(horizon, buses, generators, demands, List.of(), storages, stores, links, lines, limits);
    }

    private Horizon horizon() {
        if (!files.containsKey("snapshots.csv")) {
            double[] one = {1};
            return new Horizon(one, one, one);
        }
        List<CSVRecord> records = ComponentTable.records("snapshots.csv", files);
        List<String> header = records.getFirst().toList();
        if (header.contains("period")) {
            throw new Refusal("snapshots.csv", "several investment periods are not modelled", "export one period");
        }
        int count = records.size() - 1;
        if (count == 0) {
            throw new Refusal("snapshots.csv", "there is no snapshot", "export a network with snapshots");
        }
        return new Horizon(
                weights(records, header, count, "objective"),
                weights(records, header, count, "generators"),
                weights(records, header, count, "stores"));
    }

    private static double[] weights(List<CSVRecord> records, List<String> header, int count, String name) {
        int column = Math.max(header.indexOf(name), header.indexOf("weightings"));
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        for (int t = 0; column >= 0 && t < count; t++) {
            String place = "snapshots.csv, line " + (t + 2) + ", " + name;
            CSVRecord row = records.get(t + 1);
            weights[t] = ComponentTable.number(
                    place, column < row.size() ? row.get(column).strip() : "");
            if (!(weights[t] >= 0 && Double.isFinite(weights[t]))) {
                throw new Refusal(place, weights[t] + " is no number of hours", "give 0 or more");
            }
        }
        return weights;
    }

    private void carriers() {
        ComponentTable table = table("carriers");
        for (String name : table.names()) {
            carrierCo2.put(name, table.number(name, "co2_emissions", 0));
        }
        table.mayHave("color", "nice_name", "max_growth", "max_relative_growth");
        table.close();
    }

    private List<Bus> buses() {
        ComponentTable table = table("buses");
        table.mayHave(
                "v_mag_pu_set",
                "v_mag_pu_min",
                "v_mag_pu_max",
                "sub_network",
                "generator",
                "substation_lv",
                "substation_off");
        List<Bus> buses = new ArrayList<>();
        for (String name : table.names()) {
            buses.add(new Bus(name, false));
            busCarrier.put(name, table.text(name, "carrier", "AC"));
            busVolts.put(name, table.number(name, "v_nom", 1));
        }
        table.close();
        if (buses.isEmpty()) {
            throw new Refusal("buses.csv", "there is no bus", "export the whole network with export_to_csv_folder");
        }
        return buses;
    }

    private String bus(ComponentTable table, String name, String attribute) {
        String bus = table.text(name, attribute, "");
        if (!busCarrier.containsKey(bus)) {
            throw new Refusal(
                    table.place(name) + ", " + attribute, "there is no bus \"" + bus + "\"", "add it to buses.csv");
        }
        return bus;
    }

    private List<Demand> loads() {
        ComponentTable table = table("loads");
        table.mayHave("carrier", "q_set", "p", "q");
        List<Demand> demands = new ArrayList<>();
        for (String name : table.names()) {
            double sign = table.number(name, "sign", -1);
            double[] mw = table.series(name, "p_set", 0).clone();
            for (int t = 0; t < mw.length; t++) {
                mw[t] *= -sign;
            }
            demands.add(new Demand(name, bus(table, name, "bus"), mw));
        }
        table.close();
        return demands;
    }

    private Sizing sizing(ComponentTable table, String name, String nominal) {
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

    private static void noCostsOfLater(ComponentTable table) {
        table.onlyDefault("overnight_cost", "cost that is not an annuity yet", "nan", "0");
        table.onlyDefault("fom_cost", "a separate cost of operation", "0", "nan");
        table.onlyDefault("marginal_cost_quadratic", "a quadratic cost", "0");
        table.mayHave("discount_rate", "carrier");
    }

    private static double[] costs(ComponentTable table, String name) {
        return table.series(name, "marginal_cost", 0);
    }

    private List<Generator> generators() {
        ComponentTable table = table("generators");
        noCostsOfLater(table);
        table.onlyDefault("committable", "unit commitment", "False", "false", "0");
        table.onlyDefault("e_sum_min", "a least sum of energy", "-inf");
        table.onlyDefault("e_sum_max", "a largest sum of energy", "inf");
        table.onlyDefault("p_set", "a dispatch that is given", "nan", "0");
        table.onlyDefault("p_nom_mod", "expansion in modules", "0");
        table.onlyDefault("p_nom_set", "a size that is given to the optimisation", "nan");
        table.mayHave(
                "q_set",
                "p_init",
                "start_up_cost",
                "shut_down_cost",
                "stand_by_cost",
                "min_up_time",
                "min_down_time",
                "up_time_before",
                "down_time_before",
                "ramp_limit_start_up",
                "ramp_limit_shut_down",
                "weight",
                "p_nom_opt",
                "p",
                "q",
                "status",
                "mu_upper",
                "mu_lower",
                "mu_p_set",
                "mu_ramp_limit_up",
                "mu_ramp_limit_down");
        List<Generator> generators = new ArrayList<>();
        for (String name : table.names()) {
            double sign = table.number(name, "sign", 1);
            Generator.Ramp ramp = new Generator.Ramp(
                    table.number(name, "ramp_limit_up", FREE), table.number(name, "ramp_limit_down", FREE));
            noSeries(table, name, "ramp_limit_up", "ramp_limit_down");
            generators.add(new Generator(
                    name,
                    bus(table, name, "bus"),
                    sign,
                    sizing(table, name, "p_nom"),
                    table.series(name, "p_min_pu", 0),
                    table.series(name, "p_max_pu", 1),
                    costs(table, name),
                    ramp,
                    false));
            double[] efficiency = table.series(name, "efficiency", 1);
            String carrier = table.text(name, "carrier", "");
            double co2 = carrierCo2.getOrDefault(carrier, 0.0);
            if (co2 != 0) {
                double[] coefficient = new double[horizon.length()];
                for (int t = 0; t < coefficient.length; t++) {
                    coefficient[t] = co2 / efficiency[t] * horizon.energyHours()[t];
                }
                emissions
                        .computeIfAbsent("co2_emissions", absent -> new ArrayList<>())
                        .add(new Limit.Term.Output(name, coefficient));
            }
        }
        table.close();
        return generators;
    }

    private static void noSeries(ComponentTable table, String name, String... attributes) {
        for (String attribute : attributes) {
            if (table.hasSeries(name, attribute)) {
                throw new Refusal(
                        table.place(name) + ", " + attribute,
                        "a series is not modelled here",
                        "give one value for all snapshots");
            }
        }
    }

    private List<Storage> storageUnits() {
        ComponentTable table = table("storage_units");
        noCostsOfLater(table);
        table.onlyDefault("state_of_charge_set", "a level that is given", "nan");
        table.onlyDefault("marginal_cost_storage", "a cost of keeping", "0");
        table.onlyDefault("spill_cost", "a cost of spilling", "0");
        table.onlyDefault("p_set", "a dispatch that is given", "nan", "0");
        table.onlyDefault("p_dispatch_set", "a dispatch that is given", "nan");
        table.onlyDefault("p_store_set", "a dispatch that is given", "nan");
        table.onlyDefault("p_nom_mod", "expansion in modules", "0");
        table.onlyDefault("p_nom_set", "a size that is given to the optimisation", "nan");
        table.onlyDefault("sign", "another sign", "1");
        table.mayHave(
                "q_set",
                "p_nom_opt",
                "p",
                "q",
                "p_dispatch",
                "p_store",
                "state_of_charge",
                "spill",
                "mu_upper",
                "mu_lower",
                "mu_state_of_charge_set",
                "mu_energy_balance",
                "cyclic_state_of_charge_per_period",
                "state_of_charge_initial_per_period");
        List<Storage> storages = new ArrayList<>();
        for (String name : table.names()) {
            noSeries(table, name, "efficiency_store", "efficiency_dispatch", "standing_loss", "marginal_cost");
            double[] least = table.series(name, "p_min_pu", -1);
            double[] charge = new double[least.length];
            for (int t = 0; t < charge.length; t++) {
                charge[t] = -least[t];
            }
            boolean cyclic = table.flag(name, "cyclic_state_of_charge", false);
            double initial = table.number(name, "state_of_charge_initial", 0);
            String unit = "storage unit " + name;
            storages.add(new Storage(
                    unit,
                    bus(table, name, "bus"),
                    sizing(table, name, "p_nom"),
                    new Sizing.Proportional(table.number(name, "max_hours", 1)),
                    charge,
                    table.series(name, "p_max_pu", 1),
                    table.number(name, "efficiency_store", 1),
                    table.number(name, "efficiency_dispatch", 1),
                    table.number(name, "standing_loss", 0),
                    table.series(name, "inflow", 0),
                    0,
                    table.number(name, "marginal_cost", 0),
                    cyclic ? new Boundary.Cyclic() : new Boundary.Initial(initial),
                    false));
            keptCarbon(table, name, unit, cyclic, initial);
        }
        table.close();
        return storages;
    }

    /** Of a store that is not cyclic, what is taken out of it over the horizon is primary energy. */
    private void keptCarbon(ComponentTable table, String name, String storage, boolean cyclic, double initial) {
        double co2 = carrierCo2.getOrDefault(table.text(name, "carrier", ""), 0.0);
        if (co2 != 0 && !cyclic) {
            initialEmissions += co2 * initial;
            emissions
                    .computeIfAbsent("co2_emissions", absent -> new ArrayList<>())
                    .add(new Limit.Term.FinalLevel(storage, -co2));
        }
    }

    private List<Store> stores() {
        ComponentTable table = table("stores");
        noCostsOfLater(table);
        table.onlyDefault("sign", "another sign", "1");
        table.onlyDefault("marginal_cost_storage", "a cost of keeping", "0");
        table.onlyDefault("p_set", "a dispatch that is given", "nan", "0");
        table.onlyDefault("e_set", "a level that is given", "nan");
        table.onlyDefault("e_nom_mod", "expansion in modules", "0");
        table.onlyDefault("e_nom_set", "a size that is given to the optimisation", "nan");
        table.mayHave(
                "q_set",
                "e_nom_opt",
                "p",
                "q",
                "e",
                "mu_upper",
                "mu_lower",
                "mu_energy_balance",
                "e_cyclic_per_period",
                "e_initial_per_period");
        List<Store> stores = new ArrayList<>();
        for (String name : table.names()) {
            noSeries(table, name, "standing_loss");
            boolean cyclic = table.flag(name, "e_cyclic", false);
            double initial = table.number(name, "e_initial", 0);
            String store = "store " + name;
            stores.add(new Store(
                    store,
                    bus(table, name, "bus"),
                    sizing(table, name, "e_nom"),
                    table.series(name, "e_min_pu", 0),
                    table.series(name, "e_max_pu", 1),
                    costs(table, name),
                    table.number(name, "standing_loss", 0),
                    cyclic ? new Boundary.Cyclic() : new Boundary.Initial(initial)));
            keptCarbon(table, name, store, cyclic, initial);
        }
        table.close();
        return stores;
    }

    private List<Link> links() {
        ComponentTable table = table("links");
        noCostsOfLater(table);
        table.onlyDefault("committable", "unit commitment", "False", "false", "0");
        table.onlyDefault("p_set", "a dispatch that is given", "nan", "0");
        table.onlyDefault("ramp_limit_up", "a ramp of a link", "nan", "1");
        table.onlyDefault("ramp_limit_down", "a ramp of a link", "nan", "1");
        table.onlyDefault("p_nom_mod", "expansion in modules", "0");
        table.onlyDefault("p_nom_set", "a size that is given to the optimisation", "nan");
        table.onlyDefault("delay", "a delay", "0");
        table.mayHave(
                "length",
                "terrain_factor",
                "reversed",
                "p_nom_opt",
                "p0",
                "p1",
                "p2",
                "mu_upper",
                "mu_lower",
                "start_up_cost",
                "shut_down_cost",
                "stand_by_cost",
                "min_up_time",
                "min_down_time",
                "up_time_before",
                "down_time_before",
                "ramp_limit_start_up",
                "ramp_limit_shut_down",
                "p_init",
                "underwater_fraction",
                "dc",
                "cyclic_delay",
                "status");
        List<Link> links = new ArrayList<>();
        for (String name : table.names()) {
            List<Link.Port> ports = new ArrayList<>();
            ports.add(new Link.Port(bus(table, name, "bus1"), table.series(name, "efficiency", 1)));
            for (int port = 2; port < 10; port++) {
                boolean used = !table.text(name, "bus" + port, "").isEmpty();
                double[] efficiency = table.series(name, "efficiency" + port, 1);
                if (used) {
                    ports.add(new Link.Port(bus(table, name, "bus" + port), efficiency));
                }
            }
            links.add(new Link(
                    name,
                    bus(table, name, "bus0"),
                    ports,
                    sizing(table, name, "p_nom"),
                    table.series(name, "p_min_pu", 0),
                    table.series(name, "p_max_pu", 1),
                    costs(table, name)));
        }
        table.close();
        return links;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        branches("lines", lines);
        branches("transformers", lines);
        Set<String> names = new HashSet<>();
        for (Line line : lines) {
            if (!names.add(line.name())) {
                throw new Refusal("transformers.csv, " + line.name(), "a line has this name", "rename one");
            }
        }
        return lines;
    }

    private void branches(String list, List<Line> lines) {
        ComponentTable table = table(list);
        noCostsOfLater(table);
        table.onlyDefault("s_nom_mod", "expansion in modules", "0");
        table.onlyDefault("s_nom_set", "a size that is given to the optimisation", "nan");
        table.onlyDefault("phase_shift", "a phase shift", "0");
        table.mayHave(
                "g",
                "b",
                "length",
                "num_parallel",
                "v_ang_min",
                "v_ang_max",
                "sub_network",
                "x_pu",
                "r_pu",
                "g_pu",
                "b_pu",
                "x_pu_eff",
                "r_pu_eff",
                "s_nom_opt",
                "p0",
                "p1",
                "q0",
                "q1",
                "mu_upper",
                "mu_lower",
                "terrain_factor",
                "model",
                "tap_side",
                "tap_position",
                "under_construction",
                "underground",
                "v_nom",
                "circuits");
        for (String name : table.names()) {
            String from = bus(table, name, "bus0");
            String to = bus(table, name, "bus1");
            boolean direct = busCarrier.getOrDefault(from, "AC").equals("DC");
            double ohms = table.number(name, direct ? "r" : "x", 0);
            double other = table.number(name, direct ? "x" : "r", 0);
            boolean typed = !table.text(name, "type", "").isEmpty();
            if (typed && ohms == 0 && other == 0) {
                throw new Refusal(
                        table.place(name) + ", type",
                        "standard types are not looked up",
                        "call calculate_dependent_values and give x and r");
            }
            double volts = busVolts.getOrDefault(from, 1.0);
            double impedance = list.equals("lines")
                    ? ohms / (volts * volts)
                    : ohms * table.number(name, "tap_ratio", 1) / table.number(name, "s_nom", 1);
            lines.add(new Line(
                    name, from, to, sizing(table, name, "s_nom"), impedance, table.series(name, "s_max_pu", 1)));
        }
        table.close();
    }

    private List<Limit> limits() {
        ComponentTable table = table("global_constraints");
        table.mayHave("mu", "investment_period", "carrier_attribute", "sense", "constant", "bus");
        List<Limit> limits = new ArrayList<>();
        for (String name : table.names()) {
            String kind = table.text(name, "type", "primary_energy");
            String attribute = table.text(name, "carrier_attribute", "co2_emissions");
            if (!kind.equals("primary_energy") || !attribute.equals("co2_emissions")) {
                throw new Refusal(
                        table.place(name),
                        "limits of type " + kind + " on " + attribute + " are not modelled",
                        "primary_energy on co2_emissions is");
            }
            double constant = table.number(name, "constant", 0) - initialEmissions;
            List<Limit.Term> terms = emissions.getOrDefault(attribute, List.of());
            limits.add(
                    switch (table.text(name, "sense", "<=")) {
                        case "<=" -> new Limit(name, -FREE, constant, terms);
                        case ">=" -> new Limit(name, constant, FREE, terms);
                        case "==", "=" -> new Limit(name, constant, constant, terms);
                        default ->
                            throw new Refusal(
                                    table.place(name) + ", sense", "the sense is unknown", "write <=, >= or ==");
                    });
        }
        table.close();
        return limits;
    }
}
