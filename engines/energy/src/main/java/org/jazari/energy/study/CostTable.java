package org.jazari.energy.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jazari.energy.Refusal;

/** What things cost, with source and version; money in the table's currency. */
record CostTable(
        String version,
        String currency,
        Map<String, Item> items,
        Battery battery,
        Backup backup,
        Grid grid,
        Tariff tariff) {
    static final String DEFAULT = "default";

    /** Of a kW (or a kWh). */
    record Item(double capitalPerKw, double fixedPerKwYear, double lifetimeYears, String source) {
        /** Equal yearly payments over the life, and operation; per MW (or MWh) and year. */
        double annualPerMw(double rate) {
            double annuity = rate == 0 ? 1 / lifetimeYears : rate / (1 - StrictMath.pow(1 + rate, -lifetimeYears));
            return 1000 * (capitalPerKw * annuity + fixedPerKwYear);
        }
    }

    record Battery(double chargeEfficiency, double dischargeEfficiency, double standingLoss, double throughputPerMwh) {}

    record Backup(double fuelPerMwh, double efficiency, double co2KgPerMwhFuel) {}

    record Grid(double co2KgPerMwh, double cleanShare, double exportPerMwh) {}

    /** Winter is October to March. The legal clock is taken as constant. */
    record Tariff(
            String name,
            int utcOffsetHours,
            double peakPerMwh,
            double fullPerMwh,
            double offPeakPerMwh,
            double capacityPerKwYear) {
        /** Price of each hour from 1 January on, UTC, per MWh. */
        double[] prices(int hours) {
            double[] prices = new double[hours];
            for (int t = 0; t < hours; t++) {
                int local = Math.floorMod(t + utcOffsetHours, 24);
                int day = Math.floorMod(t + utcOffsetHours, 8760) / 24;
                boolean winter = day < 90 || day >= 273;
                int peak = winter ? 17 : 18;
                if (local >= peak && local < peak + 5) {
                    prices[t] = peakPerMwh;
                } else if (local >= 7 && local < peak) {
                    prices[t] = fullPerMwh;
                } else {
                    prices[t] = offPeakPerMwh;
                }
            }
            return prices;
        }
    }

    Item item(String name) {
        Item item = items.get(name);
        if (item == null) {
            throw new Refusal("cost table " + version, "the item " + name + " is missing", "add it under items");
        }
        return item;
    }

    /** The table that the engine ships with. */
    static String defaultText() {
        try (InputStream in = CostTable.class.getResourceAsStream("default-costs.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the default cost table is not in the archive");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static CostTable read(String file, String text) {
        YamlNode root = YamlNode.parse(file, text);
        root.find("note");
        Map<String, Item> items = new LinkedHashMap<>();
        YamlNode list = root.get("items");
        for (String name : new String[] {"pv", "wind", "battery_energy", "battery_power", "backup"}) {
            YamlNode item = list.get(name);
            items.put(
                    name,
                    new Item(
                            item.get("capital_per_kw").number(0, 1e9),
                            item.get("fixed_per_kw_year").number(0, 1e9),
                            item.get("lifetime_years").number(1, 100),
                            item.get("source").text()));
            item.close();
        }
        list.close();
        YamlNode battery = root.get("battery");
        YamlNode backup = root.get("backup");
        YamlNode grid = root.get("grid");
        YamlNode tariff = root.get("tariff");
        CostTable table = new CostTable(
                root.get("version").text(),
                root.get("currency").text(),
                items,
                new Battery(
                        battery.get("charge_efficiency").number(0.01, 1),
                        battery.get("discharge_efficiency").number(0.01, 1),
                        battery.get("standing_loss_per_hour").number(0, 0.99),
                        battery.get("throughput_per_mwh").number(0, 1e6)),
                new Backup(
                        backup.get("fuel_per_mwh").number(0, 1e6),
                        backup.get("efficiency").number(0.01, 1),
                        backup.get("co2_kg_per_mwh_fuel").number(0, 5000)),
                new Grid(
                        grid.get("co2_kg_per_mwh").number(0, 5000),
                        grid.get("clean_share").number(0, 1),
                        grid.get("export_per_mwh").number(0, 1e6)),
                new Tariff(
                        tariff.get("name").text(),
                        (int) tariff.get("utc_offset_hours").number(-12, 14),
                        tariff.get("peak_per_mwh").number(0, 1e6),
                        tariff.get("full_per_mwh").number(0, 1e6),
                        tariff.get("off_peak_per_mwh").number(0, 1e6),
                        tariff.get("capacity_per_kw_year").number(0, 1e6)));
        for (YamlNode part : new YamlNode[] {battery, backup, grid, tariff}) {
            part.get("source").text();
            part.close();
        }
        root.close();
        return table;
    }
}
