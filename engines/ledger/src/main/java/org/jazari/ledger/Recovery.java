package org.jazari.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.NoteSignature;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TreeHash;
import org.jazari.verifier.TrustPolicy;
import org.jazari.verifier.VerifierKey;

/** Finds out what a folder holds before anything is written to it or signed. */
final class Recovery {
    record Recovered(Store store, SignedNote checkpoint, Optional<SignedNote> cosigned) {}

    private static final int LOOKED_BACK = 64;

    private final LedgerSettings settings;
    private final Disk disk;
    private final Path folder;
    private final TileSource source;
    private final TrustPolicy own;
    private final List<VerifierKey> ownKeys = new ArrayList<>();

    Recovery(LedgerSettings settings, Disk disk) {
        this.settings = settings;
        this.disk = disk;
        this.folder = settings.folder();
        this.source = path -> disk.read(folder.resolve(path));
        settings.signers().forEach(signer -> ownKeys.add(signer.key()));
        settings.formerKeys().stream().filter(key -> !ownKeys.contains(key)).forEach(ownKeys::add);
        this.own = policy(ownKeys);
    }

    private static TrustPolicy policy(List<VerifierKey> keys) {
        try {
            return TrustPolicy.of(keys, List.of(), 0);
        } catch (RefusedException unfit) {
            throw new IllegalArgumentException("Not the keys of one log", unfit);
        }
    }

    Recovered run() throws IOException, BrokenLogException {
        Optional<SignedNote> found = note(Store.CHECKPOINT);
        if (found.isEmpty()) {
            return empty();
        }
        Optional<SignedNote> cosigned = note(Store.COSIGNED);
        Checkpoint head = Ledger.parsed(found.get());
        Set<Checkpoint> known = new HashSet<>();
        settings.known().ifPresent(known::add);
        cosigned.ifPresent(note -> known.add(Ledger.parsed(note)));
        Set<Long> sizes = new HashSet<>();
        known.forEach(one -> sizes.add(one.size()));
        Recomputation recomputed = new Recomputation(source, head, sizes, (index, entry) -> {}).run();
        for (Checkpoint one : known) {
            recomputed.mustContain(one);
        }
        removeLeftOvers(head);
        Store store = new Store(disk, folder, recomputed.tree(), recomputed.lastBundle());
        return new Recovered(store, signedByAll(store, found.get()), cosigned);
    }

    /** A log begins with a signed empty tree: entries without a checkpoint are one that was taken away. */
    private Recovered empty() throws IOException, BrokenLogException {
        Checkpoint nothing = new Checkpoint(settings.origin(), 0, TreeHash.EMPTY_ROOT);
        if (disk.exists(folder.resolve("tile"))
                || disk.exists(folder.resolve(Store.COSIGNED))
                || settings.known().filter(known -> known.size() > 0).isPresent()) {
            throw new BrokenLogException(
                    LogProblem.Kind.MISSING, Store.CHECKPOINT, "not there, but the log is not new");
        }
        Store store = new Store(disk, folder, new GrowingTree(), new byte[0]);
        SignedNote signed = Ledger.sign(settings, nothing, List.of());
        store.writeCheckpoint(signed);
        return new Recovered(store, signed, Optional.empty());
    }

    private Optional<SignedNote> note(String path) throws IOException, BrokenLogException {
        Optional<byte[]> bytes = source.read(path);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            SignedNote note = SignedNote.parse(bytes.get());
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().equals(settings.origin())) {
                throw new BrokenLogException(LogProblem.Kind.OTHER_ORIGIN, path, checkpoint.origin());
            }
            own.check(note);
            return Optional.of(note);
        } catch (RefusedException refused) {
            throw new BrokenLogException(LogProblem.Kind.SIGNATURE, path, refused.reason() + " " + refused.detail());
        }
    }

    /** After a change of keys the same tree is signed anew, by the keys of today alone. */
    private SignedNote signedByAll(Store store, SignedNote found) throws IOException {
        List<VerifierKey> today =
                settings.signers().stream().map(NoteSigner::key).toList();
        boolean same = ownKeys.stream()
                .allMatch(key ->
                        today.contains(key) == found.signatures().stream().anyMatch(key::claims));
        if (same) {
            return found;
        }
        List<NoteSignature> others = found.signatures().stream()
                .filter(signature -> ownKeys.stream().noneMatch(key -> key.claims(signature)))
                .toList();
        SignedNote signed = Ledger.sign(settings, Ledger.parsed(found), others);
        store.writeCheckpoint(signed);
        return signed;
    }

    /** Partial tiles that a kill during the last batch may have left beside the whole ones; older ones would only take up space. */
    private void removeLeftOvers(Checkpoint head) throws IOException {
        for (int level = TilePath.ENTRIES; level < TilePath.LEVELS - 1; level++) {
            long full = head.size() >> (8 * (Math.max(level, 0) + 1));
            for (long index = Math.max(0, full - LOOKED_BACK); index < full; index++) {
                Path partials = folder.resolve(new TilePath(level, index, TilePath.FULL).partials());
                if (disk.exists(partials)) {
                    Store.removePartials(disk, partials);
                }
            }
        }
    }
}
