package org.jazari.energy.pypsa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jazari.energy.Refusal;
import org.jazari.energy.network.Line;
import org.jazari.energy.network.Link;

/** {@code links.csv}, whose flow is chosen, and {@code lines.csv} and {@code transformers.csv}, whose flow follows Kirchhoff. */
record BranchTables(PypsaFolder folder) {

    List<Link> links() {
        ComponentTable table = folder.table("links");
        PypsaFolder.noCostsOfLater(table);
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
            ports.add(new Link.Port(folder.bus(table, name, "bus1"), table.series(name, "efficiency", 1)));
            for (int port = 2; port < 10; port++) {
                boolean used = !table.text(name, "bus" + port, "").isEmpty();
                double[] efficiency = table.series(name, "efficiency" + port, 1);
                if (used) {
                    ports.add(new Link.Port(folder.bus(table, name, "bus" + port), efficiency));
                }
            }
            links.add(new Link(
                    name,
                    folder.bus(table, name, "bus0"),
                    ports,
                    folder.sizing(table, name, "p_nom"),
                    table.series(name, "p_min_pu", 0),
                    table.series(name, "p_max_pu", 1),
                    PypsaFolder.costs(table, name)));
        }
        table.close();
        return links;
    }

    List<Line> lines() {
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
        ComponentTable table = folder.table(list);
        PypsaFolder.noCostsOfLater(table);
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
            String from = folder.bus(table, name, "bus0");
            String to = folder.bus(table, name, "bus1");
            boolean direct = folder.isDirectCurrent(from);
            double ohms = table.number(name, direct ? "r" : "x", 0);
            double other = table.number(name, direct ? "x" : "r", 0);
            boolean typed = !table.text(name, "type", "").isEmpty();
            if (typed && ohms == 0 && other == 0) {
                throw new Refusal(
                        table.place(name) + ", type",
                        "standard types are not looked up",
                        "call calculate_dependent_values and give x and r");
            }
            double volts = folder.volts(from);
            double impedance = list.equals("lines")
                    ? ohms / (volts * volts)
                    : ohms * table.number(name, "tap_ratio", 1) / table.number(name, "s_nom", 1);
            lines.add(new Line(
                    name, from, to, folder.sizing(table, name, "s_nom"), impedance, table.series(name, "s_max_pu", 1)));
        }
        table.close();
    }
}
