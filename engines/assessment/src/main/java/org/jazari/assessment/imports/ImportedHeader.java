package org.jazari.assessment.imports;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields that every imported ruleset starts with. */
final class ImportedHeader {
    private ImportedHeader() {}

    static ObjectNode of(
            String kind,
            String id,
            String version,
            LocalDate validFrom,
            List<String> languages,
            String publisher,
            String address,
            String licence) {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("kind", kind);
        header.put("id", id);
        header.put("version", version);
        header.put("status", "imported");
        ArrayNode written = header.putArray("languages");
        languages.forEach(written::add);
        header.put("validFrom", validFrom.toString());
        ObjectNode source = header.putObject("source");
        source.put("publisher", publisher);
        source.put("address", address);
        source.put("licence", licence);
        return header;
    }
}
