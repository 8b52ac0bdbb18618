package org.jazari.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is kept is never older than the last change that somebody has been told of. */
class PublicResponsesTest {
    private static final String ADDRESS = "/fr/";

    @Test
    void whatWasMadeBeforeAChangeIsNotServedAfterIt() {
        PublicResponses responses = new PublicResponses(Clock.systemUTC());
        long before = responses.generation();
        responses.changed();

        responses.store(ADDRESS, stored(0), before);

        assertThat(responses.find(ADDRESS)).isNull();
    }

    @Test
    void whatWasMadeYesterdayIsMadeAgain() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-15T12:00:00Z"));
        PublicResponses responses = new PublicResponses(moving(now));
        responses.store(ADDRESS, stored(0), responses.generation());
        assertThat(responses.find(ADDRESS)).isNotNull();

        now.set(now.get().plus(Duration.ofDays(1)));

        assertThat(responses.find(ADDRESS)).isNull();
    }

    @Test
    void noReaderSeesAnOldStateOnceItsChangeIsAnnounced() throws Exception {
        PublicResponses responses = new PublicResponses(Clock.systemUTC());
        AtomicInteger state = new AtomicInteger();
        AtomicInteger announced = new AtomicInteger();
        int rounds = 20_000;
        List<String> stale = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<List<String>>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(threads.submit(() -> {
                    List<String> seen = new ArrayList<>();
                    while (announced.get() < rounds) {
                        int atLeast = announced.get();
                        Stored found = responses.find(ADDRESS);
                        if (found != null && number(found) < atLeast) {
                            seen.add(number(found) + " after " + atLeast);
                        }
                        long generation = responses.generation();
                        responses.store(ADDRESS, stored(state.get()), generation);
                    }
                    return seen;
                }));
            }
            for (int round = 1; round <= rounds; round++) {
                state.set(round);
                responses.changed();
                announced.set(round);
            }
            for (Future<List<String>> reader : readers) {
                stale.addAll(reader.get());
            }
        }

        assertThat(stale).isEmpty();
    }

    private static Stored stored(int number) {
        return new Stored("text/plain", Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    private static int number(Stored stored) {
        return Integer.parseInt(new String(stored.body(), StandardCharsets.UTF_8));
    }

    private static Clock moving(AtomicReference<Instant> now) {
        InstantSource source = now::get;
        return source.withZone(ZoneId.of("UTC"));
    }
}
