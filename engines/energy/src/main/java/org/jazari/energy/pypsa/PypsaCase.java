package org.jazari.energy.pypsa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jazari.energy.Refusal;
import org.jazari.energy.network.Generator;
import org.jazari.energy.network.Limit;
import org.jazari.energy.network.Link;
import org.jazari.energy.network.NetworkProgram;
import org.jazari.energy.network.NetworkResult;
import org.jazari.energy.plan.PlanCase;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A network folder as PyPSA's {@code export_to_csv_folder} writes it. */
public final class PypsaCase implements PlanCase {
    /** How plans name this kind. */
    public static final String KIND = "pypsa";

    private static final long LARGEST_BYTES = 256L << 20;

    private final String name;
    private final Map<String, byte[]> inputs;
    private final NetworkProgram program;
    private final double objectiveConstant;

    private PypsaCase(String name, Map<String, byte[]> inputs) {
        this.name = name;
        this.inputs = inputs;
        PypsaReader.Read read = PypsaReader.read(inputs);
        this.objectiveConstant = read.objectiveConstant();
        this.program = NetworkProgram.of(read.network());
    }

    /**
     * Reads a folder.
     *
     * @throws Refusal with file, reason and remedy
     */
    public static PypsaCase read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(folder.toString(), "there is no such folder", "name a folder of export_to_csv_folder");
        }
        Map<String, byte[]> inputs = new LinkedHashMap<>();
        long bytes = 0;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                bytes += Files.size(file);
                if (bytes > LARGEST_BYTES) {
                    throw new Refusal(
                            folder.toString(),
                            "the files have more than " + LARGEST_BYTES + " bytes",
                            "shorten the horizon");
                }
                inputs.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return new PypsaCase(inputs.containsKey("network.csv") ? networkName(inputs) : "network", inputs);
    }

    private static String networkName(Map<String, byte[]> inputs) {
        ComponentTable table = new ComponentTable("network", inputs, 0);
        return table.names().isEmpty() ? "network" : table.names().getFirst();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, byte[]> inputs() {
        return inputs;
    }

    @Override
    public NetworkProgram program() {
        return program;
    }

    @Override
    public ObjectNode describe(NetworkResult result, double objective) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("snapshots", program.network().horizon().length());
        json.put("system_cost", objective);
        json.put("pypsa_objective", objective - objectiveConstant);
        json.put("pypsa_objective_constant", objectiveConstant);
        ObjectNode sizes = json.putObject("sizes");
        result.sizes()
                .forEach((key, size) -> sizes.put(
                        key.replace("storage:storage unit ", "storage_unit:").replace("store:store ", "store:"), size));
        ObjectNode energy = json.putObject("energy_mwh");
        double[] weight = program.network().horizon().energyHours();
        for (Generator generator : program.network().generators()) {
            energy.put(generator.name(), dot(weight, result.output(generator)));
        }
        ObjectNode limits = json.putObject("global_constraints");
        for (Limit limit : program.network().limits()) {
            ObjectNode each = limits.putObject(limit.name());
            each.put("mu", result.limitDual(limit.name()));
            each.put("shadow_price", -result.limitDual(limit.name()));
        }
        ObjectNode prices = json.putObject("mean_price_per_mwh");
        program.network().buses().forEach(bus -> {
            double[] price = result.price(bus.name());
            prices.put(bus.name(), java.util.Arrays.stream(price).average().orElse(0));
        });
        return json;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int t = 0; t < left.length; t++) {
            sum += left[t] * right[t];
        }
        return sum;
    }

    @Override
    public List<HourlyColumn> hourly(NetworkResult result) {
        List<HourlyColumn> columns = new ArrayList<>();
        for (Generator generator : program.network().generators()) {
            columns.add(new HourlyColumn(plain("generator " + generator.name() + " mw"), result.output(generator)));
        }
        for (Link link : program.network().links()) {
            columns.add(new HourlyColumn(plain("link " + link.name() + " mw"), result.series("link:" + link.name())));
        }
        program.network()
                .lines()
                .forEach(line -> columns.add(
                        new HourlyColumn(plain("line " + line.name() + " mw"), result.series("line:" + line.name()))));
        program.network()
                .storages()
                .forEach(storage -> columns.add(new HourlyColumn(
                        plain(storage.name() + " mwh"), result.series("level:storage:" + storage.name()))));
        program.network()
                .stores()
                .forEach(store -> columns.add(
                        new HourlyColumn(plain(store.name() + " mwh"), result.series("level:store:" + store.name()))));
        program.network()
                .buses()
                .forEach(bus -> columns.add(
                        new HourlyColumn(plain("price " + bus.name() + " per mwh"), result.price(bus.name()))));
        return columns;
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s,\"]", "_");
    }
}
