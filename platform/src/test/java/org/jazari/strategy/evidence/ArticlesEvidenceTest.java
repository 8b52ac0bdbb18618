package org.jazari.strategy.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jazari.documents.Document;
import org.jazari.documents.Documents;
import org.jazari.documents.Hint;
import org.jazari.documents.Limits;
import org.jazari.documents.ReadResult;
import org.jazari.documents.Run;
import org.jazari.quantities.Figure;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Findings;
import org.jazari.quantities.Languages;
import org.jazari.quantities.Quantities;
import org.jazari.quantities.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The five public articles on which the shipped strategy rests, read as any other upload; skipped where they are absent. */
class ArticlesEvidenceTest {
    private static final Path ARTICLES =
            Path.of(System.getProperty("jazari.articles", "../../shared/mission/articles"));
    private static final List<String> FIGURES = new ArrayList<>();
    private static List<Finding> findings = List.of();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isDirectory(ARTICLES), "no articles in " + ARTICLES);
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(ARTICLES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Document document = document(file);
                sources.add(source(file.getFileName().toString(), document));
                for (Run run : Run.of(document.blocks())) {
                    Quantities.read(
                                    document.text(),
                                    run.start(),
                                    run.end(),
                                    Languages.guess(document.text(), run.start(), run.end()))
                            .figures()
                            .forEach(figure -> FIGURES.add(line(figure)));
                }
            }
        }
        findings = Findings.compare(sources);
    }

    @Test
    void theFiguresOfTheStrategyAreRead() {
        assertThat(FIGURES)
                .contains(
                        "103 % observed",
                        "240000 opportunités target 2030",
                        "100000 talents target 2030",
                        "87 rank observed 2025",
                        "14 places observed 2025",
                        "500 MW potential",
                        "50 MW target",
                        "1300000000 MAD target",
                        "22649 étudiants observed 2024-2025",
                        "550 doctorants-moniteurs target 2027",
                        "150 doctorants-moniteurs observed 2025",
                        "200 doctorants-moniteurs rate",
                        "2500 talents observed 2025",
                        "14000 talents cumulative-target 2027",
                        "7974 apprenants observed",
                        "200000 bénéficiaires target 2030",
                        "18 secteurs count",
                        "9 axes count",
                        "70 % potential",
                        "4800000000000 USD context 2030");
    }

    @Test
    void nothingComesFromThePagesFurniture() {
        assertThat(FIGURES)
                .hasSizeBetween(30, 40)
                .noneMatch(line -> line.contains("400000") || line.contains("titres"));
    }

    @Test
    void theKnownContradictionsAreFound() {
        assertThat(kinds(Finding.Verdict.CONTRADICTION))
                .contains("count-against-list", "scope", "place", "name")
                .doesNotContain("value", "monotonicity");
        assertThat(findings)
                .anySatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(Finding.Kind.COUNT_AGAINST_LIST);
                    assertThat(finding.sides().toString()).contains("9", "7");
                })
                .anySatisfy(finding -> assertThat(finding.sides().toString()).contains("Rabat", "Sal"));
    }

    @Test
    void whatAgreesIsSaidToo() {
        assertThat(findings)
                .anySatisfy(finding -> assertThat(finding.calculation()).isEqualTo("87 + 14 = 101"))
                .anySatisfy(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Finding.Verdict.HOLDS);
                    assertThat(finding.calculation()).isEqualTo("150 + 200 + 200 = 550");
                })
                .anySatisfy(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Finding.Verdict.SAME);
                    assertThat(finding.sides().toString()).contains("Amal", "Amel");
                });
    }

    private static List<String> kinds(Finding.Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(finding -> finding.kind().code())
                .toList();
    }

    private static String line(Figure figure) {
        String time = figure.due() != null ? " " + figure.due() : figure.period() != null ? " " + figure.period() : "";
        return figure.value().toPlainString() + " " + figure.unit().code() + " "
                + figure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + time;
    }

    private static Document document(Path file) throws IOException {
        ReadResult result = Documents.read(Files.readAllBytes(file), Hint.named(file.toString()), Limits.standard());
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).document();
    }

    private static Source source(String id, Document document) {
        List<Source.Range> body = Run.of(document.blocks()).stream()
                .map(run -> new Source.Range(run.start(), run.end()))
                .toList();
        return new Source(
                id,
                document.text(),
                Languages.guess(document.text(), 0, document.text().length()),
                body);
    }
}
