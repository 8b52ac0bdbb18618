package org.jazari.energy.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jazari.energy.Refusal;

/** The files beside a study, each read once and remembered, so that a plan can carry them. */
final class InputFiles {
    private static final long LARGEST_BYTES = 64L << 20;

    private final Path folder;
    private final Map<String, byte[]> read = new LinkedHashMap<>();

    InputFiles(Path folder) {
        this.folder = folder;
    }

    /** A file of the study's folder or below. */
    byte[] bytes(String place, String name) {
        byte[] known = read.get(name);
        if (known != null) {
            return known;
        }
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root)) {
            throw new Refusal(place, name + " is outside the study's folder", "put the file beside the study");
        }
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refusal(place, "there is no file " + name, "put it beside the study");
            }
            if (Files.size(file) > LARGEST_BYTES) {
                throw new Refusal(place, name + " has more than " + LARGEST_BYTES + " bytes", "give hourly data only");
            }
            byte[] bytes = Files.readAllBytes(file);
            read.put(name, bytes);
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All that was read, by name. */
    Map<String, byte[]> all() {
        return read;
    }
}
