package org.jazari.energy.pypsa;

import java.util.ArrayList;
import java.util.List;
import org.jazari.energy.network.Generator;
import org.jazari.energy.network.Limit;

/** {@code generators.csv}: supply with a primary energy that may emit. */
record GeneratorTable(PypsaFolder folder) {
    private static final double FREE = Double.POSITIVE_INFINITY;

    List<Generator> read() {
        ComponentTable table = folder.table("generators");
        PypsaFolder.noCostsOfLater(table);
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
            PypsaFolder.noSeries(table, name, "ramp_limit_up", "ramp_limit_down");
            generators.add(new Generator(
                    name,
                    folder.bus(table, name, "bus"),
                    sign,
                    folder.sizing(table, name, "p_nom"),
                    table.series(name, "p_min_pu", 0),
                    table.series(name, "p_max_pu", 1),
                    PypsaFolder.costs(table, name),
                    ramp,
                    false));
            double[] efficiency = table.series(name, "efficiency", 1);
            String carrier = table.text(name, "carrier", "");
            double co2 = folder.co2(carrier);
            if (co2 != 0) {
                double[] coefficient = new double[folder.horizon().length()];
                for (int t = 0; t < coefficient.length; t++) {
                    coefficient[t] = co2 / efficiency[t] * folder.horizon().energyHours()[t];
                }
                folder.emits(new Limit.Term.Output(name, coefficient));
            }
        }
        table.close();
        return generators;
    }
}
