package org.jazari.trust.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jazari.trust.foreign.Refused.Defect;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignFileTest {
    private static final String US = "Use Case ID,Use Case Name,Agency,Stage of Development,Date Initiated,URL\n";

    private static ForeignFile.Result.Rows read(String text, ForeignFormat format) {
        return (ForeignFile.Result.Rows) ForeignFile.read(text.getBytes(StandardCharsets.UTF_8), format);
    }

    private static Defect only(String row) {
        ForeignFile.Result.Rows rows = read(US + row, ForeignFormat.US);
        assertThat(rows.loaded()).isEmpty();
        assertThat(rows.refused()).hasSize(1);
        assertThat(rows.refused().getFirst().line()).isEqualTo(2);
        return rows.refused().getFirst().defect();
    }

    @Test
    void everyDefectIsNamedWithItsPlace() {
        assertThat(only("1,,EPA,,,")).isEqualTo(Defect.EMPTY_CELL);
        assertThat(only("1,Water,EPA,,")).isEqualTo(Defect.TOO_FEW_CELLS);
        assertThat(only("1,Water,EPA,,,,")).isEqualTo(Defect.TOO_MANY_CELLS);
        assertThat(only("1,\"Water,EPA,,,\n2,Air,EPA,,,")).isEqualTo(Defect.UNCLOSED_QUOTE);
        assertThat(only("1,Water,EPA,,soon,")).isEqualTo(Defect.BAD_DATE);
        assertThat(only("1,Water,EPA,,31/12/2024,")).isEqualTo(Defect.BAD_DATE); // months come first there
        assertThat(only("1,Water,EPA,,,ftp://x")).isEqualTo(Defect.BAD_ADDRESS);
        assertThat(only("1,Wa\u0007ter,EPA,,,")).isEqualTo(Defect.HIDDEN_CHARACTERS);
        assertThat(only("1," + "W".repeat(501) + ",EPA,,,")).isEqualTo(Defect.TOO_LONG);

        Refused date =
                read(US + "1,Water,EPA,,soon,", ForeignFormat.US).refused().getFirst();
        assertThat(date.column()).isEqualTo(5);
        assertThat(date.header()).isEqualTo("Date Initiated");
        assertThat(date.value()).isEqualTo("soon");
    }

    @Test
    void aTitleAboveTheColumnsIsPassedOverAndOneBureausOwnFileHasNoAgency() {
        String file = "2025 inventory,,,,\n"
                + "Use Case ID,Use Case Name,Bureau/Component,"
                + "Date when AI use case became operational or the pilot's start date,"
                + "What problem is the AI intended to solve?\n"
                + "7,Water,Office of Rivers,Jul-25,Floods\n8,,Office of Rivers,,\n";

        ForeignFile.Result.Rows rows = read(file, ForeignFormat.US);

        assertThat(rows.rows()).isEqualTo(2);
        assertThat(rows.loaded()).singleElement().satisfies(record -> {
            assertThat(record.body()).isEqualTo("Office of Rivers");
            assertThat(record.date())
                    .hasValueSatisfying(date -> assertThat(date.toString()).contains("2025-07"));
        });
        assertThat(rows.refused())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(4));
    }

    @Test
    void duplicatesAreQuarantinedAndConflictsToldFromThem() {
        ForeignFile.Result.Rows rows = read(
                US + "1,Water,EPA,,,\n1,Water,EPA,,,\n1,Air,EPA,,,\n,Soil,EPA,,,\n,Soil,EPA,,,\n", ForeignFormat.US);

        assertThat(rows.rows()).isEqualTo(5);
        assertThat(rows.loaded()).extracting(ForeignRecord::name).containsExactly("Water", "Soil");
        assertThat(rows.refused())
                .extracting(Refused::defect)
                .containsExactly(Defect.DUPLICATE, Defect.CONFLICTING_ID, Defect.DUPLICATE);
        assertThat(rows.quarantined()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "Jul-25, US, 2025-07",
        "July 2025, US, 2025-07",
        "2025, US, 2025",
        "2025-07, NL, 2025-07",
        "2025-07-31, NL, 2025-07-31",
        "2025-07-31T10:00:00Z, UK, 2025-07-31",
        "7/31/2025, US, 2025-07-31",
        "31/7/2025, UK, 2025-07-31",
        "31/07/25, UK, 2025-07-31",
        "31-07-2025, NL, 2025-07-31",
        "7/2025, US, 2025-07",
        "31 July 2025, UK, 2025-07-31",
        "'July 31, 2025', US, 2025-07-31",
        "31-Jul-25, US, 2025-07-31"
    })
    void datesKeepTheirPrecision(String cell, ForeignFormat format, String expected) {
        assertThat(ForeignDate.read(cell, format))
                .isEqualTo(
                        new ForeignDate.Reading.Read(Optional.of(org.jazari.strategyfile.PartialDate.parse(expected))));
    }

    @Test
    void britishRecordsComeUnderTheAttributesOfTheirStandard() {
        ForeignFile.Result.Rows rows = read("""
                id,standard_version,date_completion,name,description,website,contact_email,organisation,phase
                7,2.1,02/12/21,Queue,Sorts letters,https://a.example/q,a@b.example,Office of Post,Production
                """, ForeignFormat.UK);
        assertThat(rows.refused()).isEmpty();
        ForeignRecord record = rows.loaded().getFirst();
        assertThat(record.sourceId()).isEqualTo("7");
        assertThat(record.body()).isEqualTo("Office of Post");
        assertThat(record.date().orElseThrow()).hasToString("2021-12-02");
        assertThat(record.address()).isEqualTo("https://a.example/q");
        assertThat(ForeignDate.read("02/12/21", ForeignFormat.US)).isInstanceOf(ForeignDate.Reading.Refused.class);
    }

    @Test
    void whatSpreadsheetsWriteIsRead() {
        byte[] windows = "sep;Naam\n".getBytes(StandardCharsets.UTF_8);
        assertThat(ForeignFile.read(windows, ForeignFormat.NL)).isInstanceOf(ForeignFile.Result.Unreadable.class);
        byte[] latin =
                "Naam;Organisatienaam;Status\r\nCaf\u00e9teller;Gemeente;In gebruik\r\n\r\n\"Twee\r\nregels\";Gemeente;In gebruik\r\nDrie;Gemeente;Stuk\r\n"
                        .getBytes(Charset.forName("windows-1252"));
        ForeignFile.Result.Rows rows = (ForeignFile.Result.Rows) ForeignFile.read(latin, ForeignFormat.NL);

        assertThat(rows.rows()).isEqualTo(3);
        assertThat(rows.loaded()).extracting(ForeignRecord::name).containsExactly("Caf\u00e9teller", "Twee\r\nregels");
        assertThat(rows.refused().getFirst().line()).isEqualTo(6);
        assertThat(rows.refused().getFirst().defect()).isEqualTo(Defect.UNKNOWN_STATUS);
    }

    /** Dirt of every kind, thousands of rows: nothing is lost, no number is loaded twice, and reading never fails. */
    @Property(tries = 60)
    void loadedAndRefusedAreAllRows(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int count) {
        Random random = new Random(seed);
        StringBuilder file = new StringBuilder(US);
        String[] dirt = {
            "", "x", "Jul-25", "\"a,b\"", "\"q\"\"q\"", "\u0000", "13/13/2024", "\uFFFD", "https://a.example", "N/A"
        };
        for (int i = 0; i < count; i++) {
            List<String> cells = new ArrayList<>();
            int width = random.nextInt(10) == 0 ? 1 + random.nextInt(8) : 6;
            for (int c = 0; c < width; c++) {
                cells.add(c == 0 ? "id" + random.nextInt(count) : dirt[random.nextInt(dirt.length)]);
            }
            file.append(String.join(",", cells)).append('\n');
        }

        ForeignFile.Result.Rows rows = read(file.toString(), ForeignFormat.US);

        assertThat(rows.rows()).isEqualTo(count);
        assertThat(rows.loaded().size() + rows.refused().size()).isEqualTo(rows.rows());
        Set<String> ids = new HashSet<>();
        assertThat(rows.loaded()).allMatch(record -> ids.add(record.sourceId()));
    }

    /** Third-party data beside the project; skipped where it is absent. */
    @Test
    void theDutchRegisterIsReadWhole() throws IOException {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data/trust/nl-register/algoritmes-150.json"))
                .filter(Files::isRegularFile)
                .findFirst();
        Assumptions.assumeTrue(file.isPresent(), "needs ../shared/data/trust");

        ForeignFile.Result.Rows rows =
                (ForeignFile.Result.Rows) ForeignFile.read(Files.readAllBytes(file.get()), ForeignFormat.NL);

        assertThat(rows.rows()).isEqualTo(150);
        assertThat(rows.refused()).isEmpty();
        assertThat(rows.loaded()).allMatch(record -> record.date().isPresent() && record.line() > 1);
    }
}
