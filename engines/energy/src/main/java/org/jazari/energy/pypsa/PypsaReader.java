package org.jazari.energy.pypsa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jazari.energy.Refusal;
import org.jazari.energy.network.Bus;
import org.jazari.energy.network.Demand;
import org.jazari.energy.network.Generator;
import org.jazari.energy.network.Horizon;
import org.jazari.energy.network.Limit;
import org.jazari.energy.network.Line;
import org.jazari.energy.network.Link;
import org.jazari.energy.network.Network;
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
    private final PypsaFolder folder;

    private PypsaReader(Map<String, byte[]> files) {
        this.files = files;
        this.folder = new PypsaFolder(files, horizon(files));
    }

    /**
     * A network, and the part of the whole cost that PyPSA leaves out of its objective: what extendable components cost at the size
     * that they have already.
     */
    record Read(Network network, double objectiveConstant) {}

    static Read read(Map<String, byte[]> files) {
        PypsaReader reader = new PypsaReader(files);
        return new Read(reader.network(), reader.folder.objectiveConstant());
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
        List<Generator> generators = new GeneratorTable(folder).read();
        StorageTables storage = new StorageTables(folder);
        List<Storage> storages = storage.storageUnits();
        List<Store> stores = storage.stores();
        BranchTables branches = new BranchTables(folder);
        List<Link> links = branches.links();
        List<Line> lines = branches.lines();
        List<Limit> limits = limits();
        return new Network(
                folder.horizon(), buses, generators, demands, List.of(), storages, stores, links, lines, limits);
    }

    private static Horizon horizon(Map<String, byte[]> files) {
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
        ComponentTable table = folder.table("carriers");
        for (String name : table.names()) {
            folder.carrier(name, table.number(name, "co2_emissions", 0));
        }
        table.mayHave("color", "nice_name", "max_growth", "max_relative_growth");
        table.close();
    }

    private List<Bus> buses() {
        ComponentTable table = folder.table("buses");
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
            folder.bus(name, table.text(name, "carrier", "AC"), table.number(name, "v_nom", 1));
        }
        table.close();
        if (buses.isEmpty()) {
            throw new Refusal("buses.csv", "there is no bus", "export the whole network with export_to_csv_folder");
        }
        return buses;
    }

    private List<Demand> loads() {
        ComponentTable table = folder.table("loads");
        table.mayHave("carrier", "q_set", "p", "q");
        List<Demand> demands = new ArrayList<>();
        for (String name : table.names()) {
            double sign = table.number(name, "sign", -1);
            double[] mw = table.series(name, "p_set", 0).clone();
            for (int t = 0; t < mw.length; t++) {
                mw[t] *= -sign;
            }
            demands.add(new Demand(name, folder.bus(table, name, "bus"), mw));
        }
        table.close();
        return demands;
    }

    private List<Limit> limits() {
        ComponentTable table = folder.table("global_constraints");
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
            double constant = table.number(name, "constant", 0) - folder.initialEmissions();
            List<Limit.Term> terms = folder.emissions();
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
