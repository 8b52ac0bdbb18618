package org.jazari.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jazari.strategyfile.StrategyFiles;
import org.jazari.strategyfile.StrategyTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The shipped strategy against the articles that it was read from. They are not the project's to publish: the test looks
 * for {@code shared/mission/articles} above the module's folder, or in the folder of the system property
 * {@code jazari.articles}, and is skipped where there is none.
 */
class ArticlesTest {
    private final Map<String, String> articles = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final StrategyTree strategy = StrategyFiles.check(
                    SourceFiles.above("strategies").getFirst().resolve("morocco-2030"))
            .tree()
            .orElseThrow();

    @BeforeEach
    void readArticles() throws Exception {
        String named = System.getProperty("jazari.articles", "");
        List<Path> folders = named.isEmpty() ? SourceFiles.above("shared/mission/articles") : List.of(Path.of(named));
        assumeThat(folders)
                .as("the articles are not here: no shared/mission/articles above, no -Djazari.articles")
                .isNotEmpty();
        for (Map.Entry<String, Path> file : texts(folders.getFirst()).entrySet()) {
            byte[] bytes = Files.readAllBytes(file.getValue());
            articles.put(file.getKey(), Files.readString(file.getValue()));
            hashes.put(
                    file.getKey(),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void everyQuoteStandsInItsArticleLetterByLetter() {
        List<String> wrong = new ArrayList<>();
        int quotes = check("strategy", strategy.document(), wrong);

        assertThat(quotes).isGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theCopiesAreThoseThatWereRead() {
        for (JsonNode source : strategy.document().path("sources")) {
            String id = source.path("id").asString();
            assertThat(hashes).as(id).containsEntry(id, source.path("sha256").asString());
        }
    }

    private int check(String place, JsonNode node, List<String> wrong) {
        int quotes = 0;
        if (node.has("quote") && node.has("source")) {
            quotes++;
            String article = articles.getOrDefault(node.path("source").asString(), "");
            if (!article.contains(node.path("quote").asString())) {
                wrong.add(place + ": \"" + node.path("quote").asString() + "\" is not in "
                        + node.path("source").asString());
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            quotes += check(place + "/" + field.getKey(), field.getValue(), wrong);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            JsonNode item = node.get(i);
            quotes += check(place + "/" + item.path("id").asString(Integer.toString(i)), item, wrong);
        }
        return quotes;
    }

    private static Map<String, Path> texts(Path folder) throws IOException {
        Map<String, Path> texts = new HashMap<>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".txt"))
                    .forEach(file -> texts.put(file.getFileName().toString().replace(".txt", ""), file));
        }
        return texts;
    }
}
