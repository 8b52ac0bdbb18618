package org.jazari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jazari.shield.Detector;
import org.jazari.shield.Finding;
import org.jazari.shield.PersonalData;
import org.jazari.shield.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShieldCommandTest {
    private static final String TEXT = "Je m'appelle Salma Bennani.\nTél. 06 61 23 45 67, ICE 001527456000081.";
    private static final List<Finding> FINDINGS = Detector.standard().find(TEXT);

    @TempDir
    Path folder;

    @Test
    void eachLineIsOneObjectWithItsExactPlaceClassAndReason() {
        List<JsonNode> lines = ShieldReport.json(TEXT, FINDINGS, Messages.in("fr"))
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();

        assertThat(lines).extracting(line -> line.path("class").asString()).containsExactly("name", "phone", "ice");
        assertThat(lines).allSatisfy(line -> assertThat(TEXT.substring(
                        line.path("start").asInt(), line.path("end").asInt()))
                .isEqualTo(line.path("text").asString()));
        assertThat(lines.getLast().path("sensitive").asBoolean()).isTrue();
        assertThat(lines.getLast().path("reason").asString()).isEqualTo("checksum");
    }

    @Test
    void theTableNamesLineClassAndReasonInEachLanguage() {
        for (String language : List.of("fr", "ar", "en")) {
            assertThat(ShieldReport.table(TEXT, FINDINGS, Messages.in(language)).lines())
                    .hasSize(4)
                    .anyMatch(line -> line.startsWith("2:6 ") && line.contains("06 61 23 45 67"));
        }
        assertThat(ShieldReport.table("Rien.", List.of(), Messages.in("fr"))).startsWith("Aucune");
    }

    @Test
    void everyClassAndReasonHasItsWordsInEachLanguage() {
        for (String language : List.of("fr", "ar", "en")) {
            Messages messages = Messages.in(language);
            for (PersonalData type : PersonalData.values()) {
                assertThat(messages.text("shield.class." + type.code())).isNotBlank();
            }
            for (Reason reason : Reason.values()) {
                assertThat(messages.text("shield.reason." + reason.code())).isNotBlank();
            }
        }
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), TEXT);
        Path latin = Files.write(folder.resolve("latin.txt"), "é".getBytes(StandardCharsets.ISO_8859_1));
        Path binary = Files.write(folder.resolve("binary"), new byte[] {'P', 'K', 0, 4});
        Path masked = Files.writeString(folder.resolve("masked.txt"), "Voici ZJNAM0123456789ABC.");

        assertThat(run(text.toString(), "--format", "json")).isEqualTo(ExitCodes.OK);
        assertThat(run(text.toString(), "--mask")).isEqualTo(ExitCodes.OK);
        assertThat(run(latin.toString())).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run(binary.toString())).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run(masked.toString(), "--mask")).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run(folder.resolve("absent.txt").toString())).isEqualTo(ExitCodes.ENVIRONMENT);
    }

    private static int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "shield";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Jazari.line(Messages.in("fr")).execute(all);
    }
}
