package org.jazari.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.Strict;
import org.jazari.verifier.TreeHash;
import org.jazari.verifier.VerifierKey;

/**
 * A private key in a file that its owner alone can read. Two lines: {@code PRIVATE+KEY+name+hash+base64}, in the form of Go's
 * {@code sumdb/note} for Ed25519, then the vkey. The base64 holds the type's byte and the 32-byte seed (Ed25519) or PKCS#8 (ML-DSA-44).
 */
public final class KeyFile {
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int LARGEST = 64 * 1024;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private KeyFile() {}

    /** What a key file gives. */
    public sealed interface Reading {
        record Key(NoteSigner signer) implements Reading {}

        /**
         * No key.
         *
         * @param detail what was found, never a part of the key
         */
        record Refused(Reason reason, String detail) implements Reading {}
    }

    /** Why there is no key. */
    public enum Reason {
        ABSENT,
        UNREADABLE,
        /** Others than its owner may read or write it: chmod 600. */
        OPEN_TO_OTHERS,
        MALFORMED,
        /** This Java runtime lacks the algorithm. */
        ALGORITHM_UNAVAILABLE,
        /** Its private part does not sign what its public part verifies. */
        PARTS_DO_NOT_FIT
    }

    /**
     * Makes a new key.
     *
     * @throws IOException where the file exists already, or cannot be written
     * @throws GeneralSecurityException where this Java runtime lacks the algorithm
     */
    public static NoteSigner create(Path file, String name, SignatureType type, SecureRandom random)
            throws IOException, GeneralSecurityException {
        KeyPair pair = pair(type, random);
        NoteSigner signer = signer(name, type, pair);
        byte[] secret = secret(pair.getPrivate());
        byte[] typed = ByteBuffer.allocate(1 + secret.length)
                .put(type.identifier())
                .put(secret)
                .array();
        String[] publicParts = signer.key().toString().split("\\+", 3);
        String text = PREFIX + publicParts[0] + "+" + publicParts[1] + "+"
                + Base64.getEncoder().encodeToString(typed) + "\n" + signer.key() + "\n";
        Path whole = file.toAbsolutePath();
        Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        try (FileChannel folder = FileChannel.open(Disk.parentOf(whole), StandardOpenOption.READ)) {
            folder.force(true);
        }
        return signer;
    }

    /** A new key that is nowhere but in memory. */
    public static NoteSigner generate(String name, SignatureType type, SecureRandom random)
            throws GeneralSecurityException {
        return signer(name, type, pair(type, random));
    }

    private static KeyPair pair(SignatureType type, SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(type.algorithm());
        generator.initialize(new NamedParameterSpec(type.algorithm()), random);
        return generator.generateKeyPair();
    }

    private static NoteSigner signer(String name, SignatureType type, KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded(); // X.509, which ends in the raw key
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - type.keyLength(), encoded.length);
        return NoteSigner.of(new VerifierKey(name, type, raw), pair.getPrivate());
    }

    private static byte[] secret(PrivateKey key) {
        return key instanceof EdECPrivateKey edwards ? edwards.getBytes().orElseThrow() : key.getEncoded();
    }

    /** Reads a key. */
    public static Reading read(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(OTHERS::contains)) {
                return new Reading.Refused(Reason.OPEN_TO_OTHERS, PosixFilePermissions.toString(permissions));
            }
            try (var in = Files.newInputStream(file)) {
                return parse(in.readNBytes(LARGEST));
            }
        } catch (NoSuchFileException absent) {
            return new Reading.Refused(Reason.ABSENT, file.toString());
        } catch (IOException failure) {
            return new Reading.Refused(Reason.UNREADABLE, String.valueOf(failure));
        }
    }

    private static Reading parse(byte[] bytes) {
        try {
            String[] lines = Strict.utf8(bytes).split("\n", -1);
            if (lines.length != 3 || !lines[0].startsWith(PREFIX) || !lines[2].isEmpty()) {
                return new Reading.Refused(Reason.MALFORMED, "not two lines of a key");
            }
            VerifierKey key = VerifierKey.parse(lines[1]);
            String[] parts = lines[0].substring(PREFIX.length()).split("\\+", 3);
            byte[] typed = Strict.base64(parts.length == 3 ? parts[2] : "");
            if (typed.length < 2
                    || typed[0] != key.type().identifier()
                    || !lines[1].startsWith(parts[0] + "+" + parts[1] + "+")) {
                return new Reading.Refused(Reason.MALFORMED, "the two lines are not of one key");
            }
            byte[] secret = Arrays.copyOfRange(typed, 1, typed.length);
            NoteSigner signer = NoteSigner.of(key, privateKey(key.type(), secret));
            signer.sign(new Checkpoint(key.name(), 0, TreeHash.EMPTY_ROOT).text(), 0);
            return new Reading.Key(signer);
        } catch (NoSuchAlgorithmException absent) {
            return new Reading.Refused(Reason.ALGORITHM_UNAVAILABLE, String.valueOf(absent.getMessage()));
        } catch (IllegalStateException mismatch) {
            return new Reading.Refused(Reason.PARTS_DO_NOT_FIT, String.valueOf(mismatch.getMessage()));
        } catch (RefusedException | GeneralSecurityException | IllegalArgumentException malformed) {
            return new Reading.Refused(Reason.MALFORMED, malformed.getClass().getSimpleName());
        }
    }

    private static PrivateKey privateKey(SignatureType type, byte[] secret) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(type.algorithm());
        return factory.generatePrivate(
                type == SignatureType.ML_DSA_44_COSIGNATURE
                        ? new PKCS8EncodedKeySpec(secret)
                        : new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret));
    }
}
