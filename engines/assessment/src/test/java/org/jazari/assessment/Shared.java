package org.jazari.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jazari.assessment.files.SourceTree;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other people's data, beside the project: tests that need them are skipped where they are absent. */
public final class Shared {
    private static final Path TRUST =
            Path.of(System.getProperty("jazari.shared", "../../../shared")).resolve("data/trust");

    private Shared() {}

    /** A folder or file of the trust data; the test is skipped where it is not there. */
    public static Path trust(String name) {
        Path path = TRUST.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), path + " is not there");
        return path;
    }

    public static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static SourceTree tree(Path path) {
        return SourceTree.read(String.valueOf(path.getFileName()), bytes(path));
    }

    /** The objects of a file of JSON Lines. */
    public static List<JsonNode> lines(Path path) {
        try {
            return Files.readAllLines(path).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
