package org.jazari.verifier;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jazari.verifier.RefusedException.Reason;

/** One signature line of a note: who, and the bytes. Who it truly is only a {@link VerifierKey} tells. */
public final class NoteSignature {
    private static final String DASH = "\u2014 ";

    private final String name;
    private final int keyId;
    private final byte[] bytes;

    /**
     * @param bytes what follows the key's id
     */
    public NoteSignature(String name, int keyId, byte[] bytes) {
        if (!Strict.isKeyName(name) || bytes.length == 0) {
            throw new IllegalArgumentException("A signature has a name without spaces and at least one byte: " + name);
        }
        this.name = name;
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    /** Reads {@code "— name base64"}, without the newline. */
    public static NoteSignature parse(String line) throws RefusedException {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0 || !Strict.isKeyName(line.substring(DASH.length(), space))) {
            throw new RefusedException(Reason.BAD_NOTE, Strict.shown(line));
        }
        byte[] all = Strict.base64(line.substring(space + 1));
        if (all.length < 5) {
            throw new RefusedException(Reason.BAD_NOTE, Strict.shown(line));
        }
        return new NoteSignature(
                line.substring(DASH.length(), space),
                ByteBuffer.wrap(all).getInt(),
                Arrays.copyOfRange(all, 4, all.length));
    }

    public String name() {
        return name;
    }

    public int keyId() {
        return keyId;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The line without its newline. */
    @Override
    public String toString() {
        byte[] all =
                ByteBuffer.allocate(4 + bytes.length).putInt(keyId).put(bytes).array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
