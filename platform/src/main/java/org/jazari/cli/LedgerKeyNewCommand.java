package org.jazari.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jazari.ledger.KeyFile;
import org.jazari.verifier.SignatureType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a key of a log or a witness, and prints its public part. */
@Command(name = "new")
final class LedgerKeyNewCommand implements Callable<Integer> {
    /** What the key is for. */
    enum Kind {
        log(SignatureType.ED25519),
        witness(SignatureType.ED25519_COSIGNATURE),
        mldsa(SignatureType.ML_DSA_44_COSIGNATURE);

        private final SignatureType type;

        Kind(SignatureType type) {
            this.type = type;
        }
    }

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.key")
    private Path file = Path.of("");

    @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "option.key-name")
    private String name = "";

    @Option(names = "--kind", paramLabel = "log|witness|mldsa", descriptionKey = "option.key-kind")
    private Kind kind = Kind.log;

    @Override
    public Integer call() {
        try {
            Terminal.say(KeyFile.create(file, name, kind.type, new SecureRandom())
                    .key()
                    .toString());
            return ExitCodes.OK;
        } catch (FileAlreadyExistsException there) {
            throw new CommandRefusal("refusal.backup-exists", file);
        } catch (IOException unwritable) {
            throw new CommandRefusal(
                    "refusal.backup-folder",
                    String.valueOf(file.toAbsolutePath().getParent()));
        } catch (GeneralSecurityException absent) {
            throw new CommandRefusal("refusal.algorithm", kind.type.algorithm());
        } catch (IllegalArgumentException badName) {
            throw new CommandRefusal("refusal.key-name", name);
        }
    }
}
