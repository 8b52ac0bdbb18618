package org.jazari.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jazari.kernel.ledger.KeyRetirement;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a key's service: the platform's next start signs without it and says so in public. */
@Command(name = "retire")
final class LedgerKeyRetireCommand implements Callable<Integer> {
    /** Why, as it is typed. */
    enum Why {
        rotated,
        lost,
        stolen
    }

    private final Messages messages;

    @Parameters(paramLabel = "VKEY", descriptionKey = "parameter.retired")
    private String vkey = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "rotated|lost|stolen",
            descriptionKey = "option.retired-reason")
    private Why reason = Why.rotated;

    @Option(names = "--keys", paramLabel = "DIR", descriptionKey = "option.keys-folder")
    private @Nullable Path keys;

    @Mixin
    private DatabaseOptions data = new DatabaseOptions();

    LedgerKeyRetireCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = keys == null ? data.data().resolve("ledger-keys") : keys;
        try {
            KeyRetirement.Reason why =
                    KeyRetirement.Reason.valueOf(reason.name().toUpperCase(Locale.ROOT));
            Path file = new KeyRetirement(VerifierKey.parse(vkey), why).write(folder);
            Terminal.say(messages.text("key.retired", file));
            return ExitCodes.OK;
        } catch (RefusedException malformed) {
            throw new CommandRefusal("refusal.vkey", malformed.reason() + " " + malformed.detail());
        } catch (FileAlreadyExistsException there) {
            throw new CommandRefusal("refusal.retired-already", there.getFile());
        }
    }
}
