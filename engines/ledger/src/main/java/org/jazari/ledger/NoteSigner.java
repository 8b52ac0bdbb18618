package org.jazari.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.List;
import org.jazari.verifier.NoteSignature;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.VerifierKey;

/** A key that signs checkpoints: a log's own or a witness's. Its private part may stay in a device. */
public final class NoteSigner {
    /** Signs bytes with a private key, wherever that is. */
    public interface Device {
        /** The raw signature, without time or key id. */
        byte[] sign(byte[] message) throws GeneralSecurityException;
    }

    private final VerifierKey key;
    private final Device device;

    private NoteSigner(VerifierKey key, Device device) {
        this.key = key;
        this.device = device;
    }

    /** A key in memory. */
    public static NoteSigner of(VerifierKey key, PrivateKey privateKey) {
        return new NoteSigner(key, message -> {
            Signature signature = Signature.getInstance(key.type().algorithm());
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        });
    }

    /** A key in a device. */
    public static NoteSigner in(Device device, VerifierKey key) {
        return new NoteSigner(key, device);
    }

    /** What others verify its signatures with. */
    public VerifierKey key() {
        return key;
    }

    /**
     * Signs a note's text.
     *
     * @param time seconds since 1970, which timed signatures carry
     * @throws RefusedException where the text is not of the kind that such a key signs
     * @throws IllegalStateException where the key does not sign, or not what its public part verifies
     */
    public NoteSignature sign(String text, long time) throws RefusedException {
        byte[] signature = raw(key.message(text, time));
        int timeLength = key.type().isTimed() ? Long.BYTES : 0;
        ByteBuffer bytes = ByteBuffer.allocate(timeLength + signature.length);
        if (timeLength > 0) {
            bytes.putLong(time);
        }
        NoteSignature line =
                new NoteSignature(key.name(), key.id(), bytes.put(signature).array());
        try {
            key.verify(new SignedNote(text, List.of(line)), line); // a faulty device must not publish rubbish
        } catch (RefusedException wrong) {
            throw new IllegalStateException(
                    "The private and the public part of " + key.shortName() + " do not fit", wrong);
        }
        return line;
    }

    private byte[] raw(byte[] message) {
        try {
            return device.sign(message);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The key " + key.shortName() + " does not sign", failure);
        }
    }
}
