package org.jazari.strategyfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folders of strategies for tests, in memory. */
final class Folders {
    private Folders() {}

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Folders.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The sound base of a strategy in {@code base.yaml}, and one more file. */
    static SortedMap<String, byte[]> withBase(String name, byte[] content) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("base.yaml", bytes(resource("base.yaml")));
        files.put(name, content);
        return files;
    }

    /** The problems as {@code file:line code}. */
    static List<String> lines(CheckResult result) {
        return result.problems().stream()
                .map(problem -> problem.place().file() + ":" + problem.place().line() + " " + problem.code())
                .toList();
    }
}
