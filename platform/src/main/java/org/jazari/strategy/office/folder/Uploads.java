package org.jazari.strategy.office.folder;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.FileNames;
import org.jazari.strategy.office.ZipFiles;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a form: one archive, or YAML files one by one. */
final class Uploads {
    private Uploads() {}

    static Upload of(List<MultipartFile> parts) throws IOException {
        List<MultipartFile> sent = parts.stream()
                .filter(part -> !name(part).isEmpty() || !part.isEmpty())
                .toList();
        if (sent.isEmpty()) {
            return Upload.Refused.of("", "no-file");
        }
        byte[] first = sent.getFirst().getBytes();
        if (sent.size() == 1 && (ZipFiles.looksLikeZip(first) || !ZipUpload.isYaml(name(sent.getFirst())))) {
            return ZipUpload.read(first);
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (MultipartFile part : sent) {
            String name = name(part);
            Optional<FieldProblem> problem = FileNames.problem(name);
            if (problem.isPresent()) {
                return new Upload.Refused(List.of(problem.get()));
            }
            if (!ZipUpload.isYaml(name)) {
                return Upload.Refused.of(name, "not-yaml", name);
            }
            boolean twin = files.keySet().stream()
                    .anyMatch(other -> FileNames.folded(other).equals(FileNames.folded(name)));
            if (twin) {
                return Upload.Refused.of(name, "zip-duplicate", name);
            }
            files.put(name, part.getBytes());
        }
        return new Upload.Files(files, List.of());
    }

    /** A browser may send the folder too; what counts is the file's own name. */
    private static String name(MultipartFile part) {
        String name = part.getOriginalFilename();
        return name == null ? "" : name;
    }
}
