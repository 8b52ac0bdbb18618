package org.jazari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {
    private static final String RULESET = """
            kind: questionnaire
            id: small
            version: "1"
            status: demonstration
            languages: [en]
            title: {en: A small one}
            validFrom: "2026-01-01"
            source: {publisher: test}
            sections: [{id: s, title: {en: Section}}]
            questions:
              - id: people
                section: s
                text: {en: "Does it decide about people?"}
                kind: single
                measure: risk
                required: true
                options:
                  - {id: yes1, text: {en: "Yes"}, weight: 4}
                  - {id: no1, text: {en: "No"}, weight: 0}
            levels:
              - {number: 1, name: {en: low}, upTo: "1/2"}
              - {number: 2, name: {en: high}}
            """;

    @TempDir
    Path folder;

    @Test
    void theExitCodeTellsScoredRefusedMisusedAndIncomplete() throws IOException {
        String ruleset = file("r.yaml", RULESET);
        String answers = file("a.json", "{\"people\": \"yes1\"}");
        for (String language : List.of("fr", "ar", "en")) {
            assertThat(run(language, ruleset, answers)).isEqualTo(ExitCodes.OK);
            assertThat(run(language, "explain", ruleset, answers)).isEqualTo(ExitCodes.OK);
        }
        assertThat(run("en", ruleset, answers, "--format", "json")).isEqualTo(ExitCodes.OK);
        assertThat(run("en", ruleset, file("e.json", "{}"))).isEqualTo(AssessCommand.INCOMPLETE);
        for (String wrong : List.of(
                "{\"people\": \"maybe\"}",
                "{\"persons\": \"yes1\"}",
                "{\"people\": [\"yes1\", \"no1\"]}",
                "{\"people\": \"yes1\", \"people\": \"no1\"}",
                "{\"people\": {\"a\": 1}}",
                "\uFEFF{\"people\": \"yes1\"}",
                "[".repeat(1000),
                "{\"people\": \"yes1\"",
                "")) {
            assertThat(run("en", ruleset, file("w.json", wrong))).as(wrong).isEqualTo(ExitCodes.PROBLEMS);
        }
        assertThat(run("en", ruleset)).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("en", ruleset, folder.resolve("absent").toString())).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("en", file("b.yaml", RULESET.replace("weight: 4", "weight: 0")), answers))
                .isEqualTo(ExitCodes.PROBLEMS);
    }

    @Test
    void aSignatureHoldsForTheContentWhateverItsNotation() throws IOException {
        String ruleset = file("r.yaml", RULESET);
        String secret = folder.resolve("key.pem").toString();
        String known = folder.resolve("known.pem").toString();
        assertThat(run("en", "ruleset", "key", secret, known)).isEqualTo(ExitCodes.OK);
        assertThat(run("en", "ruleset", "key", secret, known)).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("en", "ruleset", "sign", ruleset, "--key", secret)).isEqualTo(ExitCodes.OK);
        assertThat(run("en", "ruleset", "verify", ruleset, "--key", known)).isEqualTo(ExitCodes.OK);
        String spaced =
                file("s.yaml", "# the same, said otherwise\n" + RULESET.replace("{en: low}", "{ en: \"low\" }"));
        String signature = ruleset + ".sig";
        assertThat(run("en", "ruleset", "verify", spaced, "--key", known, "--signature", signature))
                .isEqualTo(ExitCodes.OK);
        String other = file("o.yaml", RULESET.replace("weight: 4", "weight: 5"));
        assertThat(run("en", "ruleset", "verify", other, "--key", known, "--signature", signature))
                .isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run("en", "ruleset", "verify", ruleset, "--key", secret)).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("en", "ruleset", "check", ruleset)).isEqualTo(ExitCodes.OK);
        assertThat(run("en", "ruleset", "check", other, "--format", "json")).isEqualTo(ExitCodes.OK);
        assertThat(run("en", "ruleset", "schema", "questionnaire")).isEqualTo(ExitCodes.OK);
        assertThat(run("en", "import", "other", ruleset)).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("en", "import", "aia", ruleset)).isEqualTo(ExitCodes.PROBLEMS);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8)
                .toString();
    }

    private static int run(String language, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "assess";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Jazari.line(Messages.in(language)).execute(all);
    }
}
