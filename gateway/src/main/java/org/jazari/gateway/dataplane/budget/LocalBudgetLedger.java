package org.jazari.gateway.dataplane.budget;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jazari.gateway.dataplane.journal.Journal;
import org.jspecify.annotations.Nullable;

/** The ledger of one gateway, in memory and in a journal in a folder of its own. */
public final class LocalBudgetLedger implements BudgetLedger, Journal.Owner {
    private static final int SEGMENT_BYTES = 8 << 20;
    private static final long RENEWAL_SECONDS = 10;
    private static final int MOST_DRAWS = 32;

    private static final byte ACCOUNT = 1;
    private static final byte HOLD = 2;
    private static final byte SETTLEMENT = 3;
    private static final byte ALIVE = 4;

    private static final class Entry {
        private final Account account;
        private final int number;
        private final long end;
        private long spent;
        private long held;
        private int holds;

        Entry(Account account, int number, long end) {
            this.account = account;
            this.number = number;
            this.end = end;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Hold(Entry[] entries, long[] amounts, boolean durable) {}

    private final InstantSource clock;
    private final Map<Account, Entry> entries = new HashMap<>();
    private final Map<Integer, Entry> numbered = new HashMap<>();
    private final Map<Long, Hold> holds = new HashMap<>();
    private final Map<Long, Hold> orphans = new HashMap<>();
    private final ByteBuffer record = ByteBuffer.allocate(4096);
    private final ByteBuffer stateRecord = ByteBuffer.allocate(4096);
    private boolean writingState;
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("budget-renewal").unstarted(task));
    private final Journal journal;
    private int nextNumber = 1;
    private long nextHold = 1;
    private long aliveSecond;
    private long orphansEnd;

    private LocalBudgetLedger(Path folder, InstantSource clock) throws IOException {
        this.clock = clock;
        this.journal = Journal.open(folder, SEGMENT_BYTES, this);
    }

    /**
     * Opens the ledger of a folder, or makes an empty one.
     *
     * @throws IOException where the folder cannot be written, or another process has it
     */
    public static LocalBudgetLedger open(Path folder, InstantSource clock) throws IOException {
        LocalBudgetLedger ledger = new LocalBudgetLedger(folder, clock);
        ledger.begin();
        return ledger;
    }

    private synchronized void begin() {
        orphans.putAll(holds);
        holds.clear();
        orphansEnd = aliveSecond + LEASE_SECONDS;
        renew();
        var unused = renewal.scheduleWithFixedDelay(this::renew, RENEWAL_SECONDS, RENEWAL_SECONDS, TimeUnit.SECONDS);
    }

    private synchronized void renew() {
        Instant now = clock.instant();
        releaseOrphans(now);
        forgetEnded(now);
        aliveSecond = now.getEpochSecond();
        journal.append(ALIVE, fresh().putLong(aliveSecond).flip());
    }

    @Override
    public synchronized Reservation reserve(List<Draw> draws, Instant now) {
        if (draws.size() > MOST_DRAWS) {
            throw new IllegalArgumentException(draws.size() + " draws");
        }
        releaseOrphans(now);
        Entry[] drawn = new Entry[draws.size()];
        for (int i = 0; i < drawn.length; i++) {
            Draw draw = draws.get(i);
            @Nullable Entry entry = entries.get(draw.account());
            long spent = entry == null ? 0 : entry.spent;
            long held = entry == null ? 0 : entry.held;
            if (draw.amount() > draw.limit() - spent - held) {
                return new Reservation.Exhausted(
                        draw, Math.max(0, draw.limit() - spent - held), draw.amount() <= draw.limit() - spent);
            }
        }
        boolean durable = false;
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = entry(draws.get(i));
            durable |= draws.get(i).account().measure().isDurable();
        }
        long id = nextHold++;
        long[] amounts = draws.stream().mapToLong(Draw::amount).toArray();
        Hold hold = new Hold(drawn, amounts, durable);
        if (durable) {
            journal.append(HOLD, holdRecord(id, hold, amounts, now.getEpochSecond()));
        }
        holds.put(id, hold);
        for (int i = 0; i < drawn.length; i++) {
            drawn[i].held += amounts[i];
            drawn[i].holds++;
        }
        return new Reservation.Held(id);
    }

    private Entry entry(Draw draw) {
        @Nullable Entry known = entries.get(draw.account());
        if (known != null) {
            return known;
        }
        Entry entry = new Entry(draw.account(), nextNumber++, draw.end().getEpochSecond());
        entries.put(entry.account, entry);
        numbered.put(entry.number, entry);
        if (draw.account().measure().isDurable()) {
            journal.append(ACCOUNT, accountRecord(entry));
        }
        return entry;
    }

    @Override
    public synchronized void settle(long id, long[] used) {
        @Nullable Hold hold = holds.get(id);
        if (hold == null) {
            throw new IllegalStateException("No hold " + id);
        }
        if (used.length != hold.amounts().length) {
            throw new IllegalArgumentException(used.length + " amounts for " + hold.amounts().length + " draws");
        }
        if (hold.durable()) {
            journal.append(SETTLEMENT, holdRecord(id, hold, used, 0));
        }
        holds.remove(id);
        apply(hold, used);
    }

    private static void apply(Hold hold, long[] used) {
        for (int i = 0; i < used.length; i++) {
            Entry entry = hold.entries()[i];
            entry.held -= hold.amounts()[i];
            entry.spent = Math.addExact(entry.spent, used[i]);
            entry.holds--;
        }
    }

    @Override
    public synchronized Standing standing(Account account, Instant now) {
        releaseOrphans(now);
        @Nullable Entry entry = entries.get(account);
        return entry == null ? new Standing(0, 0) : new Standing(entry.spent, entry.held);
    }

    private void releaseOrphans(Instant now) {
        if (orphans.isEmpty() || now.getEpochSecond() < orphansEnd) {
            return;
        }
        orphans.forEach((id, hold) -> {
            long[] nothing = new long[hold.amounts().length];
            journal.append(SETTLEMENT, holdRecord(id, hold, nothing, 0));
            apply(hold, nothing);
        });
        orphans.clear();
    }

    private void forgetEnded(Instant now) {
        for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
            Entry entry = all.next();
            if (entry.holds == 0 && entry.end < now.getEpochSecond()) {
                all.remove();
                numbered.remove(entry.number);
            }
        }
    }

    private ByteBuffer fresh() {
        return writingState ? stateRecord.clear() : record.clear();
    }

    private ByteBuffer accountRecord(Entry entry) {
        byte[] owner = entry.account.owner().getBytes(StandardCharsets.UTF_8);
        return fresh().putInt(entry.number)
                .put(entry.account.measure().code())
                .putLong(entry.account.period())
                .putLong(entry.end)
                .putLong(entry.spent)
                .putInt(owner.length)
                .put(owner)
                .flip();
    }

    private ByteBuffer holdRecord(long id, Hold hold, long[] amounts, long second) {
        ByteBuffer into = fresh().putLong(id).putLong(second);
        for (int i = 0; i < amounts.length; i++) {
            if (hold.entries()[i].account.measure().isDurable()) {
                into.putInt(hold.entries()[i].number).putLong(amounts[i]);
            }
        }
        return into.flip();
    }

    // --- what the journal asks of its owner
    // -----------------------------------------------------------------------------

    @Override
    public synchronized void replay(byte type, ByteBuffer payload) {
        switch (type) {
            case ACCOUNT -> replayAccount(payload);
            case HOLD -> {
                long id = payload.getLong();
                aliveSecond = Math.max(aliveSecond, payload.getLong());
                Replayed replayed = replayed(payload);
                Hold hold = new Hold(replayed.entries(), replayed.amounts(), true);
                for (int i = 0; i < hold.amounts().length; i++) {
                    hold.entries()[i].held += hold.amounts()[i];
                    hold.entries()[i].holds++;
                }
                holds.put(id, hold);
                nextHold = Math.max(nextHold, id + 1);
            }
            case SETTLEMENT -> {
                long id = payload.getLong();
                payload.getLong();
                long[] used = replayed(payload).amounts();
                Optional.ofNullable(holds.remove(id)).ifPresent(hold -> apply(hold, used));
            }
            case ALIVE -> aliveSecond = Math.max(aliveSecond, payload.getLong());
            default -> throw new IllegalStateException("A record of type " + type + " of a later gateway");
        }
    }

    private void replayAccount(ByteBuffer payload) {
        int number = payload.getInt();
        Account.Measure measure = Account.Measure.of(payload.get());
        long period = payload.getLong();
        long end = payload.getLong();
        long spent = payload.getLong();
        byte[] owner = new byte[payload.getInt()];
        payload.get(owner);
        Entry entry = new Entry(new Account(new String(owner, StandardCharsets.UTF_8), measure, period), number, end);
        entry.spent = spent;
        entries.put(entry.account, entry);
        numbered.put(number, entry);
        nextNumber = Math.max(nextNumber, number + 1);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Replayed(Entry[] entries, long[] amounts) {}

    private Replayed replayed(ByteBuffer payload) {
        List<Entry> found = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        while (payload.hasRemaining()) {
            int number = payload.getInt();
            long amount = payload.getLong();
            @Nullable Entry entry = numbered.get(number);
            if (entry == null) {
                throw new IllegalStateException("The journal knows no account " + number);
            }
            found.add(entry);
            amounts.add(amount);
        }
        return new Replayed(
                found.toArray(Entry[]::new),
                amounts.stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public synchronized long stateBytes() {
        long bytes = 64;
        for (Entry entry : entries.values()) {
            bytes += Journal.OVERHEAD + 40 + entry.account.owner().length() * 3L;
        }
        return bytes + (holds.size() + orphans.size()) * (Journal.OVERHEAD + 24L + MOST_DRAWS * 12);
    }

    @Override
    public synchronized void writeState(Journal into) {
        writingState = true; // a record may be waiting in the other buffer for the new file
        into.append(ALIVE, fresh().putLong(aliveSecond).flip());
        for (Entry entry : entries.values()) {
            if (entry.account.measure().isDurable()) {
                into.append(ACCOUNT, accountRecord(entry));
            }
        }
        holds.forEach((id, hold) -> writeHold(into, id, hold));
        orphans.forEach((id, hold) -> writeHold(into, id, hold));
        writingState = false;
    }

    private void writeHold(Journal into, long id, Hold hold) {
        if (hold.durable()) {
            into.append(HOLD, holdRecord(id, hold, hold.amounts(), 0));
        }
    }

    @Override
    public void close() {
        renewal.close();
        journal.close();
    }
}
