package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.Strict;
import org.jazari.verifier.TrustPolicy;
import org.jazari.verifier.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom a command trusts: keys on the command line, or a policy file (C2SP tlog-policy). */
final class TrustOptions {
    @Option(names = "--key", paramLabel = "VKEY", descriptionKey = "option.vkey")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--policy", paramLabel = "FILE", descriptionKey = "option.policy")
    private @Nullable Path policy;

    /** The words of these options for a command that reads them itself. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        keys.forEach(key -> words.addAll(List.of("--key", key)));
        if (policy != null) {
            words.addAll(List.of("--policy", policy.toString()));
        }
        return words;
    }

    TrustPolicy policy() {
        try {
            if (policy != null && keys.isEmpty()) {
                return TrustPolicy.parse(Strict.utf8(Files.readAllBytes(policy)));
            }
            if (policy == null && !keys.isEmpty()) {
                return ofKeys();
            }
            throw new CommandRefusal("refusal.no-keys");
        } catch (RefusedException refused) {
            throw new CommandRefusal("refusal.vkey", refused.reason() + " " + refused.detail());
        } catch (IOException unreadable) {
            throw new CommandRefusal("refusal.archive-absent", String.valueOf(policy));
        }
    }

    private TrustPolicy ofKeys() throws RefusedException {
        List<VerifierKey> trusted = new ArrayList<>();
        for (String word : keys) {
            trusted.add(VerifierKey.parse(word));
        }
        return TrustPolicy.ofKeys(trusted, -1);
    }
}
