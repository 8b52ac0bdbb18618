package org.jazari.energy.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jazari.energy.network.Generator;
import org.jazari.energy.network.Network;
import org.jazari.energy.network.NetworkResult;
import org.jazari.energy.plan.PlanCase.HourlyColumn;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a study's values mean: sizes, energy, carbon (Scope 2 by location and by market side by side), hourly CFE beside the annual match, and
 * the ratios of ISO/IEC 30134 (PUE, WUE, CUE, REF, ERF). Energy in MWh over the horizon.
 */
final class StudyAccounts {
    private final Study study;
    private final NetworkResult result;
    private final Map<String, Generator> generators;

    StudyAccounts(Study study, Network network, NetworkResult result) {
        this.study = study;
        this.result = result;
        this.generators = network.generators().stream().collect(Collectors.toMap(Generator::name, each -> each));
    }

    ObjectNode describe(double objective) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("hours", study.hours());
        json.put("currency", study.currency());
        json.put("cost_table", study.costs().version());
        json.put("discount_rate", study.discountRate());
        json.put("cost_of_horizon", objective);
        json.put("annualised_cost", objective / study.years());
        ObjectNode sites = json.putObject("sites");
        Totals all = new Totals();
        for (Site site : study.sites()) {
            Totals totals = totals(site);
            all.add(totals);
            sites.set(site.name(), describe(site, totals));
        }
        ObjectNode sum = json.putObject("all_sites");
        all.describe(sum, study.hours());
        sum.put("cost_per_mwh_of_load", objective / all.load);
        requirements(json);
        return json;
    }

    private void requirements(ObjectNode json) {
        ObjectNode requirements = json.putObject("requirements");
        if (study.co2CapTonnesPerYear() < Double.POSITIVE_INFINITY) {
            ObjectNode cap = requirements.putObject("co2");
            cap.put("cap_t_per_year", study.co2CapTonnesPerYear());
            cap.put("shadow_price_per_t", -result.limitDual(StudyNetwork.CO2));
        }
        if (study.cfeTarget() > 0) {
            ObjectNode cfe = requirements.putObject("cfe");
            cfe.put("target", study.cfeTarget());
            ObjectNode price = cfe.putObject("shadow_price_per_mwh");
            if (study.cfeEachSite()) {
                study.sites()
                        .forEach(site ->
                                price.put(site.name(), -result.limitDual(StudyNetwork.CFE + "." + site.name())));
            } else {
                price.put("all", -result.limitDual(StudyNetwork.CFE));
            }
        }
        if (study.waterCapCubicMetresPerYear() < Double.POSITIVE_INFINITY) {
            ObjectNode water = requirements.putObject("water");
            water.put("cap_m3_per_year", study.waterCapCubicMetresPerYear());
            water.put("shadow_price_per_m3", -result.limitDual(StudyNetwork.WATER));
        }
    }

    private ObjectNode describe(Site site, Totals totals) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("weather", site.weather());
        ObjectNode sizes = json.putObject("sizes");
        size(sizes, "pv_mw", "size:generator:pv." + site.name());
        size(sizes, "wind_mw", "size:generator:wind." + site.name());
        size(sizes, "battery_mw", "power:storage:battery." + site.name());
        size(sizes, "battery_mwh", "energy:storage:battery." + site.name());
        size(sizes, "grid_mw", "size:generator:import." + site.name());
        size(sizes, "backup_mw", "size:generator:backup." + site.name());
        totals.describe(json, study.hours());
        return json;
    }

    private void size(ObjectNode sizes, String name, String key) {
        if (result.sizes().containsKey(key)) {
            sizes.put(name, result.size(key));
        }
    }

    private double[] output(String name) {
        return Optional.ofNullable(generators.get(name)).map(result::output).orElseGet(() -> new double[study.hours()]);
    }

    /** IT load as placed. */
    private double[] work(Site site) {
        double[] work = site.itMw().clone();
        double fixed = study.shifting().fixedShare();
        for (int t = 0; t < work.length; t++) {
            work[t] *= fixed;
        }
        for (String place : StudyNetwork.placesOf(study, site)) {
            double[] moved = result.series("work:" + place);
            for (int t = 0; t < work.length; t++) {
                work[t] += moved[t];
            }
        }
        return work;
    }

    private double[] heat(Site site) {
        double[] heat = new double[study.hours()];
        for (Site.HeatSink sink : site.heat()) {
            double[] each = output(StudyNetwork.heatName(site, sink));
            for (int t = 0; t < heat.length; t++) {
                heat[t] += each[t];
            }
        }
        return heat;
    }

    private Totals totals(Site site) {
        Totals totals = new Totals();
        double[] work = work(site);
        double[] sun = output("pv." + site.name());
        double[] wind = output("wind." + site.name());
        double[] imported = output("import." + site.name());
        double[] exported = output("export." + site.name());
        double[] backup = output("backup." + site.name());
        double[] charge = result.series("charge:storage:battery." + site.name());
        double[] discharge = result.series("discharge:storage:battery." + site.name());
        double[] heat = heat(site);
        Site.Grid grid = site.grid();
        double backupKg = site.backup() == null ? 0 : site.backup().co2KgPerMwh();
        for (int t = 0; t < work.length; t++) {
            double load = work[t] * site.pue()[t];
            double clean = grid == null ? 0 : grid.cleanShare();
            totals.it += work[t];
            totals.load += load;
            totals.sun += sun[t];
            totals.wind += wind[t];
            totals.imported += imported[t];
            totals.exported += exported[t];
            totals.backup += backup[t];
            totals.charge += charge[t];
            totals.discharge += discharge[t];
            totals.heat += heat[t];
            totals.atOnce = Math.max(totals.atOnce, Math.min(charge[t], discharge[t]));
            totals.carbonFree += load - (1 - clean) * imported[t] - backup[t];
            totals.waterM3 += work[t] * site.wueLitresPerKwh()[t];
            totals.backupTonnes += backup[t] * backupKg / 1000;
            if (grid != null) {
                totals.locationTonnes += imported[t] * grid.co2KgPerMwh()[t] / 1000;
                totals.marketTonnes += imported[t] * grid.marketCo2KgPerMwh() / 1000;
                totals.annualClean += clean * imported[t];
            }
        }
        totals.lift = lift(site);
        return totals;
    }

    private double lift(Site site) {
        double lift = 0;
        for (Site.HeatSink sink : site.heat()) {
            for (double mw : output(StudyNetwork.heatName(site, sink))) {
                lift += mw * sink.liftMwPerMw();
            }
        }
        return lift;
    }

    List<HourlyColumn> hourly(Site site) {
        double[] work = work(site);
        double[] load = new double[work.length];
        double[] cfe = new double[work.length];
        double[] imported = output("import." + site.name());
        double[] backup = output("backup." + site.name());
        double clean = site.grid() == null ? 0 : site.grid().cleanShare();
        for (int t = 0; t < work.length; t++) {
            load[t] = work[t] * site.pue()[t];
            double free = load[t] - (1 - clean) * imported[t] - backup[t];
            cfe[t] = load[t] > 0 ? Math.clamp(free / load[t], 0, 1) : 1;
        }
        String at = site.name();
        List<HourlyColumn> columns = new ArrayList<>();
        columns.add(new HourlyColumn(at + "_it_mw", work));
        columns.add(new HourlyColumn(at + "_load_mw", load));
        columns.add(new HourlyColumn(at + "_pv_available_mw", output("pv." + at)));
        columns.add(new HourlyColumn(at + "_wind_available_mw", output("wind." + at)));
        columns.add(new HourlyColumn(at + "_import_mw", imported));
        columns.add(new HourlyColumn(at + "_export_mw", output("export." + at)));
        columns.add(new HourlyColumn(at + "_backup_mw", backup));
        columns.add(new HourlyColumn(at + "_charge_mw", result.series("charge:storage:battery." + at)));
        columns.add(new HourlyColumn(at + "_discharge_mw", result.series("discharge:storage:battery." + at)));
        columns.add(new HourlyColumn(at + "_level_mwh", result.series("level:storage:battery." + at)));
        columns.add(new HourlyColumn(at + "_heat_mw", heat(site)));
        columns.add(new HourlyColumn(at + "_cfe", cfe));
        columns.add(new HourlyColumn(at + "_price_per_mwh", result.price(at)));
        return columns;
    }

    /** Sums over the horizon: MWh, tonnes, cubic metres. */
    private static final class Totals {
        private double it;
        private double load;
        private double sun;
        private double wind;
        private double imported;
        private double exported;
        private double backup;
        private double charge;
        private double discharge;
        private double heat;
        private double lift;
        private double atOnce;
        private double carbonFree;
        private double annualClean;
        private double waterM3;
        private double locationTonnes;
        private double marketTonnes;
        private double backupTonnes;

        void add(Totals other) {
            it += other.it;
            load += other.load;
            sun += other.sun;
            wind += other.wind;
            imported += other.imported;
            exported += other.exported;
            backup += other.backup;
            charge += other.charge;
            discharge += other.discharge;
            heat += other.heat;
            lift += other.lift;
            atOnce = Math.max(atOnce, other.atOnce);
            carbonFree += other.carbonFree;
            annualClean += other.annualClean;
            waterM3 += other.waterM3;
            locationTonnes += other.locationTonnes;
            marketTonnes += other.marketTonnes;
            backupTonnes += other.backupTonnes;
        }

        void describe(ObjectNode json, int hours) {
            ObjectNode energy = json.putObject("energy_mwh");
            energy.put("it_load", it);
            energy.put("load", load);
            energy.put("pv_available", sun);
            energy.put("wind_available", wind);
            energy.put("import", imported);
            energy.put("export", exported);
            energy.put("backup", backup);
            energy.put("battery_charge", charge);
            energy.put("battery_discharge", discharge);
            energy.put("heat_sold", heat);
            energy.put("spilled", sun + wind + imported + backup + discharge - charge - exported - lift - load);
            ObjectNode carbon = json.putObject("carbon");
            carbon.put("scope1_t", backupTonnes);
            carbon.put("scope2_location_t", locationTonnes);
            carbon.put("scope2_market_t", marketTonnes);
            carbon.put("cfe_hourly", carbonFree / load);
            carbon.put("annual_match", (sun + wind + annualClean) / load);
            ObjectNode ratios = json.putObject("iso_30134");
            ratios.put("pue", load / it);
            ratios.put("wue_l_per_kwh", waterM3 / it);
            ratios.put("cue_kg_per_kwh", (locationTonnes + backupTonnes) / it);
            ratios.put("ref", Math.min(1, (sun + wind + annualClean) / load));
            ratios.put("erf", heat / load);
            json.put("water_m3", waterM3);
            json.put("mean_load_mw", load / hours);
            json.put("largest_charge_and_discharge_at_once_mw", atOnce);
        }
    }
}
