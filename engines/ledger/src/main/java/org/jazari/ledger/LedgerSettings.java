package org.jazari.ledger;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.VerifierKey;

/**
 * A log of one's own.
 *
 * @param folder of the log, made where it is absent; all of it may be served as it is
 * @param origin the log's name for itself, such as {@code jazari.example.ma/ledger}: for ever
 * @param signers sign each checkpoint; several while one key takes over from another. One of them is of type Ed25519, which every
 *     monitor reads
 * @param formerKeys of the log that may have signed the checkpoint found in the folder
 * @param known a head of this log that is known from elsewhere, such as the owner's database or a witness: the stored tree must contain it
 * @param clock of the signatures that carry a time
 */
public record LedgerSettings(
        Path folder,
        String origin,
        List<NoteSigner> signers,
        List<VerifierKey> formerKeys,
        Optional<Checkpoint> known,
        InstantSource clock) {
    public LedgerSettings {
        signers = List.copyOf(signers);
        formerKeys = List.copyOf(formerKeys);
        if (signers.stream().noneMatch(signer -> signer.key().type() == SignatureType.ED25519)) {
            throw new IllegalArgumentException("A log signs with Ed25519 at least");
        }
        for (NoteSigner signer : signers) {
            if (!signer.key().name().equals(origin) || signer.key().type() == SignatureType.ED25519_COSIGNATURE) {
                throw new IllegalArgumentException(
                        "A log's key has the log's origin as its name, and is no witness's: " + signer.key());
            }
        }
    }

    public LedgerSettings(Path folder, String origin, List<NoteSigner> signers, InstantSource clock) {
        this(folder, origin, signers, List.of(), Optional.empty(), clock);
    }
}
