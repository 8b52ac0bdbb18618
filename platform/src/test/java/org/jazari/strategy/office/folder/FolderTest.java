package org.jazari.strategy.office.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.office.Multipart;
import org.jazari.strategy.office.OfficeTest;
import org.jazari.strategy.office.Staff;
import org.jazari.strategyfile.CheckResult;
import org.jazari.strategyfile.StrategyFiles;
import org.jazari.strategyfile.StrategyYaml;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OfficeTest
class FolderTest {
    private static final String FORM = "/fr/office/import";
    private static final String API = "/api/v1/proposals";

    @Autowired
    Staff staff;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void whatIsExportedIsWhatIsInForce() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        byte[] archive = FolderExport.zip(snapshots.current().orElseThrow().tree());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }

        CheckResult back = StrategyFiles.check(files);

        assertThat(back.tree()).contains(snapshots.current().orElseThrow().tree());
        assertThat(archive)
                .isEqualTo(FolderExport.zip(snapshots.current().orElseThrow().tree()));
        assertThat(staff.officer().get("/fr/office/export.zip").statusCode()).isEqualTo(200);
        HttpResponse<String> open = staff.visitor().get("/api/v1/strategy.zip");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.headers().firstValue("Content-Type")).contains("application/zip");
    }

    @Test
    void theFolderInForceChangesNothing() {
        HttpResponse<String> answer = upload(Zips.of(current()).bytes(), "maroc.zip");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("Il n’y a rien à changer");
        assertThat(staff.officer()
                        .api(API, "application/zip", Zips.of(current()).bytes())
                        .body())
                .contains("NOTHING_TO_CHANGE");
    }

    @Test
    void aChangedFolderBecomesAProposal() {
        HttpResponse<String> answer = upload(
                Zips.of(changed("units.yaml", "fr: rang\n", "fr: \"rang mondial\"\n"))
                        .bytes(),
                "maroc.zip");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String proposal = answer.headers().firstValue("Location").orElseThrow();
        String page = staff.officer().get(proposal).body();
        assertThat(Jsoup.parse(page).select(".diff ins").text()).contains("mondial");
        assertThat(Jsoup.parse(page).select(".diff")).hasSize(1);
    }

    @Test
    void yamlFilesAreTakenOneByOne() {
        Multipart form = new Multipart()
                .field("title", "Fichiers")
                .field("proposal", UUID.randomUUID().toString());
        changed("units.yaml", "fr: rang\n", "fr: \"rang ici\"\n")
                .forEach((name, bytes) -> form.file("files", name, bytes));

        HttpResponse<String> answer = staff.officer().upload(FORM, FORM, form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void everyProblemOfAFolderIsListedWithFileLineAndRemedy() {
        Map<String, byte[]> files = changed("units.yaml", "dimension: rank", "dimension: rung");
        int before = proposals();

        HttpResponse<String> page = upload(Zips.of(files).bytes(), "maroc.zip");
        HttpResponse<String> api =
                staff.officer().api(API, "application/zip", Zips.of(files).bytes(), "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(page.body()).select("#result li code").text()).matches(".*units\\.yaml:\\d+:\\d+.*");
        assertThat(api.statusCode()).isEqualTo(422);
        JsonNode problem = json.readTree(api.body()).path("problems").path(0);
        assertThat(problem.path("file").asString()).isEqualTo("units.yaml");
        assertThat(problem.path("line").asInt()).isPositive();
        assertThat(problem.path("column").asInt()).isPositive();
        assertThat(problem.path("reason").asString()).contains("rung");
        assertThat(problem.path("remedy").asString()).isNotEmpty();
        assertThat(api.headers().firstValue("Content-Language")).contains("en");
        assertThat(proposals()).isEqualTo(before);
    }

    @Test
    void programsProposeArchivesAndFiles() {
        byte[] archive = Zips.of(changed("units.yaml", "fr: rang\n", "fr: \"rang api\"\n"))
                .bytes();

        HttpResponse<String> answer = staff.officer().api(API + "?title=By+program", "application/zip", archive);
        Multipart form = new Multipart().field("title", "By form").file("files", "maroc.zip", archive);
        HttpResponse<String> multipart = staff.officer().api(API, form.contentType(), form.bytes());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(staff.officer().get(location).body()).contains("By program");
        assertThat(multipart.statusCode()).as(multipart.body()).isEqualTo(201);
    }

    @Test
    void otherKindsOfContentAndPeopleAreRefused() {
        byte[] archive = Zips.of(current()).bytes();

        assertThat(staff.officer().api(API, "{}").statusCode()).isEqualTo(415);
        assertThat(staff.officer()
                        .api(API, "application/zip", new byte[21 << 20])
                        .statusCode())
                .isEqualTo(413);
        assertThat(staff.officer().api(API, "application/zip", new byte[100]).statusCode())
                .isEqualTo(422);
        assertThat(staff.visitor().api(API, "application/zip", archive).statusCode())
                .isEqualTo(403);
        assertThat(staff.otherPublisher().api(API, "application/zip", archive).statusCode())
                .isEqualTo(403);
        Multipart none = new Multipart()
                .field("title", "Vide")
                .field("proposal", UUID.randomUUID().toString())
                .file("files", "", new byte[0]);
        assertThat(staff.officer().upload(FORM, FORM, none).statusCode()).isEqualTo(422);
        Multipart traversal = new Multipart()
                .field("title", "Dehors")
                .field("proposal", UUID.randomUUID().toString())
                .file("files", "../../etc/a.yaml", "axes: []".getBytes(StandardCharsets.UTF_8))
                .file("files", "b.yaml", "axes: []".getBytes(StandardCharsets.UTF_8));
        assertThat(staff.officer().upload(FORM, FORM, traversal).statusCode()).isEqualTo(422);
        Multipart huge = new Multipart()
                .field("title", "Trop")
                .field("proposal", UUID.randomUUID().toString())
                .file("files", "a.yaml", new byte[21 << 20]);
        assertThat(staff.officer().upload(FORM, FORM, huge).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> upload(byte[] archive, String filename) {
        return staff.officer()
                .upload(
                        FORM,
                        FORM,
                        new Multipart()
                                .field("title", "Un dossier")
                                .field("proposal", UUID.randomUUID().toString())
                                .file("files", filename, archive));
    }

    private Map<String, byte[]> current() {
        Map<String, byte[]> files = new TreeMap<>();
        StrategyYaml.write(snapshots.current().orElseThrow().tree())
                .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private Map<String, byte[]> changed(String file, String from, String to) {
        Map<String, byte[]> files = current();
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private int proposals() {
        return jdbc.sql("select count(*) from strategy.proposal")
                .query(Integer.class)
                .single();
    }
}
