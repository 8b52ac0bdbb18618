package org.jazari.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.Commitment;
import org.jazari.verifier.Disclosure;
import org.jazari.verifier.MerkleProofs;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TreeHash;
import org.jazari.verifier.TrustPolicy;
import org.jazari.verifier.Verdict;
import org.jazari.verifier.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    Path folder;

    @Test
    void everyEntryOfEveryTreeIsProvedToWhoeverTrustsTheKey() throws Exception {
        TrustPolicy policy = Logs.trusting(Logs.SIGNER.key());
        try (Ledger ledger = Logs.open(folder)) {
            for (int count : new int[] {1, 1, 2, 3, 248, 1, 1, 300, 1000}) {
                long first = ledger.size();
                Appending.Appended appended = (Appending.Appended) ledger.append(Logs.entries(first, count));
                assertThat(appended.firstIndex()).isEqualTo(first);
                assertThat(appended.count()).isEqualTo(count);
                for (long index : new TreeSet<>(List.of(0L, first / 2, first, first + count - 1))) {
                    String proof = ledger.prove(index, List.of()).orElseThrow().toString();
                    Verdict verdict = Verification.of(proof.getBytes(StandardCharsets.UTF_8), policy);
                    assertThat(verdict).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
                        assertThat(verified.leaf()).isEqualTo("{\"number\":" + index + "}");
                        assertThat(verified.index()).isEqualTo(index);
                    });
                }
            }
            assertThat(ledger.prove(ledger.size(), List.of())).isEmpty();
            assertThat(ledger.prove(-1, List.of())).isEmpty();
        }
    }

    @Test
    void eachTreeIsConsistentWithEachLaterOne() throws Exception {
        List<Checkpoint> heads = new ArrayList<>();
        try (Ledger ledger = Logs.open(folder)) {
            for (int count : new int[] {1, 2, 4, 1, 60, 188, 1, 255, 500}) {
                ledger.append(Logs.entries(ledger.size(), count));
                heads.add(ledger.head());
            }
            for (Checkpoint newer : heads) {
                TreeReader reader = new TreeReader(ledger.source(), newer.size());
                assertThat(reader.root()).isEqualTo(newer.root());
                for (Checkpoint older : heads) {
                    if (older.size() <= newer.size()) {
                        MerkleProofs.checkConsistency(
                                older.size(),
                                newer.size(),
                                older.root(),
                                newer.root(),
                                reader.consistency(older.size()));
                    }
                }
            }
        }
    }

    @Test
    void theFolderIsLaidOutAsTheTilesSpecificationSays() throws IOException {
        try (Ledger ledger = Logs.open(folder)) {
            ledger.append(Logs.entries(0, 70_000));
        }
        // The example of C2SP tlog-tiles: 273 full level 0 tiles, a partial of 112; one full level 1 tile, a partial of
        // 17; level 2 of 1.
        assertThat(folder.resolve("tile/0/272")).hasSize(8192);
        assertThat(folder.resolve("tile/0/273.p/112")).hasSize(112 * 32);
        assertThat(folder.resolve("tile/1/000")).hasSize(8192);
        assertThat(folder.resolve("tile/1/001.p/17")).hasSize(17 * 32);
        assertThat(folder.resolve("tile/2/000.p/1")).hasSize(32);
        assertThat(folder.resolve("tile/entries/273.p/112")).exists();
        assertThat(names(folder.resolve("tile"))).containsExactly("0", "1", "2", "entries");
        assertThat(names(folder)).containsExactly("checkpoint", "lock", "tile");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            return names.map(name -> name.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void partialTilesGoOnceTheWholeOnesAreThere() {
        try (Ledger ledger = Logs.open(folder)) {
            ledger.append(Logs.entries(0, 255));
            assertThat(folder.resolve("tile/entries/000.p/255")).exists();
            ledger.append(Logs.entries(255, 2));
        }
        assertThat(folder.resolve("tile/entries/000.p")).doesNotExist();
        assertThat(folder.resolve("tile/0/000.p")).doesNotExist();
        assertThat(folder.resolve("tile/entries/001.p/1")).exists();
    }

    @Test
    void equalEntriesOneTileApartAreBothStored() throws Exception {
        byte[] same = "same".getBytes(StandardCharsets.UTF_8);
        try (Ledger ledger = Logs.open(folder)) {
            ledger.append(List.of(same));
            List<byte[]> tile = new ArrayList<>();
            for (int i = 0; i < 256; i++) {
                tile.add(same);
            }
            ledger.append(tile);
            assertThat(ledger.reader().root()).isEqualTo(ledger.head().root());
        }
        Logs.open(folder).close();
    }

    @Test
    void aLogGoesOnWhereItWasClosed() {
        Checkpoint head;
        try (Ledger ledger = Logs.open(folder)) {
            assertThat(ledger.size()).isZero();
            assertThat(ledger.head().root()).isEqualTo(TreeHash.EMPTY_ROOT);
            ledger.append(Logs.entries(0, 300));
            head = ledger.head();
        }
        try (Ledger ledger = Logs.open(folder)) {
            assertThat(ledger.head()).isEqualTo(head);
            ledger.append(Logs.entries(300, 300));
            Path other = folder.resolve("other");
            try (Ledger atOnce = Logs.open(other)) {
                atOnce.append(Logs.entries(0, 600));
                assertThat(atOnce.head()).isEqualTo(ledger.head());
            }
        }
    }

    @Test
    void whatManyThreadsAppendIsAllThereOnce() throws Exception {
        List<CompletableFuture<Appending>> results = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        try (Ledger ledger = Logs.open(folder)) {
            for (int i = 0; i < 500; i++) {
                results.add(ledger.submit(Logs.entries(i, 1)));
            }
            for (int i = 0; i < 500; i++) {
                Appending.Appended appended =
                        (Appending.Appended) results.get(i).join();
                byte[] entry = ledger.reader().entry(appended.firstIndex());
                found.add(new String(entry, StandardCharsets.UTF_8));
                assertThat(entry).isEqualTo(Logs.entries(i, 1).getFirst());
            }
            assertThat(ledger.size()).isEqualTo(500);
        }
        assertThat(found).hasSize(500);
    }

    @Test
    void anEntryThatIsTooLongIsRefusedWithTheOthersOfItsCall() {
        try (Ledger ledger = Logs.open(folder)) {
            byte[] longest = new byte[Ledger.LONGEST_ENTRY];
            byte[] tooLong = new byte[Ledger.LONGEST_ENTRY + 1];
            assertThat(ledger.append(List.of(longest, tooLong))).isEqualTo(new Appending.TooLong(1, 65_536));
            assertThat(ledger.size()).isZero();
            assertThat(ledger.append(List.of(longest, new byte[0]))).isInstanceOf(Appending.Appended.class);
        }
        Logs.open(folder).close();
    }

    @Test
    void aSecondWriterIsRefused() {
        try (Ledger first = Logs.open(folder)) {
            assertThat(Logs.refused(Ledger.open(Logs.settings(folder))).kind()).isEqualTo(LogProblem.Kind.IN_USE);
            first.append(Logs.entries(0, 1));
        }
        Logs.open(folder).close();
    }

    @Test
    void anotherLogsOrUnsignedFolderIsNotOpened() throws IOException {
        Logs.open(folder).close();
        NoteSigner stranger = Logs.key(Logs.ORIGIN, SignatureType.ED25519);
        assertThat(Logs.refused(Ledger.open(new LedgerSettings(folder, Logs.ORIGIN, List.of(stranger), () -> Logs.NOW)))
                        .kind())
                .isEqualTo(LogProblem.Kind.SIGNATURE);
        NoteSigner other = Logs.key("other.example", SignatureType.ED25519);
        assertThat(Logs.refused(Ledger.open(
                                new LedgerSettings(folder, "other.example", List.of(other), () -> Logs.NOW)))
                        .kind())
                .isEqualTo(LogProblem.Kind.OTHER_ORIGIN);
        Files.writeString(folder.resolve("checkpoint"), "rubbish");
        assertThat(Logs.refused(Ledger.open(Logs.settings(folder))).kind()).isEqualTo(LogProblem.Kind.SIGNATURE);
    }

    @Test
    void aSmallerOrDifferentTreeIsNeverSigned() throws IOException {
        Path copy = folder.resolve("copy");
        Checkpoint later;
        try (Ledger ledger = Logs.open(copy)) {
            ledger.append(Logs.entries(0, 10));
        }
        String earlier = Files.readString(copy.resolve("checkpoint"));
        try (Ledger ledger = Logs.open(copy)) {
            ledger.append(Logs.entries(10, 10));
            later = ledger.head();
        }
        Files.writeString(copy.resolve("checkpoint"), earlier);

        // Somebody has put the checkpoint of ten entries back; the owner's database knows of twenty.
        assertThat(Logs.refused(Ledger.open(Logs.knowing(copy, later))).kind()).isEqualTo(LogProblem.Kind.ROLLED_BACK);
        Checkpoint forked = new Checkpoint(Logs.ORIGIN, 5, TreeHash.ofLeaf(new byte[0]));
        assertThat(Logs.refused(Ledger.open(Logs.knowing(copy, forked))).kind()).isEqualTo(LogProblem.Kind.FORKED);
        assertThat(Files.readString(copy.resolve("checkpoint"))).isEqualTo(earlier);

        Files.delete(copy.resolve("checkpoint"));
        assertThat(Logs.refused(Ledger.open(Logs.settings(copy))).kind()).isEqualTo(LogProblem.Kind.MISSING);
    }

    @Test
    void changedEntriesOrTilesKeepALogShut() throws IOException {
        try (Ledger ledger = Logs.open(folder)) {
            ledger.append(Logs.entries(0, 300));
        }
        for (String path : List.of("tile/entries/000", "tile/entries/001.p/44", "tile/0/000", "tile/1/000.p/1")) {
            byte[] whole = Files.readAllBytes(folder.resolve(path));
            byte[] changed = whole.clone();
            changed[changed.length / 2] ^= 1;
            Files.write(folder.resolve(path), changed);
            assertThat(Logs.refused(Ledger.open(Logs.settings(folder))))
                    .as(path)
                    .isNotNull();
            Files.write(folder.resolve(path), whole);
        }
        Logs.open(folder).close();
    }

    @Test
    void duringARotationBothKeysSignAndAfterwardsTheNewOneAlone() throws Exception {
        NoteSigner old = Logs.SIGNER;
        NoteSigner fresh = Logs.key(Logs.ORIGIN, SignatureType.ED25519);
        NoteSigner quantum = Logs.key(Logs.ORIGIN, SignatureType.ML_DSA_44_COSIGNATURE);
        try (Ledger ledger = Logs.open(folder)) {
            ledger.append(Logs.entries(0, 3));
        }
        LedgerSettings overlap = new LedgerSettings(folder, Logs.ORIGIN, List.of(old, fresh, quantum), () -> Logs.NOW);
        try (Ledger ledger = Logs.opened(Ledger.open(overlap))) {
            assertThat(ledger.checkpoint().signatures()).hasSize(3);
            ledger.append(Logs.entries(3, 1));
            SignedNote note = ledger.checkpoint();
            Logs.trusting(old.key()).check(note);
            Logs.trusting(fresh.key()).check(note);
            assertThat(Logs.trusting(quantum.key()).check(note).log().getFirst().time())
                    .isEqualTo(Logs.NOW.getEpochSecond());
        }
        // Without the old key's public part the checkpoint is still signed by the new one.
        LedgerSettings after = new LedgerSettings(
                folder,
                Logs.ORIGIN,
                List.of(fresh),
                List.of(old.key(), quantum.key()),
                Optional.empty(),
                () -> Logs.NOW);
        try (Ledger ledger = Logs.opened(Ledger.open(after))) {
            SignedNote note = ledger.checkpoint();
            assertThat(note.signatures()).hasSize(1);
            Logs.trusting(fresh.key()).check(note);
            assertThatThrownBy(() -> Logs.trusting(old.key()).check(note)).hasMessageContaining("NOT_SIGNED_BY_LOG");
            assertThat(ledger.size()).isEqualTo(4);
        }
    }

    @Test
    void aLostKeyIsReplacedOverTheSameTree() {
        try (Ledger ledger = Logs.open(folder)) {
            ledger.append(Logs.entries(0, 3));
        }
        NoteSigner fresh = Logs.key(Logs.ORIGIN, SignatureType.ED25519);
        LedgerSettings found = new LedgerSettings(
                folder, Logs.ORIGIN, List.of(fresh), List.of(Logs.SIGNER.key()), Optional.empty(), () -> Logs.NOW);
        try (Ledger ledger = Logs.opened(Ledger.open(found))) {
            ledger.append(Logs.entries(3, 1));
            assertThat(ledger.size()).isEqualTo(4);
            assertThat(ledger.checkpoint().signatures()).hasSize(1);
        }
    }

    @Test
    void aProofCarriesWhatOpensItsCommitments() throws Exception {
        try (Ledger ledger = Logs.open(folder)) {
            byte[] salt = new byte[32];
            String commitment = Commitment.to(salt, "\"Amina\"".getBytes(StandardCharsets.UTF_8))
                    .json();
            ledger.append(List.of(("{\"payload\":{\"name\":" + commitment + "}}").getBytes(StandardCharsets.UTF_8)));
            String proof = ledger.prove(0, List.of(new Disclosure("/payload/name", salt, "\"Amina\"")))
                    .orElseThrow()
                    .toString();
            Verdict verdict = Verification.of(proof.getBytes(StandardCharsets.UTF_8), Logs.trusting(Logs.SIGNER.key()));
            assertThat(((Verdict.Verified) verdict).disclosed()).containsEntry("/payload/name", "\"Amina\"");
        }
    }
}
