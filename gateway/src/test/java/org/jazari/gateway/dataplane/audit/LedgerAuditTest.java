package org.jazari.gateway.dataplane.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jazari.ledger.TreeReader;

class LedgerAuditTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z"));

    private record UnderWay(AuditSink.Place place, Leaf leaf) {}

    private static LedgerAudit open(Path folder) throws IOException {
        return LedgerAudit.open(folder, 10_000, "jazari/test", CLOCK);
    }

    private static String text(Leaf leaf) {
        return new String(leaf.bytes(), StandardCharsets.UTF_8);
    }

    /** What is in the files at one instant is what a killed process leaves. */
    private static Path asKilledNow(Path folder) throws IOException {
        Path copy = Files.createTempDirectory("killed");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                Path to = copy.resolve(folder.relativize(one));
                if (Files.isDirectory(one)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(one, to);
                }
            }
        }
        return copy;
    }

    @Property(tries = 8)
    void whateverWasRecordedIsInTheLogOnceAndWhatWasBegunIsCalledInterrupted(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("audit");
        List<String> recorded = new ArrayList<>();
        List<UnderWay> begun = new ArrayList<>();
        Path killed;
        try (LedgerAudit audit = open(folder)) {
            for (int step = 0; step < 60; step++) {
                Leaf leaf = new Leaf("req_" + step)
                        .put("administration", "santé \"1\"")
                        .put("step", step);
                AuditSink.Place place = audit.tryEnter().orElseThrow();
                switch (random.nextInt(4)) {
                    case 0 -> {
                        place.record(leaf.put("outcome", "refused"));
                        recorded.add(text(leaf));
                    }
                    case 1 -> {
                        audit.flush();
                        place.record(leaf);
                        recorded.add(text(leaf));
                    }
                    default -> {
                        place.begin(leaf);
                        begun.add(new UnderWay(place, leaf));
                    }
                }
                if (!begun.isEmpty() && random.nextBoolean()) {
                    UnderWay one = begun.remove(random.nextInt(begun.size()));
                    one.place().record(one.leaf().put("outcome", "completed").put("output_tokens", step));
                    recorded.add(text(one.leaf()));
                }
            }
            killed = asKilledNow(folder);
            begun.forEach(one -> one.place().record(one.leaf()));
        }
        begun.forEach(one -> recorded.add(text(one.leaf()).replaceFirst("}$", ",\"outcome\":\"interrupted\"}")));

        try (LedgerAudit again = open(killed)) {
            again.flush();
            assertThat(again.taken()).isZero();
            TreeReader reader = again.ledger().reader();
            List<String> found = new ArrayList<>();
            for (long bundle = 0; bundle < reader.bundles(); bundle++) {
                reader.entries(bundle).forEach(entry -> found.add(new String(entry, StandardCharsets.UTF_8)));
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(recorded);
        }
    }
}
