package org.jazari.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TrustPolicy;
import org.junit.jupiter.api.Test;

/** Whatever is done to a stored log, an audit that knows an earlier checkpoint finds it. */
class AuditTest {
    private static final Path FOLDER = Path.of("/log");
    private static final TrustPolicy POLICY = Logs.trusting(Logs.SIGNER.key());

    /** A log in memory, as a thief of the folder would have it. */
    private record Stolen(Map<String, byte[]> files, SignedNote noted, List<byte[]> entries) implements TileSource {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(files.get(path)).map(byte[]::clone);
        }

        Audit.Verdict audit() {
            return new Audit(this, POLICY, List.of(noted), (index, entry) -> {}).run();
        }
    }

    private static final Map<Integer, Stolen> LOGS = new HashMap<>();

    private static Stolen log(int size) {
        Stolen kept = LOGS.computeIfAbsent(size, AuditTest::make);
        return new Stolen(new HashMap<>(kept.files()), kept.noted(), kept.entries());
    }

    private static Stolen make(int size) {
        CrashingDisk disk = new CrashingDisk(new Random(1), FOLDER);
        List<byte[]> entries = dated(size);
        SignedNote noted;
        try (Ledger ledger = Ledger.open(Logs.settings(FOLDER), disk, () -> {})) {
            ledger.append(entries.subList(0, size / 2 + 1));
            noted = ledger.checkpoint();
            ledger.append(entries.subList(size / 2 + 1, size));
        } catch (IOException | BrokenLogException e) {
            throw new IllegalStateException(e);
        }
        return withoutFormerPartials(new Stolen(disk.contents(FOLDER), noted, entries));
    }

    /** Partial tiles of earlier sizes are still served, but are no part of the tree that is there now. */
    private static Stolen withoutFormerPartials(Stolen log) {
        Set<String> read = new HashSet<>();
        TileSource recording = path -> {
            read.add(path);
            return log.read(path);
        };
        assertThat(new Audit(recording, POLICY, List.of(log.noted()), (index, entry) -> {}).run())
                .isInstanceOf(Audit.Verdict.Intact.class);
        log.files().keySet().retainAll(read);
        return log;
    }

    private static List<byte[]> dated(int size) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(("{\"id\":" + i
                            + String.format(
                                    java.util.Locale.ROOT, ",\"recordedAt\":\"2026-09-01T10:00:%02dZ\"}", i % 60))
                    .getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }

    @Test
    void anUntouchedLogIsIntact() {
        for (int size : new int[] {2, 3, 255, 256, 257, 700}) {
            assertThat(log(size).audit()).isInstanceOf(Audit.Verdict.Intact.class);
        }
    }

    @Property(tries = 4000)
    void anyChangeOfStoredBytesIsFound(@ForAll long seed) {
        Random random = new Random(seed);
        Stolen log = log(List.of(2, 3, 200, 256, 257, 520).get(random.nextInt(6)));
        Map<String, byte[]> before = new HashMap<>(log.files());
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            changeAFile(log.files(), random);
        }
        if (isSame(before, log.files())) {
            return;
        }
        Audit.Verdict verdict = log.audit();
        if (verdict instanceof Audit.Verdict.Intact intact) { // then nothing that says something was touched
            assertThat(intact.head().checkpoint()).isEqualTo(parsed(bytes(before, "checkpoint")));
            assertThat(read(log, intact.head().checkpoint()))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(log.entries());
            assertThat(onlySignatureLinesDiffer(before, log.files())).isTrue();
        }
    }

    private static void changeAFile(Map<String, byte[]> files, Random random) {
        List<String> names = new ArrayList<>(files.keySet());
        names.sort(null);
        String name = names.get(random.nextInt(names.size()));
        byte[] bytes = bytes(files, name);
        if (bytes.length == 0) { // an earlier change left nothing to change
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(40));
            case 3 -> bytes = bytes(files, names.get(random.nextInt(names.size())));
            default -> {
                int from = random.nextInt(bytes.length);
                int to = random.nextInt(bytes.length);
                byte kept = bytes[from];
                bytes[from] = bytes[to];
                bytes[to] = kept;
            }
        }
        if (random.nextInt(10) == 0) {
            files.remove(name);
        } else {
            files.put(name, bytes);
        }
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name)).clone();
    }

    private static boolean isSame(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(name -> Arrays.equals(one.get(name), other.get(name)));
    }

    /** A line by somebody unknown says nothing; a reader has to pass over it. */
    private static boolean onlySignatureLinesDiffer(Map<String, byte[]> before, Map<String, byte[]> after) {
        Map<String, byte[]> rest = new HashMap<>(after);
        rest.put("checkpoint", bytes(before, "checkpoint"));
        return isSame(before, rest);
    }

    private static Checkpoint parsed(byte[] note) {
        try {
            return Checkpoint.parse(SignedNote.parse(note).text());
        } catch (RefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<byte[]> read(TileSource log, Checkpoint head) {
        List<byte[]> entries = new ArrayList<>();
        TreeReader reader = new TreeReader(log, head.size());
        try {
            for (long bundle = 0; bundle < reader.bundles(); bundle++) {
                entries.addAll(reader.entries(bundle));
            }
        } catch (IOException | BrokenLogException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }

    /** The operator himself rewrites history, all tiles and the checkpoint, with his own key: only what others noted convicts him. */
    @Property(tries = 1500)
    void aHistoryThatItsOwnKeyHasRewrittenIsFound(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        int size = List.of(2, 3, 40, 256, 300).get(random.nextInt(5));
        Stolen honest = log(size);
        int notedSize = (int) parsed(honest.noted().bytes()).size();
        List<byte[]> rewritten = new ArrayList<>(honest.entries());
        int at = random.nextInt(notedSize);
        switch (random.nextInt(5)) {
            case 0 -> rewritten.set(at, "edited".getBytes(StandardCharsets.UTF_8));
            case 1 -> rewritten.remove(at);
            case 2 -> rewritten.add(at, "inserted".getBytes(StandardCharsets.UTF_8));
            case 3 -> rewritten.set(at, backDated(rewritten.get(at)));
            default -> Collections.swap(rewritten, at, random.nextInt(rewritten.size()));
        }
        if (random.nextInt(4) == 0) {
            rewritten = new ArrayList<>(rewritten.subList(0, random.nextInt(rewritten.size())));
        }
        boolean same = rewritten.size() >= notedSize
                && isEqual(rewritten.subList(0, notedSize), honest.entries().subList(0, notedSize));
        CrashingDisk disk = new CrashingDisk(new Random(1), FOLDER);
        try (Ledger forged = Ledger.open(Logs.settings(FOLDER), disk, () -> {})) {
            forged.append(rewritten);
        }
        Audit.Verdict verdict = new Stolen(disk.contents(FOLDER), honest.noted(), rewritten).audit();
        if (same) {
            assertThat(verdict).isInstanceOf(Audit.Verdict.Intact.class);
        } else {
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Audit.Verdict.Broken.class,
                            broken -> assertThat(broken.problem().kind())
                                    .isIn(LogProblem.Kind.FORKED, LogProblem.Kind.ROLLED_BACK));
        }
    }

    private static byte[] backDated(byte[] entry) {
        return new String(entry, StandardCharsets.UTF_8).replace("2026", "2025").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isEqual(List<byte[]> one, List<byte[]> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!Arrays.equals(one.get(i), other.get(i))) {
                return false;
            }
        }
        return one.size() == other.size();
    }

    @Test
    void aNotedCheckpointMustItselfBeSigned() {
        Stolen log = log(3);
        NoteSigner stranger = Logs.key(Logs.ORIGIN, SignatureType.ED25519);
        SignedNote borrowed = new SignedNote(
                log.noted().text(), List.of(log.noted().signatures().getFirst()));
        assertThat(new Audit(log, Logs.trusting(stranger.key()), List.of(borrowed), (index, entry) -> {}).run())
                .isInstanceOf(Audit.Verdict.Broken.class);
    }

    @Test
    void arbitraryBytesAsResourcesAreNeverMoreThanAProblem() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            Stolen log = log(257);
            log.files().replaceAll((name, bytes) -> {
                byte[] junk = new byte[random.nextInt(9000)];
                random.nextBytes(junk);
                return name.equals("checkpoint") && random.nextBoolean() ? bytes : junk;
            });
            assertThat(log.audit()).isInstanceOf(Audit.Verdict.Broken.class);
        }
    }
}
