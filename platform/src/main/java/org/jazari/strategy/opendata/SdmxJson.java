package org.jazari.strategy.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The cube and its structure as SDMX-JSON 2.1 messages (SDMX 3.1). */
final class SdmxJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Structure structure;
    private final Language language;

    SdmxJson(Structure structure, Language language) {
        this.structure = structure;
        this.language = language;
    }

    ObjectNode data() {
        ObjectNode message = message("data", structure.urn("datastructure.Dataflow", Structure.ID));
        ObjectNode data = message.putObject("data");
        ObjectNode shape = data.putArray("structures").addObject();
        shape.putArray("dataSets").add(0);
        ObjectNode link = shape.putArray("links").addObject();
        link.put("rel", "dataflow");
        link.put("urn", structure.urn("datastructure.Dataflow", Structure.ID));
        named(shape, structure.name());
        ObjectNode dimensions = shape.putObject("dimensions");
        ArrayNode series = dimensions.putArray("series");
        dimension(series.addObject(), structure.indicators(), 0);
        dimension(series.addObject(), structure.kinds(), 1);
        ObjectNode time = dimensions.putArray("observation").addObject();
        time.put("id", Structure.TIME);
        named(time, structure.concept(Structure.TIME));
        time.put("keyPosition", 2);
        List<String> times = structure.cube().times();
        ArrayNode timeValues = time.putArray("values");
        times.forEach(value -> timeValues.addObject().put("value", value));
        ObjectNode measure = shape.putObject("measures").putArray("observation").addObject();
        measure.put("id", Structure.VALUE);
        named(measure, structure.concept(Structure.VALUE));
        attributes(shape.putObject("attributes"));
        dataSet(data.putArray("dataSets").addObject(), times);
        return message;
    }

    private void dimension(ObjectNode dimension, Structure.Codelist codelist, int position) {
        dimension.put("id", codelist.concept());
        named(dimension, structure.concept(codelist.concept()));
        dimension.put("keyPosition", position);
        codes(dimension.putArray("values"), codelist);
    }

    private void codes(ArrayNode values, Structure.Codelist codelist) {
        codelist.codes().forEach(code -> named(values.addObject().put("id", code.id()), code.names()));
    }

    private void attributes(ObjectNode attributes) {
        ObjectNode unit = attributes.putArray("series").addObject();
        unit.put("id", Structure.UNIT);
        named(unit, structure.concept(Structure.UNIT));
        unit.putObject("relationship").putArray("dimensions").add(Structure.INDICATOR);
        codes(unit.putArray("values"), structure.units());
        ArrayNode ofObservations = attributes.putArray("observation");
        for (String id : Structure.OBSERVATION_ATTRIBUTES) {
            ObjectNode attribute = ofObservations.addObject();
            attribute.put("id", id);
            named(attribute, structure.concept(id));
            attribute.putObject("relationship").putObject("observation");
        }
    }

    private void dataSet(ObjectNode dataSet, List<String> times) {
        Cube cube = structure.cube();
        List<String> units =
                structure.units().codes().stream().map(Structure.Code::id).toList();
        dataSet.put("structure", 0);
        dataSet.put("action", "Replace");
        ObjectNode all = dataSet.putObject("series");
        for (int i = 0; i < cube.indicators().size(); i++) {
            Indicator indicator = cube.indicators().get(i);
            for (int k = 0; k < cube.kinds().size(); k++) {
                List<Cube.Cell> cells = cube.series(indicator, cube.kinds().get(k));
                if (!cells.isEmpty()) {
                    ObjectNode series = all.putObject(i + ":" + k);
                    series.putArray("attributes").add(units.indexOf(indicator.unit()));
                    ObjectNode observations = series.putObject("observations");
                    cells.forEach(cell ->
                            observation(observations.putArray(Integer.toString(times.indexOf(cell.time()))), cell));
                }
            }
        }
    }

    private static void observation(ArrayNode observation, Cube.Cell cell) {
        observation.add(cell.value());
        for (String attribute : Structure.OBSERVATION_ATTRIBUTES) {
            String value = Structure.value(cell, attribute);
            if (value.isEmpty()) {
                observation.addNull();
            } else {
                observation.add(value);
            }
        }
    }

    ObjectNode structure() {
        ObjectNode message = message("structure", structure.urn("datastructure.DataStructure", Structure.ID));
        ObjectNode data = message.putObject("data");
        ObjectNode dsd = maintained(data.putArray("dataStructures").addObject(), Structure.ID, structure.name());
        components(dsd.putObject("dataStructureComponents"));
        ObjectNode scheme = maintained(data.putArray("conceptSchemes").addObject(), "CS_INDICATORS", structure.name());
        ArrayNode concepts = scheme.putArray("concepts");
        structure.concepts().forEach(id -> named(concepts.addObject().put("id", id), structure.concept(id)));
        ArrayNode codelists = data.putArray("codelists");
        structure.codelists().forEach(codelist -> {
            ObjectNode node = maintained(codelists.addObject(), codelist.id(), structure.concept(codelist.concept()));
            codes(node.putArray("codes"), codelist);
        });
        maintained(data.putArray("dataflows").addObject(), Structure.ID, structure.name())
                .put("structure", structure.urn("datastructure.DataStructure", Structure.ID));
        return message;
    }

    private void components(ObjectNode components) {
        ObjectNode attributes = components.putObject("attributeList").put("id", "AttributeDescriptor");
        ArrayNode list = attributes.putArray("attributes");
        ObjectNode unit = component(list.addObject(), Structure.UNIT);
        unit.putObject("attributeRelationship").putArray("dimensions").add(Structure.INDICATOR);
        enumeration(unit, structure.units());
        for (String id : Structure.OBSERVATION_ATTRIBUTES) {
            ObjectNode attribute = component(list.addObject(), id);
            attribute.putObject("attributeRelationship").putObject("observation");
            format(attribute, "String");
        }
        ObjectNode dimensions = components.putObject("dimensionList").put("id", "DimensionDescriptor");
        ArrayNode coded = dimensions.putArray("dimensions");
        enumeration(component(coded.addObject(), Structure.INDICATOR).put("position", 0), structure.indicators());
        enumeration(component(coded.addObject(), Structure.KIND).put("position", 1), structure.kinds());
        format(component(dimensions.putObject("timeDimension"), Structure.TIME), "ObservationalTimePeriod");
        ObjectNode measures = components.putObject("measureList").put("id", "MeasureDescriptor");
        format(component(measures.putArray("measures").addObject(), Structure.VALUE), "Decimal");
    }

    private ObjectNode component(ObjectNode component, String id) {
        component.put("id", id);
        component.put("conceptIdentity", structure.conceptUrn(id));
        return component;
    }

    private void enumeration(ObjectNode component, Structure.Codelist codelist) {
        component
                .putObject("localRepresentation")
                .put("enumeration", structure.urn("codelist.Codelist", codelist.id()));
    }

    private static void format(ObjectNode component, String type) {
        component.putObject("localRepresentation").putObject("format").put("dataType", type);
    }

    private ObjectNode maintained(ObjectNode node, String id, Names names) {
        node.put("id", id);
        node.put("agencyID", Structure.AGENCY);
        node.put("version", structure.version());
        return named(node, names);
    }

    private ObjectNode message(String kind, String about) {
        ObjectNode message = JSON.objectNode();
        message.put("$schema", "https://json.sdmx.org/2.1/sdmx-json-" + kind + "-schema.json");
        ObjectNode meta = message.putObject("meta");
        meta.put(
                "id",
                "JAZARI-" + kind.toUpperCase(Locale.ROOT) + "-"
                        + structure.cube().snapshot().version().number());
        meta.put("test", false);
        meta.put("prepared", structure.cube().snapshot().version().acceptedAt().toString());
        ArrayNode languages = meta.putArray("contentLanguages");
        structure.name().byLanguage().keySet().forEach(each -> languages.add(each.tag()));
        meta.putObject("sender").put("id", Structure.AGENCY);
        meta.putArray("links").addObject().put("rel", "self").put("urn", about);
        return message;
    }

    private ObjectNode named(ObjectNode node, Names names) {
        node.put("name", names.in(language));
        ObjectNode all = node.putObject("names");
        Map<String, String> ordered = new LinkedHashMap<>();
        names.byLanguage().forEach((each, name) -> ordered.put(each.tag(), name));
        ordered.forEach(all::put);
        return node;
    }
}
