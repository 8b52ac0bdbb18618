package org.jazari.shield;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret with which an administration's pseudonyms are made (HMAC-SHA-256, RFC 2104): without it nobody can tell which value a pseudonym stands for. */
public final class PseudonymKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_BYTES = 16;

    private final SecretKeySpec key;

    private PseudonymKey(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * The key of a secret.
     *
     * @param secret at least 16 bytes from a good source of randomness
     * @throws IllegalArgumentException for a shorter one
     */
    public static PseudonymKey of(byte[] secret) {
        if (secret.length < SHORTEST_BYTES) {
            throw new IllegalArgumentException("A pseudonym key of " + secret.length
                    + " bytes can be guessed. Give at least " + SHORTEST_BYTES + " random bytes.");
        }
        return new PseudonymKey(secret);
    }

    /** The key of one administration, derived from this one, so that a node needs to keep a single secret. */
    public PseudonymKey forAdministration(String administration) {
        return new PseudonymKey(mac().doFinal(("administration\0" + administration).getBytes(StandardCharsets.UTF_8)));
    }

    Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", impossible);
        }
    }
}
