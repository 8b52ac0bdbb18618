package org.jazari.gateway.dataplane.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jazari.gateway.dataplane.journal.Journal;
import org.jazari.ledger.Appending;
import org.jazari.ledger.BrokenLogException;
import org.jazari.ledger.KeyFile;
import org.jazari.ledger.Ledger;
import org.jazari.ledger.LedgerSettings;
import org.jazari.ledger.NoteSigner;
import org.jazari.ledger.Opening;
import org.jazari.ledger.TreeReader;
import org.jazari.verifier.SignatureType;
import org.jspecify.annotations.Nullable;

/**
 * The queue before a Merkle log of the gateway's own. A leaf is in a journal as soon as it is recorded, so that a kill loses none, and in the
 * log with the next checkpoint; checkpoints are signed, not leaves. After a kill what the journal has and the log has not is appended, and
 * decisions without an end get a leaf that says so.
 */
public final class LedgerAudit implements AuditSink, Journal.Owner {
    private static final Logger LOG = Logger.getLogger(LedgerAudit.class.getName());
    private static final int SEGMENT_BYTES = 64 << 20;
    /** As logs of certificates do: each checkpoint writes the unfinished tiles anew. */
    private static final int CHECKPOINT_MILLIS = 1000;

    private static final int BATCH = 20_000;

    private static final byte BEGUN = 1;
    private static final byte RECORDED = 2;
    private static final byte LOGGED = 3;
    /** As {@link #RECORDED}, without what {@link #BEGUN} has said. */
    private static final byte ENDED = 4;

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Recorded(long number, byte[] leaf) {}

    private final int capacity;
    private final Journal journal;
    private final Ledger ledger;
    private final ScheduledExecutorService appending = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("audit-checkpoints").unstarted(task));
    private final Map<Long, byte[]> begun = new LinkedHashMap<>();
    private final Queue<Recorded> recorded = new ArrayDeque<>();
    private final List<Recorded> underWay = new ArrayList<>();
    private long begunBytes;
    private long recordedBytes;
    private long nextNumber = 1;
    private long loggedSize;
    private int taken;

    private LedgerAudit(Path folder, int capacity, String origin, InstantSource clock) throws IOException {
        this.capacity = capacity;
        Files.createDirectories(folder);
        this.ledger = open(folder, origin, clock);
        try {
            this.journal = Journal.open(folder.resolve("queue"), SEGMENT_BYTES, this);
        } catch (IOException | RuntimeException refused) {
            ledger.close();
            throw refused;
        }
    }

    /**
     * Opens the log of a folder, or makes an empty one with a key of its own.
     *
     * @param capacity places in the queue; requests under way have one each
     * @param origin the log's name for itself, for ever
     * @throws IOException where the folder cannot be used; the message says why
     */
    public static LedgerAudit open(Path folder, int capacity, String origin, InstantSource clock) throws IOException {
        LedgerAudit audit = new LedgerAudit(folder, capacity, origin, clock);
        audit.recover();
        var unused = audit.appending.scheduleWithFixedDelay(
                audit::appendQuietly, CHECKPOINT_MILLIS, CHECKPOINT_MILLIS, TimeUnit.MILLISECONDS);
        return audit;
    }

    private static Ledger open(Path folder, String origin, InstantSource clock) throws IOException {
        Path keyFile = folder.resolve("log.key");
        NoteSigner signer;
        if (Files.exists(keyFile)) {
            signer = switch (KeyFile.read(keyFile)) {
                case KeyFile.Reading.Key key -> key.signer();
                case KeyFile.Reading.Refused refused ->
                    throw new IOException(keyFile + ": " + refused.reason() + " " + refused.detail());
            };
        } else {
            try {
                signer = KeyFile.create(keyFile, origin, SignatureType.ED25519, new SecureRandom());
            } catch (GeneralSecurityException absent) {
                throw new IOException("This Java runtime lacks Ed25519", absent);
            }
        }
        return switch (Ledger.open(new LedgerSettings(folder.resolve("log"), origin, List.of(signer), clock))) {
            case Opening.Opened opened -> opened.ledger();
            case Opening.Refused refused -> throw new IOException(String.valueOf(refused.problem()));
        };
    }

    /** The log, for whoever serves or audits it. */
    public Ledger ledger() {
        return ledger;
    }

    private synchronized void recover() throws IOException {
        Set<String> there = loggedSince(loggedSize);
        forget(one -> there.contains(text(one.leaf())));
        begun.forEach((number, decision) -> {
            byte[] leaf = interrupted(decision);
            journal.append(RECORDED, numbered(number, leaf, 0));
            enqueue(new Recorded(number, leaf));
        });
        begun.clear();
        begunBytes = 0;
        taken = recorded.size();
    }

    private Set<String> loggedSince(long size) throws IOException {
        Set<String> leaves = new HashSet<>();
        TreeReader reader = ledger.reader();
        try {
            for (long bundle = size / 256; bundle < reader.bundles(); bundle++) {
                reader.entries(bundle).forEach(entry -> leaves.add(text(entry)));
            }
        } catch (BrokenLogException broken) {
            throw new IOException("The audit log is damaged", broken);
        }
        return leaves;
    }

    private static String text(byte[] leaf) {
        return new String(leaf, StandardCharsets.UTF_8);
    }

    private static byte[] interrupted(byte[] decision) {
        String json = text(decision);
        return (json.substring(0, json.length() - 1) + ",\"outcome\":\"" + Leaf.INTERRUPTED + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized Optional<Place> tryEnter() {
        if (taken >= capacity) {
            return Optional.empty();
        }
        taken++;
        return Optional.of(new Taken(nextNumber++));
    }

    @Override
    public synchronized int taken() {
        return taken;
    }

    private final class Taken implements Place {
        private final long number;

        Taken(long number) {
            this.number = number;
        }

        @Override
        public void begin(Leaf decision) {
            byte[] bytes = decision.bytes();
            synchronized (LedgerAudit.this) {
                journal.append(BEGUN, numbered(number, bytes, 0));
                decided(number, bytes);
            }
        }

        @Override
        public void record(Leaf leaf) {
            byte[] bytes = leaf.bytes();
            synchronized (LedgerAudit.this) {
                byte[] before = begun.get(number);
                if (before == null) {
                    journal.append(RECORDED, numbered(number, bytes, 0));
                } else {
                    journal.append(ENDED, numbered(number, bytes, before.length - 1));
                    undecided(number);
                }
                enqueue(new Recorded(number, bytes));
            }
        }
    }

    private void decided(long number, byte[] decision) {
        begun.put(number, decision);
        begunBytes += decision.length;
    }

    private byte @Nullable [] undecided(long number) {
        byte[] decision = begun.remove(number);
        begunBytes -= decision == null ? 0 : decision.length;
        return decision;
    }

    private void forget(Predicate<Recorded> which) {
        recorded.removeIf(one -> {
            boolean gone = which.test(one);
            recordedBytes -= gone ? one.leaf().length : 0;
            return gone;
        });
    }

    private void enqueue(Recorded one) {
        recorded.add(one);
        recordedBytes += one.leaf().length;
    }

    private static ByteBuffer numbered(long number, byte[] leaf, int from) {
        return ByteBuffer.allocate(Long.BYTES + leaf.length - from)
                .putLong(number)
                .put(leaf, from, leaf.length - from)
                .flip();
    }

    private void appendQuietly() {
        try {
            while (append() == BATCH) {
                LOG.log(Level.FINE, "more leaves are waiting");
            }
        } catch (RuntimeException broken) { // the queue fills, and requests are refused: nothing is lost
            LOG.log(Level.SEVERE, "Leaves cannot be appended to the audit log", broken);
        }
    }

    private int append() {
        List<byte[]> leaves = new ArrayList<>();
        synchronized (this) {
            while (underWay.size() < BATCH && !recorded.isEmpty()) {
                underWay.add(recorded.remove());
            }
            underWay.forEach(one -> leaves.add(one.leaf()));
        }
        if (leaves.isEmpty()) {
            return 0;
        }
        Appending result = ledger.append(leaves);
        synchronized (this) {
            switch (result) {
                case Appending.Appended appended -> loggedSize = appended.firstIndex() + appended.count();
                case Appending.TooLong tooLong ->
                    throw new IllegalStateException("A leaf of " + tooLong.length() + " bytes");
            }
            for (Recorded one : underWay) {
                recordedBytes -= one.leaf().length;
            }
            ByteBuffer logged = ByteBuffer.allocate(Long.BYTES + Long.BYTES * underWay.size());
            logged.putLong(loggedSize);
            underWay.forEach(one -> logged.putLong(one.number()));
            journal.append(LOGGED, logged.flip());
            taken -= underWay.size();
            underWay.clear();
        }
        return leaves.size();
    }

    /** Appends what is recorded, now. */
    public void flush() {
        CompletableFuture.runAsync(this::appendQuietly, appending).join();
    }

    // --- what the journal asks of its owner
    // -----------------------------------------------------------------------------

    @Override
    public synchronized void replay(byte type, ByteBuffer payload) {
        switch (type) {
            case BEGUN -> {
                long number = payload.getLong();
                decided(number, remaining(payload));
                nextNumber = Math.max(nextNumber, number + 1);
            }
            case RECORDED -> {
                long number = payload.getLong();
                undecided(number);
                enqueue(new Recorded(number, remaining(payload)));
                nextNumber = Math.max(nextNumber, number + 1);
            }
            case ENDED -> {
                long number = payload.getLong();
                byte[] decision = undecided(number);
                if (decision == null) {
                    throw new IllegalStateException("The journal knows no decision " + number);
                }
                enqueue(new Recorded(number, joined(decision, payload)));
            }
            case LOGGED -> {
                loggedSize = payload.getLong();
                Set<Long> gone = new HashSet<>();
                while (payload.hasRemaining()) {
                    gone.add(payload.getLong());
                }
                forget(one -> gone.contains(one.number()));
            }
            default -> throw new IllegalStateException("A record of type " + type + " of a later gateway");
        }
    }

    /** The decision without its closing brace, and what came of it. */
    private static byte[] joined(byte[] decision, ByteBuffer rest) {
        byte[] leaf = Arrays.copyOf(decision, decision.length - 1 + rest.remaining());
        rest.get(leaf, decision.length - 1, rest.remaining());
        return leaf;
    }

    private static byte[] remaining(ByteBuffer payload) {
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return bytes;
    }

    @Override
    public synchronized long stateBytes() {
        long records = begun.size() + recorded.size() + underWay.size() + 1L;
        return begunBytes + recordedBytes + records * (Journal.OVERHEAD + Long.BYTES);
    }

    @Override
    public synchronized void writeState(Journal into) {
        into.append(LOGGED, ByteBuffer.allocate(Long.BYTES).putLong(loggedSize).flip());
        begun.forEach((number, decision) -> into.append(BEGUN, numbered(number, decision, 0)));
        underWay.forEach(one -> into.append(RECORDED, numbered(one.number(), one.leaf(), 0)));
        recorded.forEach(one -> into.append(RECORDED, numbered(one.number(), one.leaf(), 0)));
    }

    /** Appends what is recorded, and lets another process have the folder. */
    @Override
    public void close() {
        appending.close();
        appendQuietly();
        journal.close();
        ledger.close();
    }

    /** The number of leaves that are recorded and not yet in the log. */
    synchronized int waiting() {
        return recorded.size() + underWay.size();
    }
}
