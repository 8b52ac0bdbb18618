package org.jazari.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jazari.kernel.ledger.KeyRetirement;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a key's service: the platform's next start signs without it and says so in public. */
@Command(name = "retire")
final class LedgerKeyRetireCommand implements Callable<Integer> {
    /** Why, as it is typed. */
    static final class ReasonConverter implements CommandLine.ITypeConverter<KeyRetirement.Reason> {
        @Override
        public KeyRetirement.Reason convert(String typed) {
            return KeyRetirement.Reason.of(typed);
        }
    }

    private final Messages messages;

    @Parameters(paramLabel = "VKEY", descriptionKey = "parameter.retired")
    private String vkey = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "rotated|lost|stolen",
            descriptionKey = "option.retired-reason",
            converter = ReasonConverter.class)
    private KeyRetirement.Reason reason = KeyRetirement.Reason.ROTATED;

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
            Path file = new KeyRetirement(VerifierKey.parse(vkey), reason).write(folder);
            Terminal.say(messages.text("key.retired", file));
            return ExitCodes.OK;
        } catch (RefusedException malformed) {
            throw new CommandRefusal("refusal.vkey", malformed.reason() + " " + malformed.detail());
        } catch (FileAlreadyExistsException there) {
            throw new CommandRefusal("refusal.retired-already", there.getFile());
        }
    }
}
