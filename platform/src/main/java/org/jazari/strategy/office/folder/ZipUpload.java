package org.jazari.strategy.office.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jazari.strategy.office.PlainText;
import org.jazari.strategy.office.ZipFiles;

/** Finds the YAML files of an archive, within limits that no strategy comes near. */
final class ZipUpload {
    private static final ZipFiles.Limits LIMITS = new ZipFiles.Limits(300, 4 << 20, 32 << 20, 100);
    private static final Pattern YAML = Pattern.compile(".+\\.ya?ml", Pattern.CASE_INSENSITIVE);

    private ZipUpload() {}

    static boolean isYaml(String name) {
        return YAML.matcher(name).matches();
    }

    /** The YAML files of an archive, or why it is refused. */
    static Upload read(byte[] archive) {
        return switch (ZipFiles.read(archive, LIMITS)) {
            case ZipFiles.Result.Refused refused -> new Upload.Refused(List.of(refused.problem()));
            case ZipFiles.Result.Files read -> yaml(read.files());
        };
    }

    private static Upload yaml(SortedMap<String, byte[]> all) {
        SortedMap<String, byte[]> files = new TreeMap<>(all);
        List<String> ignored = new ArrayList<>(files.keySet());
        files.keySet().removeIf(path -> !isYaml(path));
        ignored.removeAll(files.keySet());
        return flattened(files, ignored);
    }

    /** One folder around all files is taken off; several folders would hide which file is meant. */
    private static Upload flattened(SortedMap<String, byte[]> files, List<String> ignored) {
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
