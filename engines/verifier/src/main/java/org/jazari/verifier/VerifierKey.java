package org.jazari.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jazari.verifier.RefusedException.Reason;

/** A public key with its owner's name and its kind: what others write as a vkey (C2SP signed-note), {@code name+hash+base64}. */
public final class VerifierKey {
    private static final byte[] NEWLINE = {'\n'};
    private static final byte[] SUBTREE_LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final SignatureType type;
    private final byte[] key;
    private final int id;

    /**
     * @param key the raw public key, of the type's length
     */
    public VerifierKey(String name, SignatureType type, byte[] key) {
        if (!Strict.isKeyName(name) || key.length != type.keyLength) {
            throw new IllegalArgumentException(
                    "A key has a name without spaces and plus, and " + type.keyLength + " bytes: " + name);
        }
        this.name = name;
        this.type = type;
        this.key = key.clone();
        byte[] hash =
                Strict.sha256(name.getBytes(StandardCharsets.UTF_8), NEWLINE, new byte[] {type.identifier()}, this.key);
        this.id = ByteBuffer.wrap(hash).getInt();
    }

    /** Reads a vkey; one whose hash is not that of its name and key is refused. */
    public static VerifierKey parse(String vkey) throws RefusedException {
        String[] parts = vkey.split("\\+", 3); // base64 may hold further plus signs
        if (vkey.length() > 4096 || parts.length != 3 || !Strict.isKeyName(parts[0])) {
            throw new RefusedException(Reason.BAD_KEY, Strict.shown(vkey));
        }
        byte[] typed = Strict.base64(parts[2]);
        for (SignatureType type : SignatureType.values()) {
            if (typed.length == 1 + type.keyLength && typed[0] == type.identifier()) {
                VerifierKey key = new VerifierKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
                if (parts[1].equals(key.hexId())) {
                    return key;
                }
            }
        }
        throw new RefusedException(Reason.BAD_KEY, Strict.shown(vkey));
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    /** The raw public key. */
    public byte[] key() {
        return key.clone();
    }

    /** The first four bytes of SHA-256(name, newline, type, key). */
    public int id() {
        return id;
    }

    private String hexId() {
        return HexFormat.of().toHexDigits(id);
    }

    /** Name and hash: enough to tell keys apart in a sentence. */
    public String shortName() {
        return name + "+" + hexId();
    }

    /** Whether a signature claims to be by this key. */
    public boolean claims(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id;
    }

    /**
     * Verifies a signature that {@link #claims} to be by this key.
     *
     * @return seconds since 1970 at which it was given; 0 where its type or its signer tells none
     * @throws RefusedException {@code BAD_SIGNATURE}, or {@code ALGORITHM_UNAVAILABLE} where this Java runtime cannot tell
     */
    public long verify(SignedNote note, NoteSignature signature) throws RefusedException {
        byte[] bytes = signature.bytes();
        int timeLength = type.isTimed() ? 8 : 0;
        if (!claims(signature) || bytes.length != timeLength + type.signatureLength) {
            throw new RefusedException(Reason.BAD_SIGNATURE, shortName());
        }
        long time = type.isTimed() ? ByteBuffer.wrap(bytes).getLong() : 0;
        if (time < 0) {
            throw new RefusedException(Reason.BAD_SIGNATURE, shortName());
        }
        byte[] message = message(note.text(), time);
        try {
            Signature verifier = Signature.getInstance(type.algorithm);
            verifier.initVerify(publicKey());
            verifier.update(message);
            if (verifier.verify(bytes, timeLength, type.signatureLength)) {
                return time;
            }
        } catch (NoSuchAlgorithmException absent) {
            throw new RefusedException(Reason.ALGORITHM_UNAVAILABLE, type.algorithm);
        } catch (GeneralSecurityException malformed) {
            throw new RefusedException(Reason.BAD_SIGNATURE, shortName());
        }
        throw new RefusedException(Reason.BAD_SIGNATURE, shortName());
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] prefix = HexFormat.of().parseHex(type.keyPrefix);
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + key.length);
        System.arraycopy(key, 0, encoded, prefix.length, key.length);
        return KeyFactory.getInstance(type.algorithm).generatePublic(new X509EncodedKeySpec(encoded));
    }

    /**
     * The bytes that a key of this name and type signs for a note (C2SP signed-note and tlog-cosignature).
     *
     * @param time seconds since 1970; ignored where the type has none
     */
    public byte[] message(String text, long time) throws RefusedException {
        if (type == SignatureType.ED25519) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        Checkpoint checkpoint = Checkpoint.parse(text); // witnesses speak of trees, of nothing else
        return type == SignatureType.ED25519_COSIGNATURE
                ? ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8)
                : subtreeMessage(checkpoint, time);
    }

    private byte[] subtreeMessage(Checkpoint checkpoint, long time) throws RefusedException {
        if (!checkpoint.extensions().isEmpty()) { // they would look signed without being so
            throw new RefusedException(Reason.BAD_CHECKPOINT, "extension lines under " + type.algorithm);
        }
        byte[] cosigner = name.getBytes(StandardCharsets.UTF_8);
        if (cosigner.length > 255) {
            throw new RefusedException(Reason.BAD_KEY, Strict.shown(name));
        }
        byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(SUBTREE_LABEL);
        message.write(cosigner.length);
        message.writeBytes(cosigner);
        message.writeBytes(uint64(time));
        message.write(origin.length);
        message.writeBytes(origin);
        message.writeBytes(uint64(0));
        message.writeBytes(uint64(checkpoint.size()));
        message.writeBytes(checkpoint.root().bytes());
        return message.toByteArray();
    }

    private static byte[] uint64(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    /** The vkey. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + key.length)
                .put(type.identifier())
                .put(key)
                .array();
        return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return id;
    }
}
