package org.jazari.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The platform's own files, as they stand in the working tree; tests run in the module's folder. */
final class SourceFiles {
    private static final Path MAIN = Path.of("src", "main");

    private SourceFiles() {}

    static List<SourceFile> java() {
        return under(MAIN.resolve("java"), ".java");
    }

    static List<SourceFile> tests() {
        return under(Path.of("src", "test", "java"), ".java");
    }

    static List<SourceFile> templates() {
        return under(MAIN.resolve("jte"), ".jte");
    }

    static List<SourceFile> texts() {
        return under(MAIN.resolve("resources").resolve("i18n"), ".properties");
    }

    /** The folders of that path below the module's folder and those above it, nearest first. */
    static List<Path> above(String folder) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(path -> path.resolve(folder))
                .filter(Files::isDirectory)
                .toList();
    }

    private static List<SourceFile> under(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> new SourceFile(folder.relativize(file).toString(), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file, its path relative to its folder. */
    record SourceFile(String path, String text) {}
}
