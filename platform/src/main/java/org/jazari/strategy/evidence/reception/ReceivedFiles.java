package org.jazari.strategy.evidence.reception;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.FileNames;
import org.jazari.strategy.office.ZipFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of an upload: one by one, a folder, or an archive, which is taken apart in memory. */
record ReceivedFiles(List<ReceivedFile> files, List<FieldProblem> problems) {
    /** What one upload may hold; reports of a hundred pages have a few megabytes. */
    private static final ZipFiles.Limits LIMITS = new ZipFiles.Limits(200, 20 << 20, 100 << 20, 200);

    private static final int MAX_FILES = 200;

    ReceivedFiles {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    static ReceivedFiles of(List<MultipartFile> parts) throws IOException {
        List<ReceivedFile> files = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        List<MultipartFile> sent = parts.stream()
                .filter(part -> !part.isEmpty() || !name(part).isEmpty())
                .toList();
        if (sent.isEmpty()) {
            problems.add(FieldProblem.of("files", "no-file"));
        } else if (sent.size() > MAX_FILES) {
            problems.add(FieldProblem.of("files", "too-many-files", String.valueOf(MAX_FILES)));
        } else {
            for (MultipartFile part : sent) {
                ReceivedFiles one = of(name(part), part.getContentType(), part.getBytes());
                files.addAll(one.files());
                problems.addAll(one.problems());
            }
        }
        return new ReceivedFiles(files, problems);
    }

    /** One file; an archive stands for its files. */
    static ReceivedFiles of(String name, @Nullable String contentType, byte[] bytes) {
        Optional<FieldProblem> wrongName =
                name.isEmpty() ? Optional.empty() : FileNames.problem(name).map(ReceivedFiles::aboutName);
        if (wrongName.isPresent()) {
            return new ReceivedFiles(List.of(), List.of(wrongName.get()));
        }
        if (!ZipFiles.looksLikeZip(bytes)) {
            return new ReceivedFiles(List.of(new ReceivedFile(name, contentType, bytes)), List.of());
        }
        return switch (ZipFiles.read(bytes, LIMITS)) {
            case ZipFiles.Result.Refused refused -> new ReceivedFiles(List.of(), List.of(refused.problem()));
            case ZipFiles.Result.Files archive -> entries(archive.files());
        };
    }

    private static ReceivedFiles entries(Map<String, byte[]> entries) {
        if (entries.isEmpty()) {
            return new ReceivedFiles(List.of(), List.of(FieldProblem.of("files", "no-file")));
        }
        return new ReceivedFiles(
                entries.entrySet().stream()
                        .map(entry -> new ReceivedFile(fileName(entry.getKey()), null, entry.getValue()))
                        .toList(),
                List.of());
    }

    private static FieldProblem aboutName(FieldProblem problem) {
        return FieldProblem.of("files", "zip-name", problem.arguments().toArray(new String[0]));
    }

    /** A browser that sends a folder sends paths; what counts is the file's own name. */
    private static String name(MultipartFile part) {
        String name = part.getOriginalFilename();
        return name == null ? "" : fileName(name);
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A file before it is read. */
    static final class ReceivedFile {
        private final String name;
        private final @Nullable String contentType;
        private final byte[] bytes;

        private ReceivedFile(String name, @Nullable String contentType, byte[] bytes) {
            this.name = name;
            this.contentType = contentType;
            this.bytes = bytes;
        }

        /** Empty where the file has none. */
        String name() {
            return name;
        }

        /** As the sender says; null where it does not. */
        @Nullable
        String contentType() {
            return contentType;
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
