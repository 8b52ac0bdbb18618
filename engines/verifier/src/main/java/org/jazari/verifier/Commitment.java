package org.jazari.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jazari.verifier.RefusedException.Reason;

/**
 * What stands in a public entry instead of personal data: a hash that gives nothing away, and that salt and value together open. Whoever
 * deletes the salt and the value has erased the data; the entry, and every proof of it, holds on.
 *
 * <p>In JSON: {@code {"commitment":"sha256:<base64url>"}}, the hash being SHA-256 of the label {@code jazari.org/commitment/v1} and a
 * newline, one byte with the length of the salt, the salt, and the value as canonical JSON (RFC 8785) in UTF-8.
 */
public final class Commitment {
    /** Bytes of salt below which a value might be guessed. */
    public static final int SHORTEST_SALT = 16;

    /** Bytes of salt: what its length byte can tell, and enough. */
    public static final int LONGEST_SALT = 64;

    private static final String MEMBER = "commitment";
    private static final String ALGORITHM = "sha256:";
    private static final byte[] LABEL = "jazari.org/commitment/v1\n".getBytes(StandardCharsets.US_ASCII);

    private final String written;

    private Commitment(String written) {
        this.written = written;
    }

    /**
     * Commits to a value.
     *
     * @param salt 16 to 64 bytes from a cryptographic random source, never used twice
     * @param canonicalValue the value as canonical JSON
     */
    public static Commitment to(byte[] salt, byte[] canonicalValue) {
        if (salt.length < SHORTEST_SALT || salt.length > LONGEST_SALT) {
            throw new IllegalArgumentException("A salt has 16 to 64 bytes, not " + salt.length);
        }
        byte[] hash = Strict.sha256(LABEL, new byte[] {(byte) salt.length}, salt, canonicalValue);
        return new Commitment(
                ALGORITHM + Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    /** The commitment that a JSON value is; empty where it is another value. */
    static Optional<Commitment> in(Json value) {
        Optional<String> written = value.text(MEMBER);
        return written.isPresent()
                        && ((Json.Members) value).members().size() == 1
                        && written.get().matches("sha256:[A-Za-z0-9_-]{43}")
                ? Optional.of(new Commitment(written.get()))
                : Optional.empty();
    }

    /** The JSON object to put in the entry. */
    public String json() {
        return "{\"" + MEMBER + "\":\"" + written + "\"}";
    }

    /** Refuses a disclosure that does not open this commitment. */
    void check(Disclosure disclosure) throws RefusedException {
        byte[] value = disclosure.value().getBytes(StandardCharsets.UTF_8);
        if (!to(disclosure.salt(), value).written.equals(written)) {
            throw new RefusedException(Reason.DISCLOSURE_MISMATCH, disclosure.path());
        }
    }

    /** {@code sha256:<base64url>}. */
    @Override
    public String toString() {
        return written;
    }
}
