package org.jazari.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fresh directories below target/, with the binaries linked from one that unpacked them, because unpacking takes seconds. */
final class DatabaseDirectories {
    private static final Path PARENT = Path.of("target", "databases").toAbsolutePath();
    private static final Path UNPACKED = PARENT.resolve("unpacked");

    private DatabaseDirectories() {}

    /** Nothing in it. */
    static Path empty(String name) throws IOException {
        Path directory = PARENT.resolve(name);
        DurableFiles.deleteTree(directory);
        Files.createDirectories(PARENT);
        return directory;
    }

    /** Binaries in it, but no cluster. */
    static Path withBinaries(String name) throws Exception {
        Path directory = empty(name);
        addBinaries(DatabaseDirectory.open(directory).root());
        return directory;
    }

    static synchronized void addBinaries(Path directory) throws Exception {
        Path from = Binaries.unpackedIn(DatabaseDirectory.open(UNPACKED), message -> {})
                .home();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(from)) {
            paths = walk.toList();
        }
        Path to = directory.resolve(from.getFileName());
        for (Path path : paths) {
            Path target = to.resolve(from.relativize(path));
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.createLink(target, path);
            }
        }
    }
}
