package org.jazari.energy.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jazari.energy.lp.Solution;

/** Primal and dual values by component: sizes in MW and MWh, series in MW, prices per MWh. */
public final class NetworkResult {
    private final NetworkProgram program;
    private final Solution solution;
    private final int hours;

    NetworkResult(NetworkProgram program, Solution solution) {
        this.program = program;
        this.solution = solution;
        this.hours = program.network().horizon().length();
    }

    /** Every size by its key: {@code size:generator:NAME}, {@code power:storage:NAME}, {@code energy:storage:NAME}, ... */
    public Map<String, Double> sizes() {
        Map<String, Double> sizes = new LinkedHashMap<>();
        program.sizes().keySet().forEach(key -> sizes.put(key, size(key)));
        return sizes;
    }

    /** One of {@link #sizes()}; 0 where there is none of that key. */
    public double size(String key) {
        NetworkProgram.Size size = program.sizes().get(key);
        if (size == null) {
            return 0;
        }
        return size.constant() + (size.column() < 0 ? 0 : size.factor() * solution.primal()[size.column()]);
    }

    /** A generator's output; of one that spills at its bus, what the weather offers. */
    public double[] output(Generator generator) {
        String key = "generator:" + generator.name();
        if (program.hasColumns(key)) {
            return series(key);
        }
        double size = size("size:" + key);
        double[] offered = new double[hours];
        for (int t = 0; t < hours; t++) {
            offered[t] = size * generator.most()[t];
        }
        return offered;
    }

    /** Columns by key, such as {@code charge:storage:NAME}; zeros where there are none. */
    public double[] series(String key) {
        double[] series = new double[hours];
        if (program.hasColumns(key)) {
            System.arraycopy(solution.primal(), program.column(key), series, 0, hours);
        }
        return series;
    }

    /** What one MWh more of load at a bus would cost at each snapshot. */
    public double[] price(String bus) {
        double[] price = new double[hours];
        int row = program.row("balance:" + bus);
        for (int t = 0; t < hours; t++) {
            price[t] = solution.dual()[row + t] / program.network().horizon().costHours()[t];
        }
        return price;
    }

    /** Change of the objective per unit of a limit's bound: 0 or less for a cap. */
    public double limitDual(String limit) {
        return solution.dual()[program.limitRow(limit)];
    }
}
