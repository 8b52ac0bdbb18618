package org.jazari.trust.foreign;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The refused rows of a file for whoever mends it: line, column, header, defect, value. */
public final class RefusedRows {
    private RefusedRows() {}

    /** A list of flat objects, one a row. */
    public static ArrayNode json(List<Refused> refused) {
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
