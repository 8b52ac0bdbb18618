package org.jazari.verifier;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Other people's data, read from where they are; a test that needs them is skipped, visibly, where they are not. */
final class SharedData {
    private SharedData() {}

    static Path folder(String name) {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path folder = above.resolve(System.getProperty("jazari.shared", "shared"))
                    .resolve("data")
                    .resolve(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        Assumptions.abort("No shared data " + name + " beside the project (-Djazari.shared=FOLDER)");
        throw new AssertionError();
    }
}
