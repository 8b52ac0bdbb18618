package org.jazari.strategy.cockpit.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
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
import org.jazari.strategyfile.StrategyTree;
import org.jazari.testing.Browser;
import org.jazari.testing.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Four weeks of a delivery unit: the strategy comes, a busy week, a week of hostile names, a week later. Its briefs are read as page and as PDF. */
@OfficeTest
@Import({TestClock.Configuration.class, TestVersions.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BriefTest {
    private static final String HOSTILE = "Établissement <script>alert(1)</script> \u202e\u200f 😀 & fils "
            + "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(4);
    private static final String EVIDENCE = "/fr/office/evidence";

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
    private Week hostile = new Week(2000, 1);

    /** Signs in when it is first asked for: sessions and tokens end with the days that the clock skips. */
    private Officer reader() {
        return staff.otherPublisher();
    }

    @BeforeAll
    void fourWeeks() throws InterruptedException {
        clock.advance(Duration.ofDays(7));
        busy = Week.of(today());
        record("doctoral-student-monitors", "120", "2022");
        record("doctoral-student-monitors", "170", "2023");
        record("doctoral-student-monitors", "260", "2024");
        record("youth-beneficiaries", "9000", "2022");
        record("youth-beneficiaries", "16000", "2023");
        record("youth-beneficiaries", "31000", "2024");
        record("youth-beneficiaries", "52000", "2025");
        record("digital-talents", "11000", "2022");
        record("digital-talents", "16000", "2023");
        record("digital-talents", "31000", "2024");
        record("digital-talents", "52000", "2025");
        versions.publish(
                tree -> TestVersions.renamed(tree, ElementType.INDICATOR, "talents-trained", "Talents formés (total)"));
        contradict();
        UUID rejected = UUID.randomUUID();
        proposals.propose(rejected, 1, "Échéance du centre de Nador", "form", List.of(), "amina");
        String page = "/fr/office/proposals/" + rejected;
        HttpResponse<String> answer =
                staff.publisher().post(page, page + "/reject", List.of(Map.entry("note", "La source ne le dit pas.")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        proposals.propose(UUID.randomUUID(), 1, "Jalon 2028 des emplois", "form", List.of(), "amina");

        clock.advance(Duration.ofDays(7));
        hostile = Week.of(today());
        versions.publish(tree -> TestVersions.renamed(tree, ElementType.INSTITUTION, anOwner(tree), HOSTILE));
        versions.publish(tree -> {
            ObjectNode body =
                    tree.find(ElementType.INDICATOR, "job-opportunities").orElseThrow();
            body.putObject("name").put("fr", HOSTILE).put("ar", "\u200fفرص الشغل (AI) <b>2030</b> 😀");
            return tree.with(ElementType.INDICATOR, "job-opportunities", body);
        });
        proposals.propose(
                UUID.randomUUID(), 1, "Titre <i>hostile</i> \u202e& 😀 " + "x".repeat(150), "form", List.of(), "amina");
        clock.advance(Duration.ofDays(7));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Formats.ZONE));
    }

    private void contradict() {
        for (String megawatts : List.of("40", "60")) {
            String text = "Le centre de Nador aura une puissance de " + megawatts + " MW en 2028.\n";
            HttpResponse<String> answer = staff.officer()
                    .upload(
                            EVIDENCE,
                            EVIDENCE + "/files",
                            new Multipart().file("files", megawatts + ".txt", text.getBytes(StandardCharsets.UTF_8)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }
    }

    private static String anOwner(StrategyTree tree) {
        return tree.strategy().indicators().stream()
                .flatMap(indicator -> indicator.findOwner().stream())
                .findFirst()
                .orElseThrow();
    }

    private void record(String indicator, String value, String period) throws InterruptedException {
        HttpResponse<String> answer =
                staff.officer().api("/api/v1/observations", String.format(Locale.ROOT, """
            {"indicator": "%s", "value": %s, "period": "%s",
             "source": "les-eco-2026-01-13", "quote": "550 doctorants-moniteurs en numérique"}
            """, indicator, value, period));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String fact = json.readTree(answer.body()).path("factId").asString();
        assertThat(dispatcher.awaitProjected(facts.find(UUID.fromString(fact)).orElseThrow(), Duration.ofSeconds(20)))
                .isTrue();
    }

    private byte[] pdf(String language, Week week) {
        HttpResponse<byte[]> answer = reader().bytes("/" + language + "/office/cockpit/brief.pdf?week=" + week);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return answer.body();
    }

    private Document page(String language, Week week) {
        HttpResponse<String> answer = reader().get("/" + language + "/office/cockpit/brief?week=" + week);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** The words of a PDF in the order in which they were drawn, then line by line across the page. */
    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper byPlace = new PDFTextStripper();
            byPlace.setSortByPosition(true);
            return (new PDFTextStripper().getText(document) + " " + byPlace.getText(document))
                    .replaceAll("[\\s\u00a0]+", " ");
        }
    }

    /** Without the line that says when it was made. */
    private static String content(byte[] pdf) throws IOException {
        return words(pdf).replaceAll("établie le .{10,30}? à \\d\\d:\\d\\d", "");
    }

    @Test
    void inFrenchItSaysWhatHappened() throws IOException {
        String words = words(pdf("fr", busy));

        assertThat(words)
                .contains("Note hebdomadaire")
                .contains("semaine " + busy.number() + " de " + busy.year())
                .contains("Talents formés (total)")
                .contains("52.000 personnes")
                .contains("Nador", "40 MW", "60 MW")
                .contains("Échéance du centre de Nador", "Jalon 2028 des emplois")
                .contains("ce n’est pas une mesure")
                .contains("1/2", "2/2")
                .contains("Probabilité d’atteindre l’objectif à l’échéance");
    }

    @Test
    void inArabicWholeWordsAreFoundAndDigitsReadFromTheLeft() throws IOException {
        String words = words(pdf("ar", busy));

        assertThat(words)
                .contains("المذكرة الأسبوعية")
                .contains("الأسبوع")
                .contains("الاحتمال")
                .contains("المسؤولون")
                .contains("يناير")
                .contains("على")
                .contains("52.000")
                .contains("Les Inspirations ECO")
                .doesNotContain("ی"); // the Persian letter whose shape is the same in the middle of a word
        assertThat(words.chars().filter(c -> c >= 0xFB50 && c <= 0xFDFF)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "zgh", "en"})
    void itIsTwoToFourPagesWithEmbeddedFontsStructureAndLanguage(String language) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(language, busy))) {
            assertThat(document.getNumberOfPages()).isBetween(2, 4);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(document.getDocumentInformation().getTitle()).contains(Integer.toString(busy.number()));
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void linksLeadToPagesAsTheyWereKnown() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf("fr", busy))) {
            List<String> links = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                page.getAnnotations().forEach(annotation -> {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                        links.add(action.getURI());
                    }
                });
            }
            assertThat(links)
                    .contains("http://127.0.0.1:" + port + "/fr/indicators/digital-talents?known=" + busy.sunday())
                    .contains("http://127.0.0.1:" + port + "/fr/office/cockpit/brief?week=" + busy)
                    .allMatch(link -> link.startsWith("http://127.0.0.1:" + port + "/fr/"));
        }
    }

    @Test
    void aWeekThatIsOverSaysTheSameForGood() throws IOException {
        String once = content(pdf("fr", busy));
        versions.publish(tree ->
                TestVersions.renamed(tree, ElementType.INDICATOR, "youth-beneficiaries", "Un nom que nul ne savait"));
        String again = content(pdf("fr", busy));

        assertThat(again).isEqualTo(once).doesNotContain("que nul ne savait");
        assertThat(page("fr", Week.of(today())).text()).contains("que nul ne savait", "provisoire");
    }

    @Test
    void thePageSaysWhatThePdfSays() throws IOException {
        Document page = page("en", busy);
        String words = words(pdf("en", busy)).replace(" ", "");

        assertThat(page.select("article.brief h2").eachText())
                .hasSizeGreaterThan(6)
                .allMatch(heading -> words.contains(heading.replace(" ", "")));
        assertThat(page.select("article.brief svg.chart")).hasSizeBetween(3, 6);
        assertThat(page.select(".targets tbody th").eachText())
                .hasSize(5)
                .allMatch(name -> words.contains(name.replace(" ", "")));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void hostileNamesAreWrittenAsTheyStand(String language) throws IOException {
        String words = words(pdf(language, hostile));
        Document page = page(language, hostile);

        assertThat(words).contains("<script>alert(1)</script>", "& fils");
        assertThat(page.select("article script, article i, article b")).isEmpty();
        assertThat(page.select("article").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void withoutAWeekItIsTheLastOneThatIsOver() {
        assertThat(reader().get("/fr/office/cockpit/brief").body())
                .contains("value=\"" + Week.of(today()).previous() + "\"");
    }

    @Test
    void whatIsNoWeekIsRefusedWithItsReason() {
        String brief = "/fr/office/cockpit/brief?week=";
        for (String wrong : List.of("2026-W54", "2026-47", "abc", "2026-W00", "1999-W01", "٢٠٢٦-W47")) {
            HttpResponse<String> answer = reader().get(brief + URLEncoder.encode(wrong, StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("2026-W47");
        }
        assertThat(reader().get(brief + Week.of(today()).next()).body()).contains("n’a pas encore commencé");
        assertThat(reader().get(brief + "2020-W10").body()).contains("ne savait encore rien");
        assertThat(reader().bytes("/fr/office/cockpit/brief.pdf?week=2020-W10").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aProgramWithATokenGetsItAndNobodyWithoutARole() {
        String path = "/api/v1/office/brief?lang=ar&week=" + busy;
        HttpResponse<byte[]> answer = reader().apiBytes(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(401);
        assertThat(reader().apiBytes("/api/v1/office/brief?lang=xx").statusCode())
                .isEqualTo(400);
        for (String page : List.of("/fr/office/cockpit/brief", "/fr/office/cockpit/brief.pdf")) {
            assertThat(new Browser(port).get(page).statusCode()).isEqualTo(303);
        }
    }

    /** Leaves them where somebody may look at them. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "zgh", "en"})
    void noPageIsEmptyAndNothingRunsOverItsEdge(String language) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "briefs"));
        byte[] pdf = pdf(language, hostile);
        Files.write(folder.resolve("hostile-" + language + ".pdf"), pdf);
        Files.write(folder.resolve(language + ".pdf"), pdf(language, busy));
        Files.writeString(
                folder.resolve(language + ".html"),
                reader().get("/" + language + "/office/cockpit/brief?week=" + busy)
                        .body());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, 50, ImageType.GRAY);
                assertThat(inked(image, 0, image.getWidth())).isGreaterThan(50);
                int edge = image.getWidth() / 20;
                assertThat(inked(image, 0, edge)).isZero();
                assertThat(inked(image, image.getWidth() - edge, image.getWidth()))
                        .isZero();
            }
        }
    }

    private static int inked(BufferedImage image, int from, int until) {
        int inked = 0;
        for (int x = from; x < until; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                inked += (image.getRGB(x, y) & 0xff) < 0xc0 ? 1 : 0;
            }
        }
        return inked;
    }
}
