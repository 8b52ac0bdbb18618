package org.jazari.energy.study;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jazari.energy.network.Boundary;
import org.jazari.energy.network.Sizing;
import org.jazari.energy.weather.CapacityFactors;
import org.jazari.energy.weather.ModelledPlace;
import org.jazari.energy.weather.Variable;
import org.jazari.energy.weather.Weather;
import org.jazari.energy.weather.WeatherReader;
import org.jspecify.annotations.Nullable;

/** YAML to a {@link Study}: every key known, every number in range, or refused with its line. The keys: docs/energy.md. */
final class StudyReader {
    private static final double ANY = 1e15;
    private static final double MOST_MW = 1e7;
    /** More than any site has: whoever writes more has written kW. */
    private static final double MOST_LOAD_MW = 1e4;

    private final InputFiles files;
    private final YamlNode root;
    private int hours;
    private double rate;
    private CostTable costs = CostTable.read("default costs", CostTable.defaultText());
    private SeriesReader seriesReader;

    private StudyReader(String file, String text, InputFiles files) {
        this.files = files;
        this.root = YamlNode.parse(file, text);
        this.seriesReader = new SeriesReader(files, 0);
    }

    static Study read(String file, String text, InputFiles files) {
        return new StudyReader(file, text, files).study();
    }

    private Study study() {
        String name = root.get("study").text();
        String table = root.text("costs", CostTable.DEFAULT);
        if (!table.equals(CostTable.DEFAULT)) {
            costs = CostTable.read(table, new String(files.bytes(root.place(), table), StandardCharsets.UTF_8));
        }
        rate = root.number("discount_rate", 0.07, 0, 0.5);
        hours = (int) root.number("hours", Study.HOURS_PER_YEAR, 1, 10.0 * Study.HOURS_PER_YEAR);
        seriesReader = new SeriesReader(files, hours);
        Study.Shifting shifting =
                root.find("shifting").map(StudyReader::shifting).orElse(Study.Shifting.NONE);
        Optional<YamlNode> requirements = root.find("requirements");
        double cap = requirements
                .map(node -> node.number("co2_cap_t_per_year", Double.POSITIVE_INFINITY, 0, ANY))
                .orElse(Double.POSITIVE_INFINITY);
        double cfe = requirements.map(node -> node.number("cfe", 0, 0, 1)).orElse(0.0);
        boolean each =
                requirements.map(node -> node.flag("cfe_each_site", false)).orElse(false);
        double water = requirements
                .map(node -> node.number("water_cap_m3_per_year", Double.POSITIVE_INFINITY, 0, ANY))
                .orElse(Double.POSITIVE_INFINITY);
        requirements.ifPresent(YamlNode::close);
        List<Site> sites = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode item : root.get("sites").items()) {
            Site site = site(item);
            if (!names.add(site.name())) {
                throw item.refusal("two sites are named " + site.name(), "give each its own name");
            }
            sites.add(site);
        }
        if (sites.isEmpty()) {
            throw root.get("sites").refusal("there is no site", "add one");
        }
        String currency = root.text("currency", costs.currency());
        if (!currency.equals(costs.currency())) {
            throw root.get("currency")
                    .refusal(
                            "the costs are in " + costs.currency() + ", the study in " + currency,
                            "copy the cost table, convert it, and name it with costs:");
        }
        root.close();
        return new Study(name, currency, hours, rate, costs, sites, shifting, cap, cfe, each, water);
    }

    private static Study.Shifting shifting(YamlNode node) {
        Study.Shifting shifting = new Study.Shifting(
                node.number("within_day_share", 0, 0, 1),
                node.number("between_sites_share", 0, 0, 1),
                node.number("most_factor", 2, 1, 100));
        if (shifting.fixedShare() < -1e-12) {
            throw node.refusal("the shares sum to more than 1", "lower one of them");
        }
        node.close();
        return shifting;
    }

    private Site site(YamlNode node) {
        String name = node.get("name").text();
        if (!name.matches("[A-Za-z0-9_-]{1,40}")) {
            throw node.get("name").refusal("\"" + name + "\" is no name", "use letters, digits, - and _, at most 40");
        }
        double[] it = seriesReader.series(node.get("it_load_mw"), 0, MOST_LOAD_MW);
        Weather weather = node.find("weather").map(this::weather).orElse(null);
        Site site = new Site(
                name,
                it,
                node.find("pue")
                        .map(value -> byTemperature(value, weather, 1, 5))
                        .orElseGet(() -> constant(1)),
                node.find("wue_l_per_kwh")
                        .map(value -> byTemperature(value, weather, 0, 50))
                        .orElseGet(() -> constant(0)),
                weather == null ? "none" : weather.source(),
                node.find("pv").map(value -> plant(value, "pv", weather)).orElse(null),
                node.find("wind").map(value -> plant(value, "wind", weather)).orElse(null),
                node.find("battery").map(this::battery).orElse(null),
                node.find("grid").map(this::grid).orElse(null),
                node.find("backup").map(this::backup).orElse(null),
                node.find("heat").map(this::heat).orElse(List.of()));
        node.close();
        return site;
    }

    private double[] constant(double value) {
        double[] series = new double[hours];
        java.util.Arrays.fill(series, value);
        return series;
    }

    // --- weather and what depends on it

    private Weather weather(YamlNode node) {
        Weather weather;
        if (node.find("modelled").isPresent()) {
            YamlNode place = node.get("modelled");
            weather = ModelledPlace.named(place.text())
                    .orElseThrow(() -> place.refusal(
                            "no place " + place.text() + " is modelled",
                            "modelled are " + String.join(", ", ModelledPlace.codes()) + "; or give a file"))
                    .weather();
        } else {
            String file = node.get("file").text();
            WeatherReader.LeapDay leap = switch (node.text("leap_day", "refuse")) {
                case "refuse" -> WeatherReader.LeapDay.REFUSE;
                case "drop" -> WeatherReader.LeapDay.DROP;
                default -> throw node.refusal("leap_day is neither refuse nor drop", "write leap_day: drop");
            };
            weather = WeatherReader.read(file, files.bytes(node.place(), file), leap);
        }
        node.close();
        if (weather.hours() < hours) {
            throw node.refusal(
                    "the weather has " + weather.hours() + " hours, the study " + hours,
                    "shorten hours: or give more years");
        }
        return weather;
    }

    /** A number, a series, or a base that rises with temperature: {base, per_celsius, above_celsius}. */
    private double[] byTemperature(YamlNode node, @Nullable Weather weather, double least, double most) {
        if (!node.isMapping() || node.find("base").isEmpty()) {
            return seriesReader.series(node, least, most);
        }
        double[] celsius = weather == null ? null : weather.series().get(Variable.TEMPERATURE_CELSIUS);
        if (celsius == null) {
            throw node.refusal("the weather has no temperature", "give a number, or weather with temperature");
        }
        double base = node.get("base").number(least, most);
        double slope = node.get("per_celsius").number(0, 10);
        double threshold = node.get("above_celsius").number(-50, 60);
        node.close();
        double[] series = new double[hours];
        for (int t = 0; t < hours; t++) {
            series[t] = base + slope * Math.max(0, celsius[t] - threshold);
        }
        return series;
    }

    private Site.Plant plant(YamlNode node, String item, @Nullable Weather weather) {
        Optional<YamlNode> own = node.find("capacity_factor");
        double[] factor;
        if (own.isPresent()) {
            factor = seriesReader.series(own.get(), 0, 1);
        } else if (weather != null
                && (item.equals("pv") ? CapacityFactors.canSun(weather) : CapacityFactors.canWind(weather))) {
            double[] all = item.equals("pv") ? CapacityFactors.sun(weather) : CapacityFactors.wind(weather);
            factor = java.util.Arrays.copyOf(all, hours);
        } else {
            throw node.refusal(
                    "nothing tells the capacity factor of " + item,
                    "give weather that does, or capacity_factor: {file, column}");
        }
        double derate = node.number("derate", 1, 0, 1);
        if (derate != 1) {
            factor = factor.clone();
            for (int t = 0; t < hours; t++) {
                factor[t] *= derate;
            }
        }
        Sizing size = sizing(node, "mw", costs.item(item).annualPerMw(rate));
        node.close();
        return new Site.Plant(size, factor);
    }

    /** {mw} fixed, or {min_mw, max_mw, annual_per_mw}. Yearly costs count as much as the horizon is of a year. */
    private Sizing sizing(YamlNode node, String unit, double annualCost) {
        Optional<YamlNode> fixed = node.find(unit);
        double least = node.number("min_" + unit, 0, 0, MOST_MW * 1000);
        double most = node.find("max_" + unit)
                .map(value -> value.number(0, MOST_MW * 1000))
                .orElse(Double.POSITIVE_INFINITY);
        double cost = node.number("annual_per_" + unit, annualCost, 0, ANY);
        if (fixed.isPresent()) {
            // what is given is paid for all the same: its size is a column with both bounds equal
            double size = fixed.get().number(0, MOST_MW * 1000);
            return new Sizing.Extendable(size, size, cost * hours / Study.HOURS_PER_YEAR);
        }
        if (least > most) {
            throw node.refusal(
                    "min_" + unit + " " + least + " is more than max_" + unit + " " + most, "correct one of them");
        }
        return new Sizing.Extendable(least, most, cost * hours / Study.HOURS_PER_YEAR);
    }

    private Site.Battery battery(YamlNode node) {
        CostTable.Battery usual = costs.battery();
        Optional<YamlNode> ratio = node.find("power_per_energy");
        Sizing energy = sizing(node, "mwh", costs.item("battery_energy").annualPerMw(rate));
        Sizing power = ratio.isPresent()
                ? new Sizing.Proportional(ratio.get().number(0, 100))
                : sizing(node, "mw", costs.item("battery_power").annualPerMw(rate));
        Boundary boundary = switch (node.text("boundary", "cyclic")) {
            case "cyclic" -> new Boundary.Cyclic();
            case "empty" -> new Boundary.Closed(0);
            default -> throw node.refusal("boundary is neither cyclic nor empty", "write cyclic or empty");
        };
        Site.Battery battery = new Site.Battery(
                power,
                energy,
                node.number("charge_efficiency", usual.chargeEfficiency(), 0.01, 1),
                node.number("discharge_efficiency", usual.dischargeEfficiency(), 0.01, 1),
                node.number("standing_loss_per_hour", usual.standingLoss(), 0, 0.99),
                node.number("charge_cost_per_mwh", 0, 0, ANY),
                node.number("throughput_per_mwh", usual.throughputPerMwh(), 0, ANY),
                boundary,
                !node.flag("separate_converters", false));
        node.close();
        return battery;
    }

    private Site.Grid grid(YamlNode node) {
        CostTable.Grid usual = costs.grid();
        double[] price = node.find("price_per_mwh")
                .map(value -> seriesReader.series(value, 0, ANY))
                .orElseGet(() -> costs.tariff().prices(hours));
        double most = node.number("max_mw", Double.POSITIVE_INFINITY, 0, MOST_MW);
        double charge =
                node.number("capacity_per_mw_year", 1000 * costs.tariff().capacityPerKwYear(), 0, ANY);
        double[] co2 = node.find("co2_kg_per_mwh")
                .map(value -> seriesReader.series(value, 0, 5000))
                .orElseGet(() -> constant(usual.co2KgPerMwh()));
        double[] export = node.find("export_price_per_mwh")
                .map(value -> seriesReader.series(value, 0, ANY))
                .orElseGet(() -> constant(usual.exportPerMwh()));
        double exportMost = node.number("export_max_mw", 0, 0, MOST_MW);
        for (int t = 0; exportMost > 0 && t < hours; t++) {
            if (export[t] > price[t]) {
                throw node.refusal(
                        "in hour " + t + " export pays " + export[t] + " and import costs " + price[t]
                                + ": the plan would trade, not supply",
                        "let export pay at most what import costs");
            }
        }
        double cleanShare = node.number("clean_share", usual.cleanShare(), 0, 1);
        double market = node.number(
                "market_co2_kg_per_mwh", java.util.Arrays.stream(co2).average().orElse(0), 0, 5000);
        node.close();
        return new Site.Grid(
                new Sizing.Extendable(0, most, charge * hours / Study.HOURS_PER_YEAR),
                price,
                co2,
                market,
                cleanShare,
                export,
                exportMost);
    }

    private Site.Backup backup(YamlNode node) {
        CostTable.Backup usual = costs.backup();
        double efficiency = node.number("efficiency", usual.efficiency(), 0.01, 1);
        Site.Backup backup = new Site.Backup(
                sizing(node, "mw", costs.item("backup").annualPerMw(rate)),
                node.number("fuel_per_mwh", usual.fuelPerMwh(), 0, ANY) / efficiency,
                node.number("co2_kg_per_mwh_fuel", usual.co2KgPerMwhFuel(), 0, 5000) / efficiency);
        node.close();
        return backup;
    }

    private List<Site.HeatSink> heat(YamlNode node) {
        List<Site.HeatSink> sinks = new ArrayList<>();
        for (YamlNode item : node.items()) {
            sinks.add(new Site.HeatSink(
                    item.get("name").text(),
                    seriesReader.series(item.get("demand_mw"), 0, MOST_MW),
                    item.get("price_per_mwh").number(0, ANY),
                    item.get("recoverable_share").number(0, 1),
                    item.number("lift_mw_per_mw", 0, 0, 1)));
            item.close();
        }
        if (sinks.stream().mapToDouble(Site.HeatSink::recoverableShare).sum() > 1 + 1e-12) {
            throw node.refusal("the recoverable shares sum to more than 1", "heat is given away once");
        }
        return sinks;
    }
}
