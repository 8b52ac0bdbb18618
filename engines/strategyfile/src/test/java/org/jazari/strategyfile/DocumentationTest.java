package org.jazari.strategyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The example of the documentation is accepted as it stands, and the country's own strategy with it where it is present. */
class DocumentationTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n# ([a-z]+\\.yaml)\n(.*?)```", Pattern.DOTALL);
    private static final Path ROOT = Path.of("..", "..");

    @Test
    void theExampleIsAccepted() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/strategy-format.md"));
        SortedMap<String, byte[]> files = new TreeMap<>();
        BLOCK.matcher(page).results().forEach(block -> files.put(block.group(1), Folders.bytes(block.group(2))));
        CheckResult result = StrategyFiles.check(files);
        assertThat(files).hasSize(3);
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void everyCodeThatThePageNamesExists() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/strategy-format.md"));
        String rules = page.substring(page.indexOf("## Rules beyond"), page.indexOf("## From Java"));
        Pattern.compile("\\(`([a-z-]+)`")
                .matcher(rules)
                .results()
                .forEach(code ->
                        assertThat(ProblemTexts.of(Locale.ENGLISH).keys()).contains(code.group(1) + ".message"));
    }

    @Test
    void theStrategyOfTheRepositoryIsAccepted() {
        Path morocco = ROOT.resolve("strategies/morocco-2030");
        Assumptions.assumeTrue(Files.isDirectory(morocco), "strategies/morocco-2030 is not there");
        CheckResult result = StrategyFiles.check(morocco);
        assertThat(result.ok())
                .as(CheckReport.text(result, Locale.ENGLISH, morocco))
                .isTrue();
        SortedMap<String, byte[]> written = new TreeMap<>();
        StrategyYaml.write(result.tree().orElseThrow()).forEach((name, text) -> written.put(name, Folders.bytes(text)));
        assertThat(StrategyFiles.check(written).tree()).isEqualTo(result.tree());
    }
}
