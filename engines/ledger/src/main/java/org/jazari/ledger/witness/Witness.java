package org.jazari.ledger.witness;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.ledger.NoteSigner;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.MerkleProofs;
import org.jazari.verifier.NoteSignature;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TreeHash;
import org.jazari.verifier.TrustPolicy;
import org.jazari.verifier.VerifierKey;

/**
 * A witness (C2SP tlog-witness): cosigns a checkpoint only after it has seen that the new tree begins with the last one it cosigned, and
 * has written the new one down. It answers one request at a time, so that no two can roll it back between them.
 */
public final class Witness {
    private final List<NoteSigner> signers;
    private final Map<String, TrustPolicy> logs = new HashMap<>();
    private final WitnessMemory memory;
    private final InstantSource clock;

    /**
     * @param signers of cosignature types
     * @param logKeys keys of the logs it watches; a log's origin is its keys' name, and a log may have several while one key follows another
     */
    public Witness(List<NoteSigner> signers, List<VerifierKey> logKeys, WitnessMemory memory, InstantSource clock)
            throws RefusedException {
        if (signers.isEmpty()
                || signers.stream().anyMatch(signer -> signer.key().type() == SignatureType.ED25519)) {
            throw new IllegalArgumentException("A witness signs with keys of a cosignature type");
        }
        this.signers = List.copyOf(signers);
        Map<String, List<VerifierKey>> byOrigin = new HashMap<>();
        logKeys.forEach(key ->
                byOrigin.computeIfAbsent(key.name(), name -> new ArrayList<>()).add(key));
        for (Map.Entry<String, List<VerifierKey>> log : byOrigin.entrySet()) {
            logs.put(log.getKey(), TrustPolicy.of(log.getValue(), List.of(), 0));
        }
        this.memory = memory;
        this.clock = clock;
    }

    /** What others verify its cosignatures with. */
    public List<VerifierKey> keys() {
        return signers.stream().map(NoteSigner::key).toList();
    }

    /**
     * Answers the body of an add-checkpoint request.
     *
     * @throws IOException where the memory cannot be read or written: nothing is cosigned
     */
    public synchronized WitnessAnswer addCheckpoint(byte[] body) throws IOException {
        AddCheckpoint request;
        Checkpoint offered;
        try {
            request = AddCheckpoint.parse(body);
            offered = Checkpoint.parse(request.note().text());
        } catch (RefusedException malformed) {
            return new WitnessAnswer.Malformed(malformed.reason() + " " + malformed.detail());
        }
        TrustPolicy log = logs.get(offered.origin());
        if (log == null) {
            return new WitnessAnswer.UnknownLog();
        }
        try {
            log.check(request.note());
        } catch (RefusedException unsigned) {
            return new WitnessAnswer.NotSigned();
        }
        if (request.oldSize() > offered.size()) {
            return new WitnessAnswer.Malformed("old size " + request.oldSize() + " > " + offered.size());
        }
        return consistent(request, offered);
    }

    private WitnessAnswer consistent(AddCheckpoint request, Checkpoint offered) throws IOException {
        Optional<Checkpoint> last = memory.last(offered.origin()).map(Witness::parsed);
        long lastSize = last.map(Checkpoint::size).orElse(0L);
        TreeHash lastRoot = last.map(Checkpoint::root).orElse(TreeHash.EMPTY_ROOT);
        boolean fork = offered.size() == lastSize && !offered.root().equals(lastRoot);
        if (request.oldSize() != lastSize || fork) {
            return new WitnessAnswer.Conflict(lastSize);
        }
        try {
            if (lastSize > 0) {
                MerkleProofs.checkConsistency(lastSize, offered.size(), lastRoot, offered.root(), request.proof());
            } else if (!request.proof().isEmpty()) {
                return new WitnessAnswer.NotConsistent("nothing is to be proved after an empty tree");
            }
            return cosign(request.note(), offered);
        } catch (RefusedException refused) {
            return new WitnessAnswer.NotConsistent(refused.reason() + " " + refused.detail());
        }
    }

    private WitnessAnswer cosign(SignedNote note, Checkpoint offered) throws IOException, RefusedException {
        long now = clock.instant().getEpochSecond();
        List<NoteSignature> cosignatures = new ArrayList<>();
        for (NoteSigner signer : signers) {
            cosignatures.add(signer.sign(note.text(), now));
        }
        List<NoteSignature> all = new ArrayList<>(note.signatures().stream()
                .filter(signature -> signers.stream().noneMatch(own -> own.key().claims(signature)))
                .limit(SignedNote.MOST_SIGNATURES - signers.size())
                .toList());
        all.addAll(cosignatures);
        memory.remember(offered.origin(), new SignedNote(note.text(), all));
        return new WitnessAnswer.Cosigned(cosignatures);
    }

    /** The last checkpoint of each log that it has cosigned: with a compromised log key, the limit of what may be believed. */
    public synchronized List<SignedNote> remembered() throws IOException {
        List<SignedNote> notes = new ArrayList<>();
        for (String origin : logs.keySet().stream().sorted().toList()) {
            memory.last(origin).ifPresent(notes::add);
        }
        return notes;
    }

    private static Checkpoint parsed(SignedNote own) {
        try {
            return Checkpoint.parse(own.text());
        } catch (RefusedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
