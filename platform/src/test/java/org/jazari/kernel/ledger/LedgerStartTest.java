package org.jazari.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jazari.kernel.facts.Erasure;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.TestFacts;
import org.jazari.kernel.facts.Visibility;
import org.jazari.ledger.KeyFile;
import org.jazari.ledger.Ledger;
import org.jazari.ledger.LedgerSettings;
import org.jazari.ledger.Opening;
import org.jazari.ledger.TreeReader;
import org.jazari.testing.TestDatabases;
import org.jazari.testing.TestDatabases.TestDatabase;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.TrustPolicy;
import org.jazari.verifier.Verdict;
import org.jazari.verifier.Verification;
import org.jazari.verifier.VerifierKey;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A start takes up the log where it was, whatever happened to folder, keys and database meanwhile, or refuses and changes nothing. */
class LedgerStartTest {
    private final TestDatabase database = TestDatabases.fresh();
    private final Path folder = database.data().resolve("ledger");
    private final Path keys = database.data().resolve("ledger-keys");

    private SmallPlatform start() {
        return SmallPlatform.start(database, null);
    }

    private static ObjectNode payload(int number) {
        return TestFacts.payload("text", "fact " + number);
    }

    private LedgerHead grown(int facts) throws InterruptedException {
        try (SmallPlatform platform = start()) {
            for (int i = 0; i < facts; i++) {
                platform.record(payload(i));
            }
            assertThat(platform.audit())
                    .isEqualTo(new LedgerVerdict.Intact(platform.ledger().head()));
            return platform.ledger().head();
        }
    }

    private static Verdict verdict(SmallPlatform platform, Fact fact, List<VerifierKey> logs) throws Exception {
        byte[] proof = platform.ledger().prove(fact).orElseThrow().toString().getBytes(StandardCharsets.UTF_8);
        return Verification.of(proof, TrustPolicy.of(logs, List.of(), 0));
    }

    private void assertRefused(String code) throws IOException {
        List<String> before = contents();
        assertThatThrownBy(this::start)
                .hasRootCauseInstanceOf(LedgerRefusedException.class)
                .rootCause()
                .satisfies(cause -> assertThat(((LedgerRefusedException) cause).code())
                        .as(cause.getMessage())
                        .isEqualTo(code));
        assertThat(contents()).isEqualTo(before);
    }

    private List<String> contents() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file + " " + file.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theFirstStartMakesAKeyForItsOwnerAloneAndSaysSoInPublic() throws Exception {
        try (SmallPlatform platform = start()) {
            Fact fact = platform.record(payload(1));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("log.key"))))
                    .isEqualTo("rw-------");
            assertThat(platform.ledger().keys()).hasSize(1);
            assertThat(platform.bean(KeyRecord.class).all())
                    .singleElement()
                    .satisfies(key -> assertThat(key.retired()).isNull());
            assertThat(platform.ledger().head().size()).isEqualTo(2); // the key's fact is one
            assertThat(verdict(platform, fact, platform.ledger().keys())).isInstanceOf(Verdict.Verified.class);
        }
    }

    @Test
    void aStartTakesUpWhatTheLastLeft() throws Exception {
        LedgerHead head = grown(3);
        LedgerHead later = grown(2);
        assertThat(later.size()).isEqualTo(head.size() + 2);
    }

    @Test
    void aLogWhoseFolderIsGoneIsMadeAnewOfTheSameEntries() throws Exception {
        LedgerHead head = grown(40);
        FileSystemUtils.deleteRecursively(folder);

        try (SmallPlatform platform = start()) {
            assertThat(platform.ledger().head()).isEqualTo(head);
            platform.record(payload(1));
        }
    }

    @Test
    void aLogThatIsGoneIsNotMadeOfOtherEntries() throws Exception {
        grown(3);
        FileSystemUtils.deleteRecursively(folder);
        try (var connection =
                        java.sql.DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("alter table kernel.ledger_entry disable trigger user");
            statement.execute("update kernel.ledger_entry set leaf_hash = sha256('x') where index = 1");
        }

        assertRefused("ledger-other-entries");
    }

    /** Kill -9 between the database's commit and the log: the next start appends what is missing, once. */
    @Test
    void entriesThatTheLogLacksAreAppendedByTheNextStart() throws Exception {
        LedgerHead before = grown(2);
        FileSystemUtils.copyRecursively(folder, folder.resolveSibling("older"));
        LedgerHead head = grown(3);
        FileSystemUtils.deleteRecursively(folder);
        FileSystemUtils.copyRecursively(folder.resolveSibling("older"), folder);
        try (var connection =
                        java.sql.DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement()) { // nor had the database noted the trees of after
            statement.execute("alter table kernel.ledger_checkpoint disable trigger user");
            statement.execute("delete from kernel.ledger_checkpoint where size > " + before.size());
        }

        try (SmallPlatform platform = start()) {
            assertThat(platform.ledger().head()).isEqualTo(head);
        }
    }

    @Test
    void aFolderThatIsAnOlderCopyIsRefused() throws Exception {
        grown(2);
        FileSystemUtils.copyRecursively(folder, folder.resolveSibling("older"));
        grown(3);
        FileSystemUtils.deleteRecursively(folder);
        FileSystemUtils.copyRecursively(folder.resolveSibling("older"), folder);

        assertRefused("ledger-broken");
    }

    @Test
    void aDatabaseThatIsAnOlderCopyIsRefusedAndGoesOnUnderANewName() throws Exception {
        grown(2);
        appendPastTheDatabase();

        assertRefused("ledger-database-older");

        FileSystemUtils.copyRecursively(folder, folder.resolveSibling("kept"));
        FileSystemUtils.deleteRecursively(folder);
        try (SmallPlatform platform = SmallPlatform.start(database, "jazari.example/second")) {
            platform.record(payload(3));
            assertThat(platform.ledger().origin()).isEqualTo("jazari.example/second");
            assertThat(platform.audit()).isInstanceOf(LedgerVerdict.Intact.class);
        }
    }

    private void appendPastTheDatabase() {
        var key = (KeyFile.Reading.Key) KeyFile.read(keys.resolve("log.key"));
        LedgerSettings settings =
                new LedgerSettings(folder, key.signer().key().name(), List.of(key.signer()), Clock.systemUTC());
        try (Ledger log = ((Opening.Opened) Ledger.open(settings)).ledger()) {
            log.append(List.of("{}".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void aChangedEntryIsRefused() throws Exception {
        grown(3);
        try (Stream<Path> files = Files.walk(folder.resolve("tile/entries"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                Files.writeString(file, text.replace("fact 1", "fact 9"), StandardCharsets.ISO_8859_1);
            }
        }

        assertRefused("ledger-broken");
    }

    @Test
    void aKeyThatIsNotThereIsNotReplacedInSilence() throws Exception {
        grown(1);
        Files.delete(keys.resolve("log.key"));

        assertRefused("ledger-key-missing");
    }

    @Test
    void aLostKeyIsDeclaredAndTheSameTreeGoesOnUnderANewOne() throws Exception {
        VerifierKey lost;
        Fact old;
        LedgerHead head;
        try (SmallPlatform platform = start()) {
            old = platform.record(payload(1));
            lost = platform.ledger().keys().getFirst();
            head = platform.ledger().head();
        }
        Files.delete(keys.resolve("log.key"));
        new KeyRetirement(lost, KeyRetirement.Reason.LOST).write(keys);

        try (SmallPlatform platform = start()) {
            platform.record(payload(2));
            VerifierKey fresh = platform.ledger().keys().getFirst();
            assertThat(fresh).isNotEqualTo(lost);
            assertThat(fresh.name()).isEqualTo(lost.name());
            assertThat(platform.bean(KeyRecord.class).all())
                    .extracting(key -> Optional.ofNullable(key.retired()).map(StatedKey.Retirement::reason))
                    .containsExactlyInAnyOrder(Optional.of(KeyRetirement.Reason.LOST), Optional.empty());
            long size = platform.ledger().head().size();
            assertThat(new TreeReader(platform.ledger().source(), size).consistency(head.size()))
                    .isNotEmpty();
            assertThat(verdict(platform, old, List.of(fresh))).isInstanceOf(Verdict.Verified.class);
            assertThat(verdict(platform, old, List.of(lost))).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void aStolenKeySignsNothingMoreThoughItsFileIsStillThere() throws Exception {
        VerifierKey stolen;
        try (SmallPlatform platform = start()) {
            platform.record(payload(1));
            stolen = platform.ledger().keys().getFirst();
        }
        new KeyRetirement(stolen, KeyRetirement.Reason.STOLEN).write(keys);

        try (SmallPlatform platform = start()) {
            Fact fact = platform.record(payload(2));
            assertThat(platform.ledger().keys()).hasSize(1).doesNotContain(stolen);
            assertThat(verdict(platform, fact, List.of(stolen))).isInstanceOf(Verdict.Refused.class);
            assertThat(verdict(platform, fact, platform.ledger().keys())).isInstanceOf(Verdict.Verified.class);
        }
    }

    @Test
    void oneKeyTakesOverFromAnotherWhileBothSign() throws Exception {
        VerifierKey first;
        try (SmallPlatform platform = start()) {
            first = platform.ledger().keys().getFirst();
        }
        VerifierKey second = KeyFile.create(
                        keys.resolve("next.key"), first.name(), SignatureType.ED25519, new SecureRandom())
                .key();
        try (SmallPlatform platform = start()) {
            Fact fact = platform.record(payload(1));
            assertThat(platform.ledger().keys()).containsExactlyInAnyOrder(first, second);
            assertThat(verdict(platform, fact, List.of(first))).isInstanceOf(Verdict.Verified.class);
            assertThat(verdict(platform, fact, List.of(second))).isInstanceOf(Verdict.Verified.class);
        }
        new KeyRetirement(first, KeyRetirement.Reason.ROTATED).write(keys);
        try (SmallPlatform platform = start()) {
            Fact fact = platform.record(payload(2));
            assertThat(platform.ledger().keys()).containsExactly(second);
            assertThat(verdict(platform, fact, List.of(first))).isInstanceOf(Verdict.Refused.class);
            assertThat(verdict(platform, fact, List.of(second))).isInstanceOf(Verdict.Verified.class);
        }
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws Exception {
        grown(1);
        Files.setPosixFilePermissions(keys.resolve("log.key"), PosixFilePermissions.fromString("rw-r--r--"));

        assertRefused("key-open-to-others");
    }

    @Test
    void aLogSignsForMlDsaToo() throws Exception {
        VerifierKey classic;
        try (SmallPlatform platform = start()) {
            classic = platform.ledger().keys().getFirst();
        }
        VerifierKey quantum = KeyFile.create(
                        keys.resolve("quantum.key"),
                        classic.name(),
                        SignatureType.ML_DSA_44_COSIGNATURE,
                        new SecureRandom())
                .key();
        try (SmallPlatform platform = start()) {
            Fact fact = platform.record(payload(1));
            assertThat(verdict(platform, fact, List.of(classic, quantum)))
                    .isInstanceOfSatisfying(
                            Verdict.Verified.class,
                            verified -> assertThat(verified.signed().log()).hasSize(2));
        }
    }

    @Test
    void aPayloadLongerThanAnEntryIsCommittedToAndCarriedByTheProof() throws Exception {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("name", "long").put("text", "é".repeat(60_000));
        try (SmallPlatform platform = start()) {
            Fact fact = platform.record(payload);
            assertThat(verdict(platform, fact, platform.ledger().keys()))
                    .isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
                        assertThat(verified.disclosed().get("/payload"))
                                .contains("ééé")
                                .contains("\"long\"");
                        assertThat(verified.erased()).isEmpty();
                    });
            assertThat(platform.audit()).isInstanceOf(LedgerVerdict.Intact.class);
        }
    }

    @Test
    void ofWhatIsErasedTheProofSaysThatItWas() throws Exception {
        ObjectNode payload =
                JsonNodeFactory.instance.objectNode().put("name", "Tiziri").put("town", "Agadir");
        try (SmallPlatform platform = start()) {
            Fact fact = platform.record(
                    new NewFact("test.person-named", "test/one", Visibility.PUBLIC, payload, List.of("/name")));
            List<VerifierKey> logs = platform.ledger().keys();
            String before = platform.ledger().prove(fact).orElseThrow().toString();
            assertThat(verdict(platform, fact, logs)).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
                assertThat(verified.disclosed()).containsEntry("/payload/name", "\"Tiziri\"");
                assertThat(verified.leaf()).doesNotContain("Tiziri").contains("Agadir");
            });

            platform.bean(TransactionTemplate.class)
                    .executeWithoutResult(
                            status -> platform.bean(Erasure.class).eraseName("Tiziri", "Request of the person"));
            platform.record(payload(1));

            assertThat(verdict(platform, fact, logs)).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
                assertThat(verified.erased()).containsExactly("/payload/name");
                assertThat(verified.disclosed()).isEmpty();
            });
            assertThat(platform.audit()).isInstanceOf(LedgerVerdict.Intact.class);
            assertThat(Verification.of(before.getBytes(StandardCharsets.UTF_8), TrustPolicy.of(logs, List.of(), 0)))
                    .as("whoever kept the proof of before keeps a name that we no longer give out")
                    .isInstanceOf(Verdict.Verified.class);
        }
    }
}
