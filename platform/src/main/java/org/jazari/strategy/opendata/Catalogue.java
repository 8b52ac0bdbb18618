package org.jazari.strategy.opendata;

import java.util.List;
import java.util.Map;
import org.jazari.kernel.language.Texts;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.ElementType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All data sets and where to fetch them, as a DCAT 3 catalogue in JSON-LD; addresses are relative to the document. */
final class Catalogue {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "JSON", "application/json",
            "CSV", "text/csv",
            "YAML", "application/zip",
            "JSON-stat", "application/json",
            "SDMX-JSON", OpenDataApi.SDMX_JSON_DATA,
            "SDMX-ML", OpenDataApi.SDMX_ML_DATA,
            "Atom", "application/atom+xml");

    private record Distribution(String format, String path) {}

    private Catalogue() {}

    static ObjectNode of(Snapshot snapshot, Texts texts) {
        ObjectNode catalogue = JSON.objectNode();
        ObjectNode context = catalogue.putObject("@context");
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        catalogue.put("@id", "/api/v1/catalogue");
        catalogue.put("@type", "dcat:Catalog");
        titled(catalogue, Names.of(snapshot.strategy().header().name()));
        typed(catalogue, "dct:modified", snapshot.version().acceptedAt().toString(), "xsd:dateTime");
        ArrayNode datasets = catalogue.putArray("dcat:dataset");
        for (ElementType type : ElementType.values()) {
            dataset(
                    datasets,
                    snapshot,
                    type.plural(),
                    Names.of(texts, "type." + type.key() + ".many"),
                    both("/api/v1/" + type.plural()));
        }
        dataset(datasets, snapshot, "figures", Names.of(texts, "open-data.figures"), both("/api/v1/figures"));
        dataset(
                datasets,
                snapshot,
                "deliverables",
                Names.of(texts, "convention.deliverables"),
                both("/api/v1/deliverables"));
        dataset(
                datasets,
                snapshot,
                "observations",
                Names.of(texts, "indicator.observations"),
                both("/api/v1/observations"));
        dataset(datasets, snapshot, "computed", Names.of(texts, "indicator.computed"), both("/api/v1/computed"));
        dataset(datasets, snapshot, "outlook", Names.of(texts, "delivery.all"), both("/api/v1/outlook"));
        dataset(
                datasets,
                snapshot,
                "statistics",
                Names.of(texts, "open-data.cube"),
                List.of(
                        new Distribution("JSON-stat", "/api/v1/statistics"),
                        new Distribution("SDMX-JSON", "/api/v1/statistics?format=sdmx-json"),
                        new Distribution("SDMX-ML", "/api/v1/statistics?format=sdmx-ml"),
                        new Distribution("CSV", "/api/v1/statistics?format=csv")));
        dataset(
                datasets,
                snapshot,
                "versions",
                Names.of(texts, "nav.changes"),
                List.of(
                        new Distribution("JSON", "/api/v1/versions"),
                        new Distribution("CSV", "/api/v1/versions?format=csv"),
                        new Distribution("Atom", "/fr/changes.atom")));
        dataset(
                datasets,
                snapshot,
                "facts",
                Names.of(texts, "nav.facts"),
                List.of(new Distribution("JSON", "/api/v1/facts")));
        dataset(
                datasets,
                snapshot,
                "strategy",
                Names.of(texts, "open-data.strategy"),
                List.of(
                        new Distribution("JSON", "/api/v1/strategy"),
                        new Distribution("YAML", "/api/v1/strategy.zip")));
        return catalogue;
    }

    private static List<Distribution> both(String path) {
        return List.of(new Distribution("JSON", path), new Distribution("CSV", path + "?format=csv"));
    }

    private static void dataset(
            ArrayNode datasets, Snapshot snapshot, String id, Names names, List<Distribution> distributions) {
        ObjectNode dataset = datasets.addObject();
        dataset.put("@id", "/api/v1/catalogue#" + id);
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", id);
        titled(dataset, names);
        typed(dataset, "dct:modified", snapshot.version().acceptedAt().toString(), "xsd:dateTime");
        ArrayNode ways = dataset.putArray("dcat:distribution");
        for (Distribution way : distributions) {
            ObjectNode distribution = ways.addObject();
            distribution.put("@type", "dcat:Distribution");
            distribution.put("dct:title", way.format());
            distribution.putObject("dcat:accessURL").put("@id", way.path());
            distribution.putObject("dcat:downloadURL").put("@id", way.path());
            distribution
                    .putObject("dcat:mediaType")
                    .put("@id", "https://www.iana.org/assignments/media-types/" + mediaType(way.format()));
        }
    }

    private static String mediaType(String format) {
        String type = MEDIA_TYPES.getOrDefault(format, "application/octet-stream");
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters);
    }

    private static void titled(ObjectNode node, Names names) {
        ArrayNode titles = node.putArray("dct:title");
        names.byLanguage()
                .forEach((language, name) ->
                        titles.addObject().put("@value", name).put("@language", language.tag()));
    }

    private static void typed(ObjectNode node, String property, String value, String type) {
        node.putObject(property).put("@value", value).put("@type", type);
    }
}
