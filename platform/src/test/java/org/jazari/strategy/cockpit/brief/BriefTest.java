package org.jazari.strategy.cockpit.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.language.Formats;
import org.jazari.strategy.content.TestVersions;
import org.jazari.strategy.office.Multipart;
import org.jazari.strategy.office.OfficeTest;
import org.jazari.strategy.office.Officer;
import org.jazari.strategy.office.Staff;
import org.jazari.strategy.office.change.Proposals;
import org.jazari.strategyfile.ElementType;
import org.jazari.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Three weeks of a delivery unit: the strategy comes, a busy week, a week later. Its briefs are read as page and as PDF. */
@OfficeTest
@Import({TestClock.Configuration.class, TestVersions.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BriefTest {
    private static final String LONG_NAME = "Établissement <script>alert(1)</script> \u202e\u200f 😀 & fils "
            + "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(4);
    private static final Path LOOK_AT = Path.of("target", "briefs");

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    TestVersions versions;

    @Autowired
    Proposals proposals;

    @Autowired
    Facts facts;

    @Autowired
    FactDispatcher dispatcher;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private Week busy = new Week(2000, 1);
    private Officer reader;

    BriefTest(@Autowired Staff staff) {
        this.reader = staff.officer();
    }

    @BeforeAll
    void threeWeeks() throws InterruptedException {
        clock.advance(Duration.ofDays(7));
        busy = Week.of(LocalDate.now(clock.withZone(Formats.ZONE)));
        Officer publisher = staff.publisher();
        for (String[] value : new String[][] {
            {"doctoral-student-monitors", "120", "2022"},
            {"doctoral-student-monitors", "170", "2023"},
            {"doctoral-student-monitors", "260", "2024"},
            {"doctoral-student-monitors", "310", "2025"},
            {"youth-beneficiaries", "9000", "2023"},
            {"youth-beneficiaries", "16000", "2024"},
            {"youth-beneficiaries", "31000", "2025"},
            {"digital-talents", "11000", "2022"},
            {"digital-talents", "14000", "2023"},
            {"digital-talents", "22000", "2024"},
            {"digital-talents", "29000", "2025"}
        }) {
            record(publisher, value[0], value[1], value[2]);
        }
        versions.publish(tree -> TestVersions.renamed(tree, ElementType.INSTITUTION, anOwner(tree), LONG_NAME));
        versions.publish(tree -> {
            ObjectNode body =
                    tree.find(ElementType.INDICATOR, "job-opportunities").orElseThrow();
            body.putObject("name")
                    .put("fr", LONG_NAME)
                    .put("ar", "\u200fفرص الشغل (AI) <b>2030</b> 😀")
                    .put("en", "Jobs");
            return tree.with(ElementType.INDICATOR, "job-opportunities", body);
        });
        proposals.propose(
                UUID.randomUUID(), 1, "Titre <i>hostile</i> \u202e& 😀 " + "x".repeat(150), "form", List.of(), "amina");
        publisher.upload(
                "/fr/office/evidence",
                "/fr/office/evidence/documents",
                new Multipart()
                        .file(
                                "files",
                                "bilan.txt",
                                "Le programme formera 200.000 talents d'ici 2030.\n\nLe programme formera 240.000 talents d'ici 2030.\n"
                                        .getBytes(StandardCharsets.UTF_8)));
        clock.advance(Duration.ofDays(7));
        reader = staff.otherPublisher();
    }

    private static String anOwner(org.jazari.strategyfile.StrategyTree tree) {
        return tree.strategy().indicators().stream()
                .flatMap(indicator -> indicator.findOwner().stream())
                .findFirst()
                .orElseThrow();
    }

    private void record(Officer officer, String indicator, String value, String period) throws InterruptedException {
        HttpResponse<String> answer =
                officer.api("/api/v1/observations", String.format(Locale.ROOT, """
            {"indicator": "%s", "value": %s, "period": "%s",
             "source": "les-eco-2026-01-13", "quote": "550 doctorants-moniteurs en numérique"}
            """, indicator, value, period));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String fact = json.readTree(answer.body()).path("factId").asString();
        assertThat(dispatcher.awaitProjected(facts.find(UUID.fromString(fact)).orElseThrow(), Duration.ofSeconds(20)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "zgh", "en"})
    void thePdfOfTheBusyWeekIsWhole(String language) throws IOException {
        HttpResponse<byte[]> answer = reader.bytes("/" + language + "/office/cockpit/brief.pdf?week=" + busy);
        assertThat(answer.statusCode()).isEqualTo(200);
        Files.createDirectories(LOOK_AT);
        Files.write(LOOK_AT.resolve(language + ".pdf"), answer.body());
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            System.getLogger("look").log(System.Logger.Level.INFO, new PDFTextStripper().getText(pdf));
        }
        Files.writeString(
                LOOK_AT.resolve(language + ".html"),
                reader.get("/" + language + "/office/cockpit/brief?week=" + busy)
                        .body());
    }
}
