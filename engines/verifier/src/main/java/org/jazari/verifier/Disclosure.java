package org.jazari.verifier;

import java.util.Base64;
import java.util.NoSuchElementException;
import org.jazari.verifier.RefusedException.Reason;

/** What opens one commitment of an entry: handed to whoever may know, together with the proof. */
public final class Disclosure {
    private final String path;
    private final byte[] salt;
    private final String value;

    /**
     * @param path JSON pointer (RFC 6901) of the commitment in the entry, such as {@code /payload/name}
     * @param salt 16 to 64 bytes
     * @param value canonical JSON, such as {@code "Amina"} with its quotes
     */
    public Disclosure(String path, byte[] salt, String value) {
        if (salt.length < Commitment.SHORTEST_SALT || salt.length > Commitment.LONGEST_SALT) {
            throw new IllegalArgumentException("A salt has 16 to 64 bytes, not " + salt.length);
        }
        this.path = path;
        this.salt = salt.clone();
        this.value = value;
    }

    static Disclosure parse(Json json) throws RefusedException {
        try {
            return new Disclosure(
                    json.text("path").orElseThrow(),
                    Strict.base64Url(json.text("salt").orElseThrow()),
                    json.text("value").orElseThrow());
        } catch (NoSuchElementException | IllegalArgumentException malformed) {
            throw new RefusedException(Reason.BAD_EXTRA, "a disclosure has a path, a salt and a value");
        }
    }

    public String path() {
        return path;
    }

    public byte[] salt() {
        return salt.clone();
    }

    /** Canonical JSON. */
    public String value() {
        return value;
    }

    String json() {
        return "{\"path\":" + Json.quoted(path) + ",\"salt\":\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(salt) + "\",\"value\":" + Json.quoted(value)
                + "}";
    }
}
