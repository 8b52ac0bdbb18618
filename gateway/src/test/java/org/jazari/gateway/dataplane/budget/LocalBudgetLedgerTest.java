package org.jazari.gateway.dataplane.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBudgetLedgerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Account ALL = new Account("key/a", Account.Measure.DIRHAMS_IN_ALL, 0);
    private static final Account DAY = new Account("key/a", Account.Measure.TOKENS_PER_DAY, 20_000);

    private static Draw draw(Account account, long amount, long limit) {
        return new Draw(account, amount, limit, account.equals(ALL) ? Account.NEVER : NOW.plusSeconds(3600));
    }

    /** A model of one account, and closing and opening at any time. */
    @Property(tries = 12)
    void whatIsDrawnIsNeverMoreThanTheLimitAndOutlivesTheProcess(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("budgets");
        long spent = 0;
        List<long[]> holds = new ArrayList<>();
        LocalBudgetLedger ledger = LocalBudgetLedger.open(folder, InstantSource.fixed(NOW));
        for (int step = 0; step < 200; step++) {
            long held = holds.stream().mapToLong(one -> one[1]).sum();
            switch (random.nextInt(8)) {
                case 0 -> {
                    ledger.close();
                    ledger = LocalBudgetLedger.open(folder, InstantSource.fixed(NOW));
                    assertThat(ledger.standing(ALL, NOW)).isEqualTo(new Standing(spent, held));
                    Instant later = NOW.plusSeconds(BudgetLedger.LEASE_SECONDS);
                    assertThat(ledger.standing(ALL, later)).isEqualTo(new Standing(spent, 0));
                    holds.clear();
                }
                case 1, 2, 3 -> {
                    if (!holds.isEmpty()) {
                        long[] hold = holds.remove(random.nextInt(holds.size()));
                        long used = random.nextLong(hold[1] + 1);
                        ledger.settle(hold[0], new long[] {used, used});
                        spent += used;
                    }
                }
                default -> {
                    long amount = random.nextLong(300);
                    Reservation reservation =
                            ledger.reserve(List.of(draw(ALL, amount, 1000), draw(DAY, amount, 100_000)), NOW);
                    if (amount <= 1000 - spent - held) {
                        assertThat(reservation).isInstanceOf(Reservation.Held.class);
                        holds.add(new long[] {((Reservation.Held) reservation).id(), amount});
                    } else {
                        assertThat(reservation).isInstanceOf(Reservation.Exhausted.class);
                        assertThat(((Reservation.Exhausted) reservation).available())
                                .isEqualTo(1000 - spent - held);
                    }
                }
            }
        }
        ledger.close();
    }

    @Test
    void manyFilesAreWrittenAndTheLastOneIsEnough(@TempDir Path folder) throws IOException {
        long spent = 0;
        try (LocalBudgetLedger ledger = LocalBudgetLedger.open(folder, InstantSource.fixed(NOW))) {
            for (int i = 0; i < 200_000; i++) {
                long id = ((Reservation.Held) ledger.reserve(List.of(draw(ALL, 3, Long.MAX_VALUE / 2)), NOW)).id();
                ledger.settle(id, new long[] {i % 4});
                spent += i % 4;
            }
        }
        try (LocalBudgetLedger ledger = LocalBudgetLedger.open(folder, InstantSource.fixed(NOW))) {
            assertThat(ledger.standing(ALL, NOW)).isEqualTo(new Standing(spent, 0));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.filter(one -> one.getFileName().toString().startsWith("journal-")))
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void oneProcessAtATime(@TempDir Path folder) throws IOException {
        try (LocalBudgetLedger ledger = LocalBudgetLedger.open(folder, InstantSource.fixed(NOW))) {
            assertThat(ledger.standing(ALL, NOW)).isEqualTo(new Standing(0, 0));
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> LocalBudgetLedger.open(folder, InstantSource.fixed(NOW)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Another process");
        }
    }
}
