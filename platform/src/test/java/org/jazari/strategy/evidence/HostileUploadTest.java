package org.jazari.strategy.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jazari.strategy.office.OfficeTest;
import org.jazari.strategy.office.Staff;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What strangers send: each is refused with its reason, or read for what it is; nothing breaks and nothing is run. */
@OfficeTest
class HostileUploadTest {
    private static final String API = "/api/v1/documents?name=";

    @Autowired
    Staff staff;

    @Autowired
    JsonMapper json;

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                Arguments.of("vide.txt", "document-empty", new byte[0]),
                Arguments.of("image.png", "document-unknown-format", bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0")),
                Arguments.of("binaire.txt", "document-", bytes("abc\0\0\0\0\1\2\3")),
                Arguments.of("faux.pdf", "document-broken-pdf", bytes("%PDF-1.7\nrien que du texte\n%%EOF")),
                Arguments.of("balises.html", "document-no-text", bytes("<html><script>alert(1)</script></html>")),
                Arguments.of("bombe.zip", "zip-bomb", zip(Map.of("a.txt", new byte[60 << 20]))),
                Arguments.of("../passwd", "zip-name", bytes("12 villes")),
                Arguments.of("sans-fichier.zip", "document-unknown-format", zip(Map.of())));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedForItsReason(String name, String code, byte[] content) {
        HttpResponse<String> answer = staff.officer()
                .api(
                        API + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8),
                        "application/octet-stream",
                        content);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).path("code").asString()).startsWith(code);
        assertThat(json.readTree(answer.body()).path("remedy").asString()).isNotBlank();
    }

    @Test
    void aLineOfTenMegabytesIsReadAndItsInboxStaysWorkable() {
        String line = "Le plan prévoit 123 centres et 45 % des communes. ".repeat(200_000);
        JsonNode answer = json.readTree(staff.officer()
                .api(API + "ligne.txt", "text/plain", line.getBytes(StandardCharsets.UTF_8))
                .body());
        String sha256 = answer.path("received").get(0).asString();

        String page =
                staff.officer().get("/fr/office/evidence/documents/" + sha256).body();

        assertThat(page.length()).isLessThan(3_000_000);
        assertThat(Jsoup.parse(page).text()).contains("au-delà de la limite");
    }

    @Test
    void markupIsTextAndNeverRuns() {
        String html = "<html lang=fr><title>T</title><body><h1>Titre &lt;script&gt;alert(2)&lt;/script&gt;</h1>"
                + "<p>Le pays compte 61 <b onclick=alert(1)>centres</b> en 2024.</p><script>var x = '99 morts';</script></html>";
        JsonNode answer = json.readTree(staff.officer()
                .api(API + "page.html", "text/html", html.getBytes(StandardCharsets.UTF_8))
                .body());
        String sha256 = answer.path("received").get(0).asString();

        String page =
                staff.officer().get("/fr/office/evidence/documents/" + sha256).body();

        assertThat(Jsoup.parse(page).select("script:not([src]), [onclick]")).isEmpty();
        assertThat(Jsoup.parse(page).select("mark").eachText()).contains("61").doesNotContain("99");
    }

    @Test
    void oldEncodingsAreReadAndHiddenMarksAreSaid() {
        byte[] latin = "Près de 8 500 élèves formés en 2025, à Fès et à Salé, grâce à l’aide de l’État."
                .getBytes(Charset.forName("windows-1252"));
        String sha256 = json.readTree(staff.officer()
                        .api(API + "latin.txt", "application/octet-stream", latin)
                        .body())
                .path("received")
                .get(0)
                .asString();
        assertThat(staff.officer()
                        .get("/fr/office/evidence/documents/" + sha256)
                        .body())
                .contains("élèves");

        byte[] tricked =
                "Un budget de \u202e000.03\u202c dirhams et de 1О0 places en 2026.".getBytes(StandardCharsets.UTF_8);
        String hidden = json.readTree(staff.officer()
                        .api(API + "bidi.txt", "text/plain", tricked)
                        .body())
                .path("received")
                .get(0)
                .asString();
        assertThat(Jsoup.parse(staff.officer()
                                .get("/fr/office/evidence/documents/" + hidden)
                                .body())
                        .select(".alert")
                        .text())
                .contains("marques de direction");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
