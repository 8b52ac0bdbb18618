package org.jazari.strategyfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the YAML files that stand directly in a folder, within the limits and without leaving the folder. */
final class FolderReading {
    private final Path folder;
    private final Findings findings;
    private long total;

    FolderReading(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            findings.error("no-such-folder", Place.of(""), Map.of("folder", folder.toString()));
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            Path home = folder.toRealPath();
            for (Path entry : entries) {
                if (files.size() > Limits.FILES || total > Limits.TOTAL_BYTES) {
                    break; // the check itself says that it is too much
                }
                read(entry, home, files);
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            findings.error("unreadable-file", Place.of(""), Map.of("file", folder.toString()));
        }
        return files;
    }

    private void read(Path entry, Path home, SortedMap<String, byte[]> files) {
        String name = String.valueOf(entry.getFileName());
        Place place = Place.of(name);
        try {
            Path real = entry.toRealPath();
            if (!real.startsWith(home)) {
                findings.error("link-outside", place, Map.of("file", name));
                return;
            }
            if (Files.isDirectory(real)) {
                return;
            }
            if (!Files.isRegularFile(real)) {
                findings.error("unreadable-file", place, Map.of("file", name));
                return;
            }
            try (InputStream in = Files.newInputStream(real)) {
                byte[] content = in.readNBytes(Limits.FILE_BYTES + 1);
                total += content.length;
                files.put(name, content);
            }
        } catch (IOException unreadable) {
            findings.error("unreadable-file", place, Map.of("file", name));
        }
    }
}
