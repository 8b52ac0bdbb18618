package org.jazari.strategyfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Checks a strategy, whether it stands in a folder, was uploaded, or comes from an editor. Whatever is wrong is a problem, never an exception. */
public final class StrategyFiles {
    private StrategyFiles() {}

    /** Checks the files {@code *.yaml} and {@code *.yml} that stand directly in a folder. */
    public static CheckResult check(Path directory) {
        Findings findings = new Findings();
        SortedMap<String, byte[]> files = new FolderReading(directory, findings).files();
        return check(files, findings);
    }

    /** Checks files in memory, by name; the same limits hold. */
    public static CheckResult check(SortedMap<String, byte[]> files) {
        return check(files, new Findings());
    }

    /** Checks an edited tree: by the schema and by meaning. Problems have an element and a pointer, no file and no line. */
    public static CheckResult check(StrategyTree tree) {
        Findings findings = new Findings();
        List<Document> documents = List.of(Document.of(tree));
        TreeTexts.check(documents.getFirst(), findings);
        return judge(documents, 0, findings);
    }

    private static CheckResult check(SortedMap<String, byte[]> files, Findings findings) {
        if (files.isEmpty()) {
            if (!findings.hasErrors()) {
                findings.error("empty-folder", Place.of(""), Map.of());
            }
            return refused(0, findings);
        }
        if (files.size() > Limits.FILES) {
            findings.error("too-many-files", Place.of(""), Map.of("limit", String.valueOf(Limits.FILES)));
            return refused(0, findings);
        }
        if (files.values().stream().mapToLong(bytes -> bytes.length).sum() > Limits.TOTAL_BYTES) {
            findings.error("folder-too-large", Place.of(""), Map.of("limit", String.valueOf(Limits.TOTAL_BYTES >> 20)));
            return refused(0, findings);
        }
        List<Document> documents = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (bytes.length > Limits.FILE_BYTES) {
                findings.error(
                        "file-too-large", Place.of(name), Map.of("limit", String.valueOf(Limits.FILE_BYTES >> 20)));
            } else {
                documents.add(YamlReading.document(name, Decoding.text(name, bytes, findings), findings));
            }
        });
        return judge(documents, documents.size(), findings);
    }

    private static CheckResult judge(List<Document> documents, int filesRead, Findings findings) {
        documents.forEach(document -> SchemaCheck.check(document, findings));
        Assembly assembly = Assembly.of(documents, findings);
        MeaningCheck.check(assembly, findings);
        if (findings.hasErrors()) {
            return refused(filesRead, findings);
        }
        return new CheckResult(Optional.of(assembly.tree()), findings.sorted(), filesRead);
    }

    private static CheckResult refused(int filesRead, Findings findings) {
        return new CheckResult(Optional.empty(), findings.sorted(), filesRead);
    }
}
