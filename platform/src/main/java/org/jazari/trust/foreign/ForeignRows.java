package org.jazari.trust.foreign;

import java.util.List;
import org.jazari.strategyfile.PartialDate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a file came to, for programs: flat objects, one a row. */
public final class ForeignRows {
    private ForeignRows() {}

    /** A loaded row. */
    public static ObjectNode loaded(ForeignRecord record) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("line", record.line())
                .put("id", record.sourceId())
                .put("numbered", record.numbered())
                .put("name", record.name())
                .put("body", record.body())
                .put("summary", record.summary())
                .put("status", record.status())
                .put("date", record.date().map(PartialDate::toString).orElse(""))
                .put("address", record.address());
    }

    /** The refused rows, for whoever mends them. */
    public static ArrayNode refused(List<Refused> refused) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Refused row : refused) {
            rows.addObject()
                    .put("line", row.line())
                    .put("column", row.column())
                    .put("header", row.header())
                    .put("defect", row.defect().key())
                    .put("value", row.value());
        }
        return rows;
    }
}
