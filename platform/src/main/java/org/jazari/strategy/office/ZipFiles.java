package org.jazari.strategy.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Takes an archive apart in memory, within limits: names are plain, nothing unpacks without end. */
public final class ZipFiles {
    private static final int RATIO_COUNTS_FROM = 1 << 20;
    private static final int BUFFER = 16 * 1024;

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> seen = new HashMap<>();
    private final Limits limits;
    private final int archiveBytes;
    private long totalBytes;

    private ZipFiles(int archiveBytes, Limits limits) {
        this.archiveBytes = archiveBytes;
        this.limits = limits;
    }

    public static boolean looksLikeZip(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** The files of an archive by their paths, but for what systems leave behind; or why it is refused. */
    public static Result read(byte[] archive, Limits limits) {
        if (!looksLikeZip(archive)) {
            return Result.refused("", "not-a-zip");
        }
        try {
            return new ZipFiles(archive.length, limits).entries(archive);
        } catch (ZipException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            return Result.refused("", encrypted ? "zip-encrypted" : "zip-damaged");
        } catch (IOException | IllegalArgumentException damagedOrNamesNotUtf8) {
            return Result.refused("", "zip-damaged");
        }
    }

    private Result entries(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > limits.entries()) {
                    return Result.refused("", "zip-entries", String.valueOf(limits.entries()));
                }
                Optional<FieldProblem> problem = entry(zip, entry);
                if (problem.isPresent()) {
                    return new Result.Refused(problem.get());
                }
            }
        }
        return new Result.Files(files);
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
            return Optional.of(FieldProblem.of(
                    PlainText.shown(path),
                    "zip-bomb",
                    String.valueOf(limits.fileBytes() >> 20),
                    String.valueOf(limits.totalBytes() >> 20)));
        }
        if (entry.isDirectory() || system) {
            return Optional.empty();
        }
        String twin = seen.putIfAbsent(FileNames.folded(path), path);
        if (twin != null) {
            return Optional.of(FieldProblem.of(PlainText.shown(path), "zip-duplicate", PlainText.shown(twin)));
        }
        files.put(path, content);
        return Optional.empty();
    }

    /** The content of the current entry; null where a limit is passed. */
    private byte @org.jspecify.annotations.Nullable [] content(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            totalBytes += read;
            boolean tooDense = totalBytes > RATIO_COUNTS_FROM && totalBytes / limits.ratio() > archiveBytes;
            if (content.size() + read > limits.fileBytes() || totalBytes > limits.totalBytes() || tooDense) {
                return null;
            }
            content.write(buffer, 0, read);
        }
        return content.toByteArray();
    }

    /**
     * How much an archive may hold.
     *
     * @param fileBytes of one file, unpacked
     * @param totalBytes of all files, unpacked
     * @param ratio of all unpacked bytes to the archive's; text compresses 3 to 20 times
     */
    public record Limits(int entries, int fileBytes, int totalBytes, int ratio) {}

    /** What came of an archive. */
    public sealed interface Result {
        /** Files by path. */
        record Files(SortedMap<String, byte[]> files) implements Result {
            public Files {
                files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
            }
        }

        /** The archive is refused as a whole. */
        record Refused(FieldProblem problem) implements Result {}

        private static Result refused(String file, String code, String... arguments) {
            return new Refused(FieldProblem.of(file, code, arguments));
        }
    }
}
