package org.jazari.strategy.opendata;

import java.util.ArrayList;
import java.util.List;

/** The cube as SDMX-CSV 2.0: one line for each value, with the dataflow that it belongs to. */
final class SdmxCsv {
    private SdmxCsv() {}

    static String of(Structure structure) {
        StringBuilder csv = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        head.addAll(Structure.DIMENSIONS);
        head.add(Structure.VALUE);
        head.add(Structure.UNIT);
        head.addAll(Structure.OBSERVATION_ATTRIBUTES);
        line(csv, head);
        String flow = Structure.AGENCY + ":" + Structure.ID + "(" + structure.version() + ")";
        for (Cube.Cell cell : structure.cube().cells()) {
            List<String> row = new ArrayList<>(List.of(
                    "dataflow",
                    flow,
                    "R",
                    cell.indicator().id(),
                    cell.kind().name(),
                    cell.time(),
                    cell.value().toPlainString(),
                    cell.indicator().unit()));
            Structure.OBSERVATION_ATTRIBUTES.forEach(attribute -> row.add(Structure.value(cell, attribute)));
            line(csv, row);
        }
        return csv.toString();
    }

    /** Codes, numbers and lists of them: a comma may stand in none but is quoted all the same. */
    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(String.join(
                        ",",
                        cells.stream()
                                .map(cell -> cell.indexOf(',') < 0 && cell.indexOf('"') < 0
                                        ? cell
                                        : '"' + cell.replace("\"", "\"\"") + '"')
                                .toList()))
                .append("\r\n");
    }
}
