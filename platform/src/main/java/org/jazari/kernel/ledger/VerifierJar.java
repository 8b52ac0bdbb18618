package org.jazari.kernel.ledger;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jazari.verifier.Verification;

/** The program that checks proofs offline: the very library that the packaged platform runs with. */
final class VerifierJar {
    /** What it is called when it is given away. */
    static final String NAME = "jazari-verify.jar";

    private VerifierJar() {}

    /** Where it is; empty where the platform runs from folders of classes. */
    static Optional<Path> find() {
        CodeSource source = Verification.class.getProtectionDomain().getCodeSource();
        try {
            return Optional.ofNullable(
                            source == null ? null : Path.of(source.getLocation().toURI()))
                    .filter(Files::isRegularFile);
        } catch (URISyntaxException | IllegalArgumentException elsewhere) {
            return Optional.empty();
        }
    }
}
