package org.jazari.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jazari.verifier.Main;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a proof, as jazari-verify.jar does. */
@Command(name = "verify")
final class LedgerVerifyCommand implements Callable<Integer> {
    private final Messages messages;

    @Parameters(paramLabel = "PROOF", descriptionKey = "parameter.proof")
    private Path proof = Path.of("");

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Option(names = "--quorum", paramLabel = "N", descriptionKey = "option.quorum")
    private @Nullable String quorum;

    @Option(names = "--leaf", paramLabel = "FILE", descriptionKey = "option.leaf")
    private @Nullable Path leaf;

    LedgerVerifyCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        List<String> words = new ArrayList<>(List.of(proof.toString()));
        words.addAll(trust.words());
        if (quorum != null) {
            words.addAll(List.of("--quorum", quorum));
        }
        if (leaf != null) {
            words.addAll(List.of("--leaf", leaf.toString()));
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return Main.run(words, messages.bundle().getLocale(), out);
    }
}
