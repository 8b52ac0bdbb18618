package org.jazari.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private static final String TEXT = new Checkpoint("a.example", 1, TreeHash.ofLeaf(new byte[0])).text();

    @TempDir
    Path folder;

    private static KeyFile.Reason refused(Path file) {
        return ((KeyFile.Reading.Refused) KeyFile.read(file)).reason();
    }

    @Test
    void aKeySignsTheSameAfterItWasStored() throws Exception {
        for (SignatureType type : SignatureType.values()) {
            Path file = folder.resolve(type.name());
            NoteSigner made = KeyFile.create(file, "a.example", type, new SecureRandom());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            NoteSigner read = ((KeyFile.Reading.Key) KeyFile.read(file)).signer();
            assertThat(read.key()).isEqualTo(made.key());
            SignedNote note = new SignedNote(TEXT, List.of(read.sign(TEXT, 7)));
            assertThat(made.key().verify(note, note.signatures().getFirst())).isEqualTo(type.isTimed() ? 7 : 0);
            assertThatThrownBy(() -> KeyFile.create(file, "a.example", type, new SecureRandom()))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws Exception {
        Path file = folder.resolve("key");
        KeyFile.create(file, "a.example", SignatureType.ED25519, new SecureRandom());
        for (String open : List.of("rw-r-----", "rw----r--", "rw--w----", "rwx-----x")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
            assertThat(refused(file)).as(open).isEqualTo(KeyFile.Reason.OPEN_TO_OTHERS);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(KeyFile.read(file)).isInstanceOf(KeyFile.Reading.Key.class);
        assertThat(refused(folder.resolve("absent"))).isEqualTo(KeyFile.Reason.ABSENT);
    }

    @Test
    void twoHalvesOfDifferentKeysAreRefused() throws Exception {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        KeyFile.create(one, "a.example", SignatureType.ED25519, new SecureRandom());
        KeyFile.create(two, "a.example", SignatureType.ED25519, new SecureRandom());
        List<String> first = Files.readAllLines(one);
        List<String> second = Files.readAllLines(two);
        write(one, first.getFirst(), second.getLast());
        assertThat(refused(one)).isEqualTo(KeyFile.Reason.MALFORMED);
        String secret = second.getFirst().substring(second.getFirst().lastIndexOf('+'));
        write(one, first.getFirst().substring(0, first.getFirst().lastIndexOf('+')) + secret, first.getLast());
        assertThat(refused(one)).isIn(KeyFile.Reason.PARTS_DO_NOT_FIT, KeyFile.Reason.MALFORMED);
    }

    private static void write(Path file, String... lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    @Property(tries = 300)
    void changedFilesAreRefusedOrTheSameKey(@ForAll long seed, @ForAll byte[] rubbish) throws Exception {
        Path temporary = Files.createTempDirectory("keys");
        Path file = temporary.resolve("key");
        Random random = new Random(seed);
        NoteSigner made = KeyFile.create(file, "a.example", SignatureType.ED25519, new SecureRandom());
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, bytes);
        if (KeyFile.read(file) instanceof KeyFile.Reading.Key key) {
            assertThat(key.signer().key()).isEqualTo(made.key());
        }
        Files.write(file, rubbish);
        assertThat(KeyFile.read(file)).isInstanceOf(KeyFile.Reading.Refused.class);
    }

    @Test
    void noRefusalTellsThePrivatePart() throws Exception {
        Path file = folder.resolve("key");
        KeyFile.create(file, "a.example", SignatureType.ED25519, new SecureRandom());
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String secret = text.lines().findFirst().orElseThrow();
        Files.writeString(file, text.replace("\n", "x\n"));
        assertThat(KeyFile.read(file).toString()).doesNotContain(secret.substring(secret.length() - 20));
    }
}
