package org.jazari.energy.pypsa;

import java.util.ArrayList;
import java.util.List;
import org.jazari.energy.network.Boundary;
import org.jazari.energy.network.Limit;
import org.jazari.energy.network.Sizing;
import org.jazari.energy.network.Storage;
import org.jazari.energy.network.Store;

/** {@code storage_units.csv} and {@code stores.csv}. */
record StorageTables(PypsaFolder folder) {

    List<Storage> storageUnits() {
        ComponentTable table = folder.table("storage_units");
        PypsaFolder.noCostsOfLater(table);
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
            PypsaFolder.noSeries(
                    table, name, "efficiency_store", "efficiency_dispatch", "standing_loss", "marginal_cost");
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
                    folder.bus(table, name, "bus"),
                    folder.sizing(table, name, "p_nom"),
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
        double co2 = folder.co2(table.text(name, "carrier", ""));
        if (co2 != 0 && !cyclic) {
            folder.emitsBefore(co2 * initial);
            folder.emits(new Limit.Term.FinalLevel(storage, -co2));
        }
    }

    List<Store> stores() {
        ComponentTable table = folder.table("stores");
        PypsaFolder.noCostsOfLater(table);
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
            PypsaFolder.noSeries(table, name, "standing_loss");
            boolean cyclic = table.flag(name, "e_cyclic", false);
            double initial = table.number(name, "e_initial", 0);
            String store = "store " + name;
            stores.add(new Store(
                    store,
                    folder.bus(table, name, "bus"),
                    folder.sizing(table, name, "e_nom"),
                    table.series(name, "e_min_pu", 0),
                    table.series(name, "e_max_pu", 1),
                    PypsaFolder.costs(table, name),
                    table.number(name, "standing_loss", 0),
                    cyclic ? new Boundary.Cyclic() : new Boundary.Initial(initial)));
            keptCarbon(table, name, store, cyclic, initial);
        }
        table.close();
        return stores;
    }
}
