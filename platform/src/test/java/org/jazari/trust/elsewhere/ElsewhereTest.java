package org.jazari.trust.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.identity.TestStaff;
import org.jazari.testing.Browser;
import org.jazari.trust.Clerks;
import org.jazari.trust.TrustRoles;
import org.jazari.trust.TrustTest;
import org.jazari.trust.Walk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of another country's register: from the office to a citizen's search, and off again. */
@TrustTest
class ElsewhereTest {
    private static final String IMPORTS = Walk.OFFICE + "/imports";
    private static final String HEADER =
            "Use Case ID,Use Case Name,Agency,Stage of Development,Date Initiated,Summary\n";

    @Autowired
    Clerks clerks;

    @Autowired
    TestStaff staff;

    private static Map<String, String> said(String title) {
        return Map.of(
                "format", "us", "title", title, "address", "https://inventory.example/file.csv", "asOf", "2025-12");
    }

    private HttpResponse<String> take(String title, String rows) {
        return clerks.publisher()
                .upload(
                        IMPORTS,
                        IMPORTS,
                        "inventory.csv",
                        (HEADER + rows).getBytes(StandardCharsets.UTF_8),
                        said(title));
    }

    private Document page(String path) {
        return Jsoup.parse(clerks.citizen().get(path).body());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).text()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void everyRowIsLoadedOrShownWithItsDefectAndWhatIsLoadedIsFoundByEverybody() {
        String imported = location(take("Inventaire d’essai", """
                7-1,Crop forecaster,Department of Fields,Operation,Jul-25,Prévoit les récoltes de blé
                7-2,,Department of Fields,Operation,,
                7-3,Irrigation advice,Department of Water,Pilot,soon,
                7-1,Crop forecaster,Department of Fields,Operation,,
                7-4,=cmd|' /C calc'!A0,Department of Water,Pilot,,'); drop table trust.foreign_record; --
                """));

        Document office = Jsoup.parse(clerks.reviewer().get(imported).body());
        assertThat(office.select(".headline").text()).contains("5 = chargées : 2 + refusées : 3");
        assertThat(office.select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).startsWith("3").contains("Use Case Name", "obligatoire vide"))
                .anySatisfy(row -> assertThat(row).startsWith("4").contains("Date Initiated", "soon"))
                .anySatisfy(row -> assertThat(row).startsWith("5").contains("mis à l’écart", "7-1"));
        assertThat(clerks.reviewer().get(imported + "/refused.csv").body())
                .startsWith("line,column,header,defect,value\r\n3,2,Use Case Name,empty-cell,")
                .contains("4,5,Date Initiated,bad-date,soon");

        assertThat(page("/fr/register/elsewhere?q=recoltes+ble")
                        .select(".register-list li")
                        .eachText())
                .as("without accents, of one word the beginning alone")
                .hasSize(1)
                .allSatisfy(entry ->
                        assertThat(entry).contains("Crop forecaster", "juillet 2025", "Inventaire d’essai", "ligne 2"));
        assertThat(page("/fr/register/elsewhere?q=recoltes&known=2026-01-01").select(".register-list li"))
                .as("before it was imported")
                .isEmpty();
        assertThat(page("/ar/register/elsewhere?q=cmd")
                        .select(".register-list h2")
                        .text())
                .contains("=cmd|");
        assertThat(page("/en/register/elsewhere?q=%27%29%3B+%26+%7C+%21+%3A*")
                        .select("h1")
                        .text())
                .isEqualTo("Elsewhere in the world");

        assertThat(location(take("Le même encore", """
                7-1,Crop forecaster,Department of Fields,Operation,Jul-25,Prévoit les récoltes de blé
                7-2,,Department of Fields,Operation,,
                7-3,Irrigation advice,Department of Water,Pilot,soon,
                7-1,Crop forecaster,Department of Fields,Operation,,
                7-4,=cmd|' /C calc'!A0,Department of Water,Pilot,,'); drop table trust.foreign_record; --
                """))).startsWith(imported).endsWith("known-already=true");

        String removal = imported + "/remove";
        assertThat(clerks.publisher()
                        .force(imported, removal, Map.of("reasons", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(clerks.publisher()
                        .force(imported, removal, Map.of("reasons", "Essai fini"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(clerks.reviewer().get(imported).statusCode()).isEqualTo(404);
        assertThat(page("/fr/register/elsewhere?q=recoltes+ble").select(".register-list li"))
                .isEmpty();
    }

    @Test
    void whatIsNoRegisterIsRefusedAndNothingOfItIsKept() {
        int before = page("/fr/register/elsewhere").select("option").size();
        HttpResponse<String> noNames = clerks.publisher()
                .upload(IMPORTS, IMPORTS, "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), said("X"));
        assertThat(noNames.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(noNames.body()).select("#file-problem").text()).contains("Aucune colonne");
        HttpResponse<String> empty = clerks.publisher().upload(IMPORTS, IMPORTS, "x.csv", new byte[0], said("X"));
        assertThat(Jsoup.parse(empty.body()).select("#file-problem").text()).contains("vide");
        HttpResponse<String> untold = clerks.publisher()
                .upload(
                        IMPORTS,
                        IMPORTS,
                        "x.csv",
                        (HEADER + "1,A,B,,,").getBytes(StandardCharsets.UTF_8),
                        Map.of("format", "fr", "title", "", "address", "inventory", "asOf", "2999"));
        assertThat(Jsoup.parse(untold.body()).select(".field p.error").eachText())
                .hasSize(4);
        assertThat(clerks.reviewer()
                        .upload(
                                IMPORTS,
                                IMPORTS,
                                "x.csv",
                                (HEADER + "1,A,B,,,").getBytes(StandardCharsets.UTF_8),
                                said("Sans rôle"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(page("/fr/register/elsewhere").select("option").size()).isEqualTo(before);
    }

    @Test
    void programsImportAndReadThousandsOfRows(@Value("${local.server.port}") int port) {
        String token = staff.token("import-program", TrustRoles.PUBLISHER);
        Browser program = new Browser(port);
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 4_000; i++) {
            rows.append("9-")
                    .append(i % 3_900)
                    .append(",System ")
                    .append(i % 3_900)
                    .append(",Agency of Barley,")
                    .append("Pilot,")
                    .append(i % 10 == 7 ? "never" : "2025-03")
                    .append(",\n");
        }
        String query = "?format=us&title=Thousands&asOf=2025&address=https%3A%2F%2Finventory.example%2Fmany.csv";

        HttpResponse<String> answer = post(program, token, query, rows.toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode told = JsonMapper.shared().readTree(answer.body());
        assertThat(told.path("rows").asInt()).isEqualTo(4_000);
        assertThat(told.path("loaded").asInt() + told.path("refused").asInt()).isEqualTo(4_000);
        assertThat(told.path("quarantined").asInt()).isEqualTo(90);
        assertThat(told.path("defects").size()).isEqualTo(told.path("refused").asInt());
        JsonNode found = JsonMapper.shared()
                .readTree(program.get("/api/v1/register/elsewhere?q=barley&offset=3500")
                        .body());
        assertThat(found.path("found").asInt()).isEqualTo(told.path("loaded").asInt());
        assertThat(found.path("records").size()).isEqualTo(found.path("found").asInt() - 3_500);

        assertThat(post(program, token, query, rows.toString()).statusCode()).isEqualTo(409);
        assertThat(post(program, token, query, "nothing").statusCode()).isEqualTo(422);
        assertThat(List.of(
                        post(program, token, "?format=us", rows.toString()).statusCode(),
                        post(program, "none", query, rows.toString()).statusCode()))
                .containsExactly(400, 401);
    }

    private static HttpResponse<String> post(Browser program, String token, String query, String body) {
        return program.send(HttpRequest.newBuilder(program.address("/api/v1/register/elsewhere" + query))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }
}
