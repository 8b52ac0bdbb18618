package org.jazari.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.Disclosure;
import org.jazari.verifier.NoteSignature;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TlogProof;
import org.jspecify.annotations.Nullable;

/**
 * A log in a folder, open for appending. Safe for many threads: what they append together is written together by one thread of the
 * ledger's own, so that an interrupted caller never tears a write.
 *
 * <p>An entry that {@link #append} has acknowledged is durable and under a signed checkpoint. One whose call has not returned when the
 * process dies may or may not be in the log; an owner that keeps an index of its own finds out by reading the entries beyond it, see
 * {@link #reader}.
 */
public final class Ledger implements AutoCloseable {
    /** Bytes of an entry: what the two length bytes of a bundle can tell. */
    public static final int LONGEST_ENTRY = 65_535;

    /** Entries that are written together at most, unless one call brings more. */
    private static final int BATCH = 4096;

    private record Waiting(List<byte[]> entries, CompletableFuture<Appending> result) {}

    private final LedgerSettings settings;
    private final AutoCloseable held;
    private final Store store;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("ledger-writer").unstarted(task));
    private final TileSource source;
    private volatile SignedNote checkpoint;
    private volatile Optional<SignedNote> cosigned;
    private @Nullable Throwable broken; // the writer's alone

    Ledger(LedgerSettings settings, Disk disk, AutoCloseable held, Recovery.Recovered recovered) {
        this.settings = settings;
        this.held = held;
        this.store = recovered.store();
        this.checkpoint = recovered.checkpoint();
        this.cosigned = recovered.cosigned();
        this.source =
                path -> TilePath.isResource(path) ? disk.read(settings.folder().resolve(path)) : Optional.empty();
    }

    /** Opens a log, or makes an empty one in an empty folder. All stored entries are read and must give the signed root. */
    public static Opening open(LedgerSettings settings) {
        Optional<FolderLock> lock = Optional.empty();
        LocalDisk disk = new LocalDisk();
        boolean opened = false;
        try {
            Files.createDirectories(settings.folder());
            lock = FolderLock.tryAcquire(settings.folder());
            if (lock.isEmpty()) {
                return new Opening.Refused(new LogProblem(
                        LogProblem.Kind.IN_USE, settings.folder().toString(), "another process writes this log"));
            }
            FolderLock held = lock.get();
            Ledger ledger = open(settings, disk, () -> {
                disk.close();
                held.close();
            });
            opened = true;
            return new Opening.Opened(ledger);
        } catch (BrokenLogException refused) {
            return new Opening.Refused(refused.problem());
        } catch (IOException failure) {
            return new Opening.Refused(
                    new LogProblem(LogProblem.Kind.UNREADABLE, settings.folder().toString(), String.valueOf(failure)));
        } finally {
            if (!opened) {
                disk.close();
                lock.ifPresent(Ledger::release);
            }
        }
    }

    static Ledger open(LedgerSettings settings, Disk disk, AutoCloseable held) throws IOException, BrokenLogException {
        return new Ledger(settings, disk, held, new Recovery(settings, disk).run());
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Entries in the log now. */
    public long size() {
        return head().size();
    }

    /** The log now. */
    public Checkpoint head() {
        return parsed(checkpoint);
    }

    /** The signed checkpoint of the log now. */
    public SignedNote checkpoint() {
        return checkpoint;
    }

    /** The latest checkpoint that witnesses have cosigned. */
    public Optional<SignedNote> cosigned() {
        return cosigned;
    }

    /**
     * Appends entries and waits until they are durable.
     *
     * @throws UncheckedIOException where the machine fails; the log then takes no more until it is opened anew
     */
    public Appending append(List<byte[]> entries) {
        return await(submit(entries));
    }

    /** Appends entries; the result comes once they are durable. */
    public CompletableFuture<Appending> submit(List<byte[]> entries) {
        List<byte[]> copies = new ArrayList<>(entries.size());
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                return CompletableFuture.completedFuture(new Appending.TooLong(copies.size(), entry.length));
            }
            copies.add(entry.clone());
        }
        Waiting mine = new Waiting(copies, new CompletableFuture<>());
        waiting.add(mine);
        writer.execute(this::writeWaiting);
        return mine.result();
    }

    private void writeWaiting() {
        while (!waiting.isEmpty()) { // a run may find that an earlier one took everything
            writeTogether();
        }
    }

    private void writeTogether() {
        List<Waiting> together = new ArrayList<>();
        List<byte[]> entries = new ArrayList<>();
        while (entries.size() < BATCH && !waiting.isEmpty()) {
            Waiting next = waiting.remove();
            together.add(next);
            entries.addAll(next.entries());
        }
        try {
            mustWork();
            long index = store.tree().size();
            Store.Batch batch = store.batch(entries);
            if (!entries.isEmpty()) {
                write(batch);
            }
            for (Waiting one : together) {
                one.result()
                        .complete(new Appending.Appended(index, one.entries().size(), checkpoint));
                index += one.entries().size();
            }
            store.removePartials(batch);
        } catch (Throwable failure) {
            broken = failure;
            together.forEach(one -> one.result().completeExceptionally(failure));
        }
    }

    private void write(Store.Batch batch) throws IOException {
        store.writeTiles(batch);
        SignedNote signed = sign(
                settings,
                new Checkpoint(
                        settings.origin(), batch.tree().size(), batch.tree().root()),
                List.of());
        store.publish(batch, signed);
        checkpoint = signed;
    }

    private void mustWork() throws IOException {
        if (broken != null) { // what is on disk after a failed force is unknown until it has been read again
            throw new IOException("The log has failed and must be opened anew", broken);
        }
    }

    static SignedNote sign(LedgerSettings settings, Checkpoint next, List<NoteSignature> others) {
        String text = next.text();
        long now = settings.clock().instant().getEpochSecond();
        List<NoteSignature> signatures = new ArrayList<>();
        try {
            for (NoteSigner signer : settings.signers()) {
                signatures.add(signer.sign(text, now));
            }
        } catch (RefusedException impossible) {
            throw new IllegalStateException(impossible);
        }
        signatures.addAll(others);
        return new SignedNote(text, signatures);
    }

    /**
     * Publishes a checkpoint of this log with the cosignatures that witnesses have given it, unless a later one is there. The signatures
     * must have been verified.
     */
    public void publishCosigned(SignedNote note) {
        await(onWriter(() -> {
            keep(note);
            return note;
        }));
    }

    private void keep(SignedNote note) {
        try {
            mustWork();
            Checkpoint offered = parsed(note);
            if (offered.size() > size() || !offered.origin().equals(settings.origin())) {
                throw new IllegalArgumentException("Not a checkpoint of this log: " + offered);
            }
            if (cosigned.isPresent() && parsed(cosigned.get()).size() > offered.size()) {
                return;
            }
            store.writeCosigned(note);
            cosigned = Optional.of(note);
            if (note.text().equals(checkpoint.text())) {
                store.writeCheckpoint(note);
                checkpoint = note;
            }
        } catch (IOException failure) {
            broken = failure;
            throw new UncheckedIOException(failure);
        }
    }

    private <T> CompletableFuture<T> onWriter(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, writer);
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.join(); // not interruptible: the entries are on their way
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case IOException io -> throw new UncheckedIOException(io);
                case RuntimeException bug -> throw bug;
                case null, default -> throw failure;
            }
        }
    }

    /** The log's resources, for whoever serves them: {@code checkpoint}, {@code tile/0/000.p/3}, {@code tile/entries/000} ... */
    public TileSource source() {
        return source;
    }

    /** The tree as it is now: entries and proofs. */
    public TreeReader reader() {
        return new TreeReader(source, size());
    }

    /**
     * A proof that stands in one file: under the latest cosigned checkpoint that holds the entry, else under the latest one. Empty where
     * there is no such entry.
     *
     * @param disclosures what opens commitments of the entry, for a reader who may know
     */
    public Optional<TlogProof> prove(long index, List<Disclosure> disclosures) throws IOException, BrokenLogException {
        SignedNote note =
                cosigned.filter(candidate -> parsed(candidate).size() > index).orElse(checkpoint);
        Checkpoint at = parsed(note);
        if (index < 0 || index >= at.size()) {
            return Optional.empty();
        }
        return Optional.of(Proving.proof(new TreeReader(source, at.size()), note, index, disclosures));
    }

    Path folder() {
        return settings.folder();
    }

    static Checkpoint parsed(SignedNote own) {
        try {
            return Checkpoint.parse(own.text());
        } catch (RefusedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes what is waiting and lets another process open the log. */
    @Override
    public void close() {
        writer.close();
        try {
            held.close();
        } catch (Exception failure) {
            throw new IllegalStateException("The log's lock is not released", failure);
        }
    }
}
