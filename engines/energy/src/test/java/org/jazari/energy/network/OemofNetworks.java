package org.jazari.energy.network;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jazari.energy.SharedData;

/** The investment example of oemof.solph whose optima are published: the README of the shared data tells the model. */
final class OemofNetworks {
    private static final double ANNUITY = 1000 * (0.05 * Math.pow(1.05, 20)) / (Math.pow(1.05, 20) - 1);
    private static final double UNLIMITED = 1e9;

    private OemofNetworks() {}

    private static Sizing free() {
        return new Sizing.Extendable(0, Double.POSITIVE_INFINITY, ANNUITY);
    }

    static Network allFree() throws IOException {
        return network(free(), free(), free());
    }

    static Network windAndSunGiven() throws IOException {
        return network(free(), new Sizing.Fixed(1e6), new Sizing.Fixed(6e5));
    }

    private static Network network(Sizing free, Sizing wind, Sizing sun) throws IOException {
        List<double[]> rows = Files.readAllLines(SharedData.greencloud("oemof/storage_investment.csv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split(",")).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        Horizon horizon = Horizon.hourly(rows.size());
        double[] zero = horizon.constant(0);
        double[] one = horizon.constant(1);
        return new Network(
                horizon,
                List.of(new Bus("electricity", true)),
                List.of(
                        Generator.renewable("pv", "electricity", sun, column(rows, 2)),
                        Generator.renewable("wind", "electricity", wind, column(rows, 3)),
                        Generator.supply(
                                "gas", "electricity", new Sizing.Fixed(UNLIMITED), one, horizon.constant(0.04 / 0.58))),
                List.of(new Demand("load", "electricity", column(rows, 1))),
                List.of(),
                List.of(new Storage(
                        "battery",
                        "electricity",
                        new Sizing.Proportional(1 / 6.0),
                        free,
                        one,
                        one,
                        1,
                        0.8,
                        0,
                        zero,
                        0.0001,
                        0,
                        new Boundary.Closed(0),
                        false)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }
}
