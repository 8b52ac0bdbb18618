package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jazari.assessment.Ruleset;
import org.jazari.assessment.files.CheckedFile;
import org.jazari.assessment.files.Defect;
import org.jazari.assessment.files.RulesetFile;
import org.jazari.assessment.files.SourceTree;

/** The files of the assess commands: read with a limit, written whole or not at all. */
final class AssessFiles {
    private AssessFiles() {}

    static byte[] bytes(String file) {
        try (var in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return in.readNBytes(SourceTree.LARGEST_BYTES + 1); // one more, so that the reader refuses by its own rule
        } catch (IOException unreadable) {
            throw new CommandRefusal("refusal.archive-absent", file);
        }
    }

    /** The ruleset of a file; where it is refused, every defect is told. */
    static Optional<Ruleset> ruleset(String file, Locale locale) {
        CheckedFile<Ruleset> read = RulesetFile.read(file, bytes(file));
        tell(read.defects(), locale);
        return read.value();
    }

    static void tell(List<Defect> defects, Locale locale) {
        if (!defects.isEmpty()) {
            Terminal.warn(
                    new CheckedFile<>(Optional.empty(), defects).text(locale).stripTrailing());
        }
    }

    static void write(Path file, byte[] content) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
        try {
            Path whole = Files.createTempFile(folder, ".jazari", ".tmp");
            try {
                Files.write(whole, content);
                Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException unwritable) {
            throw new CommandRefusal("refusal.backup-folder", folder);
        }
    }
}
