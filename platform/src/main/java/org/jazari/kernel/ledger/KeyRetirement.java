package org.jazari.kernel.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.VerifierKey;

/**
 * That a key signs no more, as a file in the folder of keys, {@code <key id>.retired}: the vkey and the reason, a line each. The command
 * line writes it, the platform's next start states it as a fact.
 */
public record KeyRetirement(VerifierKey key, Reason reason) {
    static final String ENDING = ".retired";

    /** Why a key signs no more. */
    public enum Reason {
        /** Another took over in good order. */
        ROTATED,
        /** Nobody has it any more. */
        LOST,
        /** Somebody else may have it. */
        STOLEN;

        /** As files and facts say it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Reads it.
         *
         * @throws IllegalArgumentException for a text that is none of them
         */
        public static Reason of(String text) {
            return Stream.of(values())
                    .filter(reason -> reason.text().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text));
        }
    }

    /**
     * Writes the file.
     *
     * @return where it is
     * @throws java.nio.file.FileAlreadyExistsException where the key is retired already
     */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(HexFormat.of().toHexDigits(key.id()) + ENDING);
        Files.writeString(Files.createFile(file), key + "\n" + reason.text() + "\n");
        return file;
    }

    static KeyRetirement read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        try {
            if (lines.size() == 2) {
                return new KeyRetirement(VerifierKey.parse(lines.getFirst()), Reason.of(lines.getLast()));
            }
        } catch (RefusedException | IllegalArgumentException malformed) {
            throw new LedgerRefusedException("ledger-retirement", file);
        }
        throw new LedgerRefusedException("ledger-retirement", file);
    }
}
