package org.jazari.strategy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** CSV of RFC 4180 that reads back as it was, and that a spreadsheet does not run. */
class CsvTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Provide
    Arbitrary<List<Map<String, String>>> tables() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("ab ,\"\n\r=+-@\t'éالⵜ;0").ofMaxLength(12);
        return Arbitraries.maps(Arbitraries.of("id", "name", "note", "value"), text)
                .ofMinSize(1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property(tries = 300)
    void whatIsWrittenReadsBack(@ForAll("tables") List<Map<String, String>> table) {
        ArrayNode rows = JSON.arrayNode();
        table.forEach(row -> {
            ObjectNode node = rows.addObject();
            row.forEach(node::put);
        });

        List<List<String>> read = parse(Csv.of(rows));

        assertThat(read).hasSize(table.size() + 1);
        List<String> header = read.getFirst();
        for (int i = 0; i < table.size(); i++) {
            for (int column = 0; column < header.size(); column++) {
                String expected = table.get(i).getOrDefault(header.get(column), "");
                String guarded = !expected.isEmpty() && "=+-@\t\r".indexOf(expected.charAt(0)) >= 0 ? "'" : "";
                assertThat(read.get(i + 1).get(column)).isEqualTo(guarded + expected);
            }
        }
    }

    @Test
    void numbersAreNumbersAndFormulasAreTexts() {
        ArrayNode rows = JSON.arrayNode();
        rows.addObject()
                .put("negative", -12)
                .put("exact", new java.math.BigDecimal("1E+3"))
                .put("formula", "=HYPERLINK(\"http://evil\")")
                .put("empty", "")
                .putNull("nothing");

        assertThat(parse(Csv.of(rows)).getLast())
                .containsExactly("-12", "1000", "'=HYPERLINK(\"http://evil\")", "", "");
    }

    @Test
    void partsBecomeColumnsAndListsOfTextsOneCell() {
        ArrayNode rows = JSON.arrayNode();
        ObjectNode row = rows.addObject().put("id", "a");
        row.putObject("name").put("fr", "Nom").put("ar", "اسم");
        row.putArray("places").add("rabat").add("fes");
        row.putArray("figures").addObject().put("value", 1);

        assertThat(parse(Csv.of(rows)))
                .containsExactly(
                        List.of("id", "name_fr", "name_ar", "places"), List.of("a", "Nom", "اسم", "rabat fes"));
    }

    /** Reads RFC 4180 strictly: quotes only around whole cells, CRLF after each line. */
    static List<List<String>> parse(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder cell = new StringBuilder();
            if (text.charAt(at) == '"') {
                at++;
                while (text.charAt(at) != '"' || (at + 1 < text.length() && text.charAt(at + 1) == '"')) {
                    at += text.charAt(at) == '"' ? 1 : 0;
                    cell.append(text.charAt(at++));
                }
                at++;
            } else {
                while (",\r".indexOf(text.charAt(at)) < 0) {
                    assertThat(text.charAt(at)).isNotIn('"', '\n');
                    cell.append(text.charAt(at++));
                }
            }
            line.add(cell.toString());
            if (text.charAt(at) == ',') {
                at++;
            } else {
                assertThat(text.substring(at, at + 2)).isEqualTo("\r\n");
                at += 2;
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        assertThat(line).isEmpty();
        return lines;
    }
}
