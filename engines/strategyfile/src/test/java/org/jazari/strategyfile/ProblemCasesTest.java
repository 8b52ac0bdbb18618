package org.jazari.strategyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every code is provoked by a folder that is broken in one way; the file, the line and the code are told, and nothing else. */
class ProblemCasesTest {
    private static final Pattern CHARACTER = Pattern.compile("⟪([0-9A-F]+)⟫");

    /** What was checked and what should have been found. */
    private record Case(String name, CheckResult result, List<String> expected) {}

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> eachBrokenFolderIsToldExactly() throws Exception {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    assertThat(Folders.lines(one.result())).isEqualTo(one.expected());
                    boolean refused =
                            one.result().problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
                    assertThat(one.result().ok()).isNotEqualTo(refused);
                }))
                .toList();
    }

    @Test
    void everyCodeOfTheBundleIsProvoked() throws Exception {
        Set<String> provoked = new TreeSet<>();
        cases().forEach(one -> one.result().problems().forEach(problem -> provoked.add(problem.code())));
        Set<String> known = new TreeSet<>();
        for (String key : ProblemTexts.of(Locale.ENGLISH).keys()) {
            if (key.endsWith(".message")) {
                known.add(key.substring(0, key.length() - ".message".length()));
            }
        }
        assertThat(provoked).isEqualTo(known);
    }

    @Test
    void everySentenceIsFilledInEveryLanguage() throws Exception {
        for (Case one : cases()) {
            for (Problem problem : one.result().problems()) {
                for (Language language : Language.values()) {
                    String said = problem.message(language.locale()) + " " + problem.remedy(language.locale());
                    assertThat(said)
                            .as(problem.code())
                            .doesNotContainPattern("\\{[a-zA-Z]+}|(kind|type|form)\\.[a-z]|\\.message|\\.remedy");
                }
            }
        }
    }

    private List<Case> cases() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (String block : Folders.resource("broken.txt").split("(?m)^=== ", -1)) {
            if (!block.isEmpty()) {
                cases.add(written(block));
            }
        }
        cases.addAll(headers());
        cases.addAll(encodings());
        cases.addAll(limits());
        cases.addAll(folders());
        return cases;
    }

    private static Case written(String block) {
        String title = block.lines().findFirst().orElseThrow().strip();
        String content = CHARACTER
                .matcher(block.substring(block.indexOf('\n') + 1))
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
        List<String> expected = new ArrayList<>();
        for (String one : title.equals("sound") ? new String[0] : title.split("; ", -1)) {
            String[] parts = one.split(" ", -1);
            expected.add("case.yaml:" + parts[1] + " " + parts[0]);
        }
        return new Case(title, StrategyFiles.check(Folders.withBase("case.yaml", Folders.bytes(content))), expected);
    }

    private static List<Case> headers() {
        Map<String, String> extras = new LinkedHashMap<>();
        extras.put("until-before-from", ", from: \"2030\", until: \"2024\"");
        extras.put("translation-of-default", ", translations: {fr: {status: official}}");
        List<Case> cases = new ArrayList<>();
        extras.forEach((code, extra) -> {
            SortedMap<String, byte[]> files = new TreeMap<>();
            files.put(
                    "a.yaml",
                    Folders.bytes(
                            "strategy: {id: demo, country: MA, name: \"x\", defaultLanguage: fr" + extra + "}\n"));
            cases.add(new Case(code, StrategyFiles.check(files), List.of("a.yaml:1 " + code)));
        });
        SortedMap<String, byte[]> none = new TreeMap<>(Map.of("a.yaml", Folders.bytes("axes: []\n")));
        cases.add(new Case("no-strategy", StrategyFiles.check(none), List.of(":0 no-strategy")));
        return cases;
    }

    private static List<Case> encodings() {
        String text = "pillars:\n  - {id: a, order: 1, name: \"numérique\"}\n";
        byte[] windows = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] marked = text.getBytes(StandardCharsets.UTF_16);
        byte[] unmarked = text.getBytes(StandardCharsets.UTF_16LE);
        byte[] withMark = Folders.bytes("\uFEFF" + text);
        return List.of(
                new Case("latin-1", checked(windows), List.of("case.yaml:2 invalid-utf8")),
                new Case("UTF-16", checked(marked), List.of("case.yaml:1 wrong-encoding")),
                new Case("UTF-16 without mark", checked(unmarked), List.of("case.yaml:1 wrong-encoding")),
                new Case("UTF-8 with mark", checked(withMark), List.of()));
    }

    private static CheckResult checked(byte[] content) {
        return StrategyFiles.check(Folders.withBase("case.yaml", content));
    }

    private static List<Case> limits() {
        SortedMap<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i <= Limits.FILES; i++) {
            many.put("f" + i + ".yaml", Folders.bytes("axes: []"));
        }
        SortedMap<String, byte[]> large = new TreeMap<>();
        for (int i = 0; i < 9; i++) {
            large.put("f" + i + ".yaml", new byte[Limits.FILE_BYTES]);
        }
        String pillar = "  - {id: a, order: 1, name: \"x\", citations: [";
        String citations = "{source: s, quote: \"abc\"}, ".repeat(51);
        String wrong = "axes:\n" + "  - {id: a, order: 1, name: \"x\"}\n".repeat(1_200);
        CheckResult more = checked(Folders.bytes(wrong));
        List<String> lines = Folders.lines(more);
        return List.of(
                new Case("too-many-files", StrategyFiles.check(many), List.of(":0 too-many-files")),
                new Case("folder-too-large", StrategyFiles.check(large), List.of(":0 folder-too-large")),
                new Case(
                        "file-too-large",
                        checked(new byte[Limits.FILE_BYTES + 1]),
                        List.of("case.yaml:0 file-too-large")),
                new Case(
                        "too-many",
                        checked(Folders.bytes("pillars:\n" + pillar + citations + "]}\n")),
                        List.of("case.yaml:2 too-many")),
                new Case("more-problems", more, lines.size() == 1_001 ? lines : List.of()));
    }

    private List<Case> folders() throws Exception {
        Path outside = Files.createTempFile("outside", ".yaml");
        Path linked = Files.createDirectories(folder.resolve("linked"));
        Files.deleteIfExists(linked.resolve("a.yaml"));
        Files.createSymbolicLink(linked.resolve("a.yaml"), outside);
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.deleteIfExists(broken.resolve("a.yaml"));
        Files.createSymbolicLink(broken.resolve("a.yaml"), broken.resolve("gone.yaml"));
        Path empty = Files.createDirectories(folder.resolve("empty"));
        return List.of(
                new Case("no-such-folder", StrategyFiles.check(folder.resolve("no")), List.of(":0 no-such-folder")),
                new Case("empty-folder", StrategyFiles.check(empty), List.of(":0 empty-folder")),
                new Case("link-outside", StrategyFiles.check(linked), List.of("a.yaml:0 link-outside")),
                new Case("unreadable-file", StrategyFiles.check(broken), List.of("a.yaml:0 unreadable-file")));
    }
}
