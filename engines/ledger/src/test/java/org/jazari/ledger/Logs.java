package org.jazari.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.TrustPolicy;
import org.jazari.verifier.VerifierKey;

/** Logs for tests. */
final class Logs {
    static final String ORIGIN = "jazari.example/ledger";
    static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    static final NoteSigner SIGNER = key(ORIGIN, SignatureType.ED25519);

    private Logs() {}

    static NoteSigner key(String name, SignatureType type) {
        try {
            return KeyFile.generate(name, type, new SecureRandom());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static LedgerSettings settings(Path folder) {
        return new LedgerSettings(folder, ORIGIN, List.of(SIGNER), () -> NOW);
    }

    static LedgerSettings knowing(Path folder, Checkpoint known) {
        return new LedgerSettings(folder, ORIGIN, List.of(SIGNER), List.of(), Optional.of(known), () -> NOW);
    }

    static Ledger open(Path folder) {
        return opened(Ledger.open(settings(folder)));
    }

    static Ledger opened(Opening opening) {
        return switch (opening) {
            case Opening.Opened opened -> opened.ledger();
            case Opening.Refused refused -> throw new AssertionError(refused.problem());
        };
    }

    static LogProblem refused(Opening opening) {
        return switch (opening) {
            case Opening.Opened opened -> {
                opened.ledger().close();
                throw new AssertionError("opened");
            }
            case Opening.Refused refused -> refused.problem();
        };
    }

    static TrustPolicy trusting(VerifierKey... logs) {
        try {
            return TrustPolicy.of(List.of(logs), List.of(), 0);
        } catch (RefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<byte[]> entries(long first, int count) {
        List<byte[]> entries = new ArrayList<>();
        for (long i = first; i < first + count; i++) {
            entries.add(("{\"number\":" + i + "}").getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }
}
