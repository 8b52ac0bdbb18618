package org.jazari.strategy.office.folder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;

/** Takes an archive apart in memory, within limits that no strategy comes near. */
final class ZipUpload {
    static final int MAX_ENTRIES = 300;
    static final int MAX_FILE_BYTES = 4 << 20;
    static final int MAX_TOTAL_BYTES = 32 << 20;
    /** Text compresses 3 to 20 times; beyond this, an entry is made to fill memory. */
    static final int MAX_RATIO = 100;

    private static final int RATIO_COUNTS_FROM = 1 << 20;
    private static final int BUFFER = 16 * 1024;

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> seen = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final int archiveBytes;
    private long totalBytes;

    private ZipUpload(int archiveBytes) {
        this.archiveBytes = archiveBytes;
    }

    static boolean looksLikeZip(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** The YAML files of an archive, or why it is refused. */
    static Upload read(byte[] archive) {
        if (!looksLikeZip(archive)) {
            return Upload.Refused.of("", "not-a-zip");
        }
        try {
            return new ZipUpload(archive.length).entries(archive);
        } catch (ZipException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            return Upload.Refused.of("", encrypted ? "zip-encrypted" : "zip-damaged");
        } catch (IOException | IllegalArgumentException damagedOrNamesNotUtf8) {
            return Upload.Refused.of("", "zip-damaged");
        }
    }

    private Upload entries(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    return Upload.Refused.of("", "zip-entries", String.valueOf(MAX_ENTRIES));
                }
                Optional<FieldProblem> problem = entry(zip, entry);
                if (problem.isPresent()) {
                    return new Upload.Refused(List.of(problem.get()));
                }
            }
        }
        return flattened();
    }

    private Optional<FieldProblem> entry(ZipInputStream zip, ZipEntry entry) throws IOException {
        String path = entry.getName();
        String stepwise = entry.isDirectory() ? path.substring(0, path.length() - 1) : path;
        boolean system = FileNames.isSystemFile(path) && !path.contains("..") && PlainText.isClean(path);
        Optional<FieldProblem> name = system ? Optional.empty() : FileNames.problem(stepwise);
        if (name.isPresent()) {
            return name;
        }
        byte[] content = content(zip);
        if (content == null) {
            return Optional.of(
                    FieldProblem.of(PlainText.shown(path), "zip-bomb", String.valueOf(MAX_TOTAL_BYTES >> 20)));
        }
        if (entry.isDirectory() || system) {
            return Optional.empty();
        }
        String twin = seen.putIfAbsent(FileNames.folded(path), path);
        if (twin != null) {
            return Optional.of(FieldProblem.of(PlainText.shown(path), "zip-duplicate", PlainText.shown(twin)));
        }
        if (FileNames.isYaml(path)) {
            files.put(path, content);
        } else {
            ignored.add(path);
        }
        return Optional.empty();
    }

    /** The content of the current entry; null where a limit is passed. */
    private byte @org.jspecify.annotations.Nullable [] content(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            totalBytes += read;
            boolean tooDense = totalBytes > RATIO_COUNTS_FROM && totalBytes / MAX_RATIO > archiveBytes;
            if (content.size() + read > MAX_FILE_BYTES || totalBytes > MAX_TOTAL_BYTES || tooDense) {
                return null;
            }
            content.write(buffer, 0, read);
        }
        return content.toByteArray();
    }

    /** One folder around all files is taken off; several folders would hide which file is meant. */
    private Upload flattened() {
        if (files.isEmpty()) {
            return Upload.Refused.of("", "zip-without-yaml");
        }
        String first = files.firstKey();
        String folder = first.substring(0, first.lastIndexOf('/') + 1);
        SortedMap<String, byte[]> flat = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = file.getKey();
            if (!path.startsWith(folder) || path.indexOf('/', folder.length()) >= 0) {
                return Upload.Refused.of(PlainText.shown(path), "zip-folders", PlainText.shown(path));
            }
            flat.put(path.substring(folder.length()), file.getValue());
        }
        return new Upload.Files(flat, ignored);
    }
}
