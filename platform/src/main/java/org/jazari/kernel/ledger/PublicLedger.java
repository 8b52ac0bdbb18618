package org.jazari.kernel.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jazari.kernel.facts.Fact;
import org.jazari.ledger.Appending;
import org.jazari.ledger.BrokenLogException;
import org.jazari.ledger.Ledger;
import org.jazari.ledger.LedgerSettings;
import org.jazari.ledger.LogProblem;
import org.jazari.ledger.NoteSigner;
import org.jazari.ledger.Opening;
import org.jazari.ledger.TileSource;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TlogProof;
import org.jazari.verifier.TreeHash;
import org.jazari.verifier.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The public ledger: the append-only record of public facts that anyone can check without trusting its operator. A Merkle log in a folder
 * holds the entries; the database tells which fact is which.
 */
@Component
public class PublicLedger implements DisposableBean {
    /** Entries that are read from the database and appended together. */
    private static final int BATCH = 1000;

    private final LedgerProperties properties;
    private final LedgerEntries entries;
    private final KeyRecord keyRecord;
    private final Clock clock;
    private volatile @Nullable Ledger log;
    private boolean failed;

    PublicLedger(LedgerProperties properties, LedgerEntries entries, KeyRecord keyRecord, Clock clock) {
        this.properties = properties;
        this.entries = entries;
        this.keyRecord = keyRecord;
        this.clock = clock;
    }

    /**
     * Opens the log where it is not open, and gives it the entries that it lacks. A call that was cut off anywhere is made good by the
     * next one.
     *
     * @return whether the log has grown
     * @throws LedgerRefusedException where log, keys and database are not of one another
     * @throws UncheckedIOException where the machine fails
     */
    synchronized boolean catchUp() {
        try {
            Ledger open = open();
            boolean grown = false;
            List<byte[]> missing = entries.from(open.size(), BATCH);
            while (!missing.isEmpty()) {
                switch (open.append(missing)) {
                    case Appending.Appended appended -> entries.note(appended.checkpoint(), clock.instant());
                    case Appending.TooLong tooLong -> throw new IllegalStateException("An entry too long: " + tooLong);
                }
                grown = true;
                missing = entries.from(open.size(), BATCH);
            }
            return grown;
        } catch (UncheckedIOException failure) {
            failed = true; // what is on disk is known again once the log has been read anew
            throw failure;
        }
    }

    private Ledger open() {
        Ledger open = log;
        if (open != null && failed) {
            open.close();
            open = null;
        }
        if (open == null) {
            open = opened();
            log = open;
            failed = false;
        }
        return open;
    }

    private Ledger opened() {
        List<StatedKey> stated = keyRecord.all();
        LogKeys keys = LogKeys.open(
                properties,
                stated.stream()
                        .filter(key -> key.retired() == null)
                        .map(StatedKey::key)
                        .toList());
        Optional<Checkpoint> known = entries.latest(keys.origin());
        boolean there = Files.exists(properties.folder().resolve("checkpoint"));
        if (!there) {
            requireSameTree(known); // a log whose folder is gone is made anew of the same entries, and only of these
        }
        List<VerifierKey> former = new ArrayList<>();
        stated.forEach(key -> former.add(key.key()));
        keys.retirements().forEach(retirement -> former.add(retirement.key()));
        LedgerSettings settings = new LedgerSettings(
                properties.folder(),
                keys.origin(),
                keys.signers(),
                former.stream()
                        .filter(key -> key.name().equals(keys.origin()))
                        .distinct()
                        .toList(),
                there ? known : Optional.empty(),
                clock);
        Ledger open = switch (Ledger.open(settings)) {
            case Opening.Opened opened -> opened.ledger();
            case Opening.Refused refused -> throw refused(refused.problem());
        };
        try {
            requireSameEntries(open);
            state(stated, keys);
            return open;
        } catch (RuntimeException refused) {
            open.close();
            throw refused;
        }
    }

    private LedgerRefusedException refused(LogProblem problem) {
        return problem.kind() == LogProblem.Kind.IN_USE
                ? new LedgerRefusedException("ledger-in-use", properties.folder())
                : new LedgerRefusedException("ledger-broken", properties.folder(), problem);
    }

    /** The database's entries give the tree that was signed. */
    private void requireSameTree(Optional<Checkpoint> known) {
        if (known.isPresent()
                && !entries.root(known.get().size())
                        .equals(Optional.of(known.get().root()))) {
            throw new LedgerRefusedException(
                    "ledger-other-entries", properties.folder(), known.get().size());
        }
    }

    /** The log holds no entry that the database does not, and its last one is the database's. */
    private void requireSameEntries(Ledger open) {
        long size = open.size();
        if (size > entries.size()) {
            throw new LedgerRefusedException("ledger-database-older", properties.folder(), size, entries.size());
        }
        try {
            if (size > 0
                    && !entries.leaf(size - 1)
                            .equals(Optional.of(TreeHash.ofLeaf(open.reader().entry(size - 1))))) {
                throw new LedgerRefusedException("ledger-other-entries", properties.folder(), size);
            }
        } catch (IOException | BrokenLogException unreadable) {
            throw new LedgerRefusedException("ledger-broken", properties.folder(), unreadable);
        }
    }

    /** States what became of keys since the last start. */
    private void state(List<StatedKey> stated, LogKeys keys) {
        for (NoteSigner signer : keys.signers()) {
            if (stated.stream().noneMatch(key -> key.key().equals(signer.key()))) {
                keyRecord.added(signer.key());
            }
        }
        for (KeyRetirement retirement : keys.retirements()) {
            if (stated.stream().anyMatch(key -> key.key().equals(retirement.key()) && key.retired() == null)) {
                keyRecord.retired(retirement);
            }
        }
    }

    private Ledger log() {
        Ledger open = log;
        if (open == null) {
            throw new IllegalStateException("The ledger is not open");
        }
        return open;
    }

    /** The tree now. */
    public LedgerHead head() {
        Checkpoint head = log().head();
        return head(head.size(), head.root());
    }

    /** The tree after the last fact that was recorded by a moment. */
    public LedgerHead head(Instant moment) {
        if (!moment.isBefore(clock.instant())) {
            return head(); // without counting entries
        }
        long size = Math.min(entries.size(moment), log().size());
        try {
            return head(size, log().reader().rootOfFirst(size));
        } catch (IOException | BrokenLogException failure) {
            throw new IllegalStateException("The log cannot be read", failure);
        }
    }

    private static LedgerHead head(long size, TreeHash root) {
        return new LedgerHead(size, HexFormat.of().formatHex(root.bytes()));
    }

    /** Where a fact stands in the log; empty when it is not in. */
    public Optional<LedgerReceipt> find(String factId) {
        return entries.find(factId).filter(receipt -> receipt.index() < log().size());
    }

    /** A proof of a public fact in one file (C2SP tlog-proof); empty when the fact is not in. */
    public Optional<TlogProof> prove(Fact fact) {
        Optional<LedgerReceipt> receipt = find(fact.id());
        if (receipt.isEmpty()) {
            return Optional.empty();
        }
        try {
            return log().prove(receipt.get().index(), LedgerEntry.disclosures(fact, entries.disclosures(fact.id())));
        } catch (IOException | BrokenLogException failure) {
            throw new IllegalStateException("The log cannot be read", failure);
        }
    }

    /** The log's resources, for whoever serves them. */
    TileSource source() {
        return log().source();
    }

    /** The signed checkpoint now. */
    SignedNote checkpoint() {
        return log().checkpoint();
    }

    /** The latest checkpoint that witnesses cosigned. */
    Optional<SignedNote> cosigned() {
        return log().cosigned();
    }

    /** Publishes a checkpoint of this log with cosignatures that were verified. */
    void publishCosigned(SignedNote note) {
        log().publishCosigned(note);
    }

    /** The log's name for itself. */
    public String origin() {
        return log().head().origin();
    }

    /** The keys that sign now. */
    public List<VerifierKey> keys() {
        String origin = origin();
        return keyRecord.all().stream()
                .filter(key -> key.retired() == null && key.key().name().equals(origin))
                .map(StatedKey::key)
                .toList();
    }

    boolean isOpen() {
        return log != null;
    }

    @Override
    public synchronized void destroy() {
        Ledger open = log;
        log = null;
        if (open != null) {
            open.close();
        }
    }
}
