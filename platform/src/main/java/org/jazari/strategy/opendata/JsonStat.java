package org.jazari.strategy.opendata;

import java.util.List;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.Unit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The cube as JSON-stat 2.0 (json-stat.org/full), in one language; values are sparse. */
final class JsonStat {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonStat() {}

    static ObjectNode of(Structure structure, Language language) {
        Cube cube = structure.cube();
        List<String> times = cube.times();
        ObjectNode dataset = JSON.objectNode();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", structure.name().in(language));
        dataset.put("source", cube.snapshot().strategy().header().name().in(language));
        dataset.put("updated", cube.snapshot().version().acceptedAt().toString());
        dataset.putArray("note").add(structure.texts().in(language).text("open-data.cube.note"));
        dataset.putArray("id").add("indicator").add("kind").add("time");
        dataset.putArray("size")
                .add(cube.indicators().size())
                .add(cube.kinds().size())
                .add(times.size());
        ObjectNode role = dataset.putObject("role");
        role.putArray("metric").add("indicator");
        role.putArray("time").add("time");
        ObjectNode dimensions = dataset.putObject("dimension");
        ObjectNode indicators = coded(dimensions.putObject("indicator"), structure, structure.indicators(), language);
        ObjectNode units = indicators.putObject("unit");
        cube.indicators().forEach(indicator -> unit(units, structure, indicator, language));
        coded(dimensions.putObject("kind"), structure, structure.kinds(), language);
        ObjectNode time = dimensions.putObject("time");
        time.put("label", structure.concept(Structure.TIME).in(language));
        ArrayNode index = time.putObject("category").putArray("index");
        times.forEach(index::add);
        values(dataset, cube, times);
        return dataset;
    }

    private static ObjectNode coded(
            ObjectNode dimension, Structure structure, Structure.Codelist codelist, Language language) {
        dimension.put("label", structure.concept(codelist.concept()).in(language));
        ObjectNode category = dimension.putObject("category");
        ArrayNode index = category.putArray("index");
        ObjectNode label = category.putObject("label");
        codelist.codes().forEach(code -> {
            index.add(code.id());
            label.put(code.id(), code.names().in(language));
        });
        return category;
    }

    private static void unit(ObjectNode units, Structure structure, Indicator indicator, Language language) {
        Unit unit = structure.unit(indicator.unit());
        ObjectNode node = units.putObject(indicator.id());
        node.put("label", unit.name().in(language));
        unit.findSymbol().ifPresent(symbol -> node.put("symbol", symbol.in(language)));
        unit.findDecimals().ifPresent(decimals -> node.put("decimals", decimals));
    }

    /** Values by their place in the cube, row by row; their sources and qualifiers beside them. */
    private static void values(ObjectNode dataset, Cube cube, List<String> times) {
        ObjectNode values = JSON.objectNode();
        ObjectNode sources = JSON.objectNode();
        ObjectNode qualifiers = JSON.objectNode();
        ObjectNode others = JSON.objectNode();
        for (int i = 0; i < cube.indicators().size(); i++) {
            for (int k = 0; k < cube.kinds().size(); k++) {
                for (Cube.Cell cell :
                        cube.series(cube.indicators().get(i), cube.kinds().get(k))) {
                    String place =
                            Integer.toString((i * cube.kinds().size() + k) * times.size() + times.indexOf(cell.time()));
                    values.put(place, cell.value());
                    sources.put(place, cell.source());
                    if (cell.qualifier() != null) {
                        qualifiers.put(place, cell.qualifier().key());
                    }
                    if (!cell.others().isEmpty()) {
                        cell.others().forEach(others.withArray(place)::add);
                    }
                }
            }
        }
        dataset.set("value", values);
        ObjectNode extension = dataset.putObject("extension");
        extension.put("strategyVersion", cube.snapshot().version().number());
        extension.set("source", sources);
        extension.set("qualifier", qualifiers);
        extension.set("otherValues", others);
    }
}
