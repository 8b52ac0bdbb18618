package org.jazari.strategy.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jazari.kernel.language.Texts;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Unit;

/**
 * The structure of the {@link Cube} in the terms of SDMX: concepts, code lists, dimensions and attributes with their names.
 * All of it bears the number of the strategy's version: a list of codes changes with the strategy.
 */
record Structure(Cube cube, Texts texts) {
    static final String AGENCY = "JAZARI";
    static final String ID = "INDICATORS";

    static final String INDICATOR = "INDICATOR";
    static final String KIND = "KIND";
    static final String TIME = "TIME_PERIOD";
    static final String VALUE = "OBS_VALUE";
    static final String UNIT = "UNIT_MEASURE";
    static final String QUALIFIER = "QUALIFIER";
    static final String SOURCE = "SOURCE";
    static final String OTHERS = "OTHER_VALUES";

    static final List<String> DIMENSIONS = List.of(INDICATOR, KIND, TIME);
    /** Attributes of single observations; the unit belongs to the indicator. */
    static final List<String> OBSERVATION_ATTRIBUTES = List.of(QUALIFIER, SOURCE, OTHERS);

    record Code(String id, Names names) {}

    record Codelist(String id, String concept, List<Code> codes) {}

    String version() {
        return cube.snapshot().version().number() + ".0.0";
    }

    /** Such as urn:sdmx:org.sdmx.infomodel.codelist.Codelist=JAZARI:CL_KIND(1.0.0). */
    String urn(String kind, String id) {
        return "urn:sdmx:org.sdmx.infomodel." + kind + "=" + AGENCY + ":" + id + "(" + version() + ")";
    }

    String conceptUrn(String concept) {
        return urn("conceptscheme.Concept", "CS_INDICATORS") + "." + concept;
    }

    Names name() {
        return Names.of(texts, "open-data.cube");
    }

    /** The name of a dimension, the measure or an attribute. */
    Names concept(String id) {
        return Names.of(
                texts, "open-data.concept." + id.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    List<String> concepts() {
        List<String> concepts = new ArrayList<>(DIMENSIONS);
        concepts.add(VALUE);
        concepts.add(UNIT);
        concepts.addAll(OBSERVATION_ATTRIBUTES);
        return concepts;
    }

    Codelist indicators() {
        return new Codelist(
                "CL_INDICATOR",
                INDICATOR,
                cube.indicators().stream()
                        .map(indicator -> new Code(indicator.id(), Names.of(indicator.name())))
                        .toList());
    }

    Codelist kinds() {
        return new Codelist(
                "CL_KIND",
                KIND,
                cube.kinds().stream()
                        .map(kind -> new Code(kind.name(), Names.of(texts, "value.kind." + key(kind))))
                        .toList());
    }

    private static String key(Cube.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The units of the indicators. */
    Codelist units() {
        List<String> used =
                cube.indicators().stream().map(Indicator::unit).distinct().toList();
        return new Codelist(
                "CL_UNIT",
                UNIT,
                used.stream().map(id -> new Code(id, Names.of(unit(id).name()))).toList());
    }

    List<Codelist> codelists() {
        return List.of(indicators(), kinds(), units());
    }

    Unit unit(String id) {
        return cube.snapshot().strategy().units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No unit " + id));
    }

    /** The name of an attribute's value in an observation; empty where it has none. */
    static String value(Cube.Cell cell, String attribute) {
        return switch (attribute) {
            case QUALIFIER -> cell.qualifier() == null ? "" : cell.qualifier().key();
            case SOURCE -> cell.source();
            case OTHERS -> String.join("; ", cell.others());
            default -> throw new IllegalArgumentException(attribute);
        };
    }
}
