package org.jazari.strategy.opendata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jazari.strategyfile.Indicator;

/** The cube and its structure as SDMX-ML 3.0 messages. */
final class SdmxMl {
    private static final String MESSAGE = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message";
    private static final String STRUCTURE = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure";
    private static final String COMMON = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common";
    private static final String DATA = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/data/structurespecific";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final Structure structure;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private SdmxMl(Structure structure) throws XMLStreamException {
        this.structure = structure;
        this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    @FunctionalInterface
    private interface Content {
        void write() throws XMLStreamException;
    }

    static byte[] data(Structure structure) {
        return written(structure, SdmxMl::writeData);
    }

    static byte[] structure(Structure structure) {
        return written(structure, SdmxMl::writeStructure);
    }

    @FunctionalInterface
    private interface Message {
        void write(SdmxMl sdmx) throws XMLStreamException;
    }

    private static byte[] written(Structure structure, Message message) {
        try {
            SdmxMl sdmx = new SdmxMl(structure);
            sdmx.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            message.write(sdmx);
            sdmx.xml.writeEndDocument();
            sdmx.xml.close();
            return sdmx.bytes.toByteArray();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    private void writeData() throws XMLStreamException {
        String flow = structure.urn("datastructure.Dataflow", Structure.ID);
        String specific = flow + ":ObsLevelDim:" + Structure.TIME;
        xml.writeStartElement("mes", "StructureSpecificData", MESSAGE);
        xml.writeNamespace("mes", MESSAGE);
        xml.writeNamespace("com", COMMON);
        xml.writeNamespace("dsd", DATA);
        xml.writeNamespace("ns", specific);
        xml.writeNamespace("xsi", INSTANCE);
        header("DATA", () -> {
            xml.writeStartElement(MESSAGE, "Structure");
            xml.writeAttribute("structureID", Structure.ID);
            xml.writeAttribute("namespace", specific);
            xml.writeAttribute("dimensionAtObservation", Structure.TIME);
            text(COMMON, "StructureUsage", flow);
            xml.writeEndElement();
        });
        xml.writeStartElement(MESSAGE, "DataSet");
        xml.writeAttribute("dsd", DATA, "structureRef", Structure.ID);
        xml.writeAttribute("xsi", INSTANCE, "type", "ns:DataSetType");
        xml.writeAttribute("dsd", DATA, "dataScope", "DataStructure");
        xml.writeAttribute("dsd", DATA, "action", "Replace");
        for (Indicator indicator : structure.cube().indicators()) {
            for (Cube.Kind kind : structure.cube().kinds()) {
                series(indicator, kind, structure.cube().series(indicator, kind));
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void series(Indicator indicator, Cube.Kind kind, List<Cube.Cell> cells) throws XMLStreamException {
        if (cells.isEmpty()) {
            return;
        }
        xml.writeStartElement("Series");
        xml.writeAttribute(Structure.INDICATOR, indicator.id());
        xml.writeAttribute(Structure.KIND, kind.name());
        xml.writeAttribute(Structure.UNIT, indicator.unit());
        for (Cube.Cell cell : cells) {
            xml.writeEmptyElement("Obs");
            xml.writeAttribute(Structure.TIME, cell.time());
            xml.writeAttribute(Structure.VALUE, cell.value().toPlainString());
            for (String attribute : Structure.OBSERVATION_ATTRIBUTES) {
                String value = Structure.value(cell, attribute);
                if (!value.isEmpty()) {
                    xml.writeAttribute(attribute, value);
                }
            }
        }
        xml.writeEndElement();
    }

    private void writeStructure() throws XMLStreamException {
        xml.writeStartElement("mes", "Structure", MESSAGE);
        xml.writeNamespace("mes", MESSAGE);
        xml.writeNamespace("str", STRUCTURE);
        xml.writeNamespace("com", COMMON);
        header("STRUCTURE", () -> {});
        xml.writeStartElement(MESSAGE, "Structures");
        element("Codelists", () -> {
            for (Structure.Codelist codelist : structure.codelists()) {
                maintained("Codelist", codelist.id(), structure.concept(codelist.concept()), () -> {
                    for (Structure.Code code : codelist.codes()) {
                        item("Code", code.id(), code.names());
                    }
                });
            }
        });
        element(
                "ConceptSchemes",
                () -> maintained("ConceptScheme", "CS_INDICATORS", structure.name(), () -> {
                    for (String concept : structure.concepts()) {
                        item("Concept", concept, structure.concept(concept));
                    }
                }));
        element(
                "Dataflows",
                () -> maintained(
                        "Dataflow",
                        Structure.ID,
                        structure.name(),
                        () -> text(
                                STRUCTURE, "Structure", structure.urn("datastructure.DataStructure", Structure.ID))));
        element(
                "DataStructures",
                () -> maintained("DataStructure", Structure.ID, structure.name(), this::writeComponents));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeComponents() throws XMLStreamException {
        element("DataStructureComponents", () -> {
            listed("DimensionList", "DimensionDescriptor", () -> {
                component("Dimension", Structure.INDICATOR, 1, coded(structure.indicators()), () -> {});
                component("Dimension", Structure.KIND, 2, coded(structure.kinds()), () -> {});
                component("TimeDimension", Structure.TIME, 0, typed("ObservationalTimePeriod"), () -> {});
            });
            listed("AttributeList", "AttributeDescriptor", () -> {
                component(
                        "Attribute",
                        Structure.UNIT,
                        0,
                        coded(structure.units()),
                        () -> element(
                                "AttributeRelationship", () -> text(STRUCTURE, "Dimension", Structure.INDICATOR)));
                for (String id : Structure.OBSERVATION_ATTRIBUTES) {
                    component(
                            "Attribute",
                            id,
                            0,
                            typed("String"),
                            () -> element(
                                    "AttributeRelationship", () -> xml.writeEmptyElement(STRUCTURE, "Observation")));
                }
            });
            listed(
                    "MeasureList",
                    "MeasureDescriptor",
                    () -> component("Measure", Structure.VALUE, 0, typed("Decimal"), () -> {}));
        });
    }

    private Content coded(Structure.Codelist codelist) {
        return () -> text(STRUCTURE, "Enumeration", structure.urn("codelist.Codelist", codelist.id()));
    }

    private Content typed(String type) {
        return () -> {
            xml.writeEmptyElement(STRUCTURE, "TextFormat");
            xml.writeAttribute("textType", type);
        };
    }

    private void component(String name, String id, int position, Content representation, Content relationship)
            throws XMLStreamException {
        xml.writeStartElement(STRUCTURE, name);
        xml.writeAttribute("id", id);
        if (position > 0) {
            xml.writeAttribute("position", Integer.toString(position));
        }
        text(STRUCTURE, "ConceptIdentity", structure.conceptUrn(id));
        element("LocalRepresentation", representation);
        relationship.write();
        xml.writeEndElement();
    }

    private void listed(String name, String id, Content content) throws XMLStreamException {
        xml.writeStartElement(STRUCTURE, name);
        xml.writeAttribute("id", id);
        content.write();
        xml.writeEndElement();
    }

    private void maintained(String name, String id, Names names, Content content) throws XMLStreamException {
        xml.writeStartElement(STRUCTURE, name);
        xml.writeAttribute("id", id);
        xml.writeAttribute("agencyID", Structure.AGENCY);
        xml.writeAttribute("version", structure.version());
        names(names);
        content.write();
        xml.writeEndElement();
    }

    private void item(String name, String id, Names names) throws XMLStreamException {
        xml.writeStartElement(STRUCTURE, name);
        xml.writeAttribute("id", id);
        names(names);
        xml.writeEndElement();
    }

    private void names(Names names) throws XMLStreamException {
        for (var name : names.byLanguage().entrySet()) {
            xml.writeStartElement(COMMON, "Name");
            xml.writeAttribute("xml:lang", name.getKey().tag());
            xml.writeCharacters(name.getValue());
            xml.writeEndElement();
        }
    }

    private void header(String kind, Content usage) throws XMLStreamException {
        xml.writeStartElement(MESSAGE, "Header");
        text(
                MESSAGE,
                "ID",
                "JAZARI-" + kind + "-" + structure.cube().snapshot().version().number());
        text(MESSAGE, "Test", "false");
        text(
                MESSAGE,
                "Prepared",
                structure.cube().snapshot().version().acceptedAt().toString());
        xml.writeEmptyElement(MESSAGE, "Sender");
        xml.writeAttribute("id", Structure.AGENCY);
        usage.write();
        xml.writeEndElement();
    }

    private void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(STRUCTURE, name);
        content.write();
        xml.writeEndElement();
    }

    private void text(String namespace, String name, String text) throws XMLStreamException {
        xml.writeStartElement(namespace, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
