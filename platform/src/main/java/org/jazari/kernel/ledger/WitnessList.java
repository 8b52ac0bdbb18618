package org.jazari.kernel.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.TrustPolicy;
import org.jazari.verifier.VerifierKey;

/**
 * The witnesses that the operator asks: the witness, group and quorum lines of a C2SP tlog-policy.
 *
 * @param text as it stands in the file; empty where there are none
 */
record WitnessList(List<Listed> witnesses, String text) {
    /** A witness and where it answers. */
    record Listed(String name, VerifierKey key, URI address) {}

    /**
     * Reads the file; one that is not there lists nobody.
     *
     * @throws LedgerRefusedException where a line is not one of a policy, or a witness has no address
     */
    static WitnessList read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return new WitnessList(List.of(), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        try {
            TrustPolicy.parse(text);
            List<Listed> witnesses = new ArrayList<>();
            for (String line : text.split("\n", -1)) {
                String[] words = line.strip().split("[ \t]+", -1);
                if (words[0].equals("witness")) {
                    if (words.length != 4) {
                        throw new LedgerRefusedException("ledger-witness-address", file, words[1]);
                    }
                    witnesses.add(new Listed(words[1], VerifierKey.parse(words[2]), address(file, words[3])));
                }
            }
            return new WitnessList(List.copyOf(witnesses), text.endsWith("\n") ? text : text + "\n");
        } catch (RefusedException refused) {
            throw new LedgerRefusedException("ledger-witnesses", file, refused.detail());
        }
    }

    private static URI address(Path file, String text) {
        try {
            URI address = URI.create(text);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw new LedgerRefusedException("ledger-witness-address", file, text);
        }
        throw new LedgerRefusedException("ledger-witness-address", file, text);
    }
}
