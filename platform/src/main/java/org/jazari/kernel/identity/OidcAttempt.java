package org.jazari.kernel.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sign-in under way at the provider. The browser keeps it, sealed with AES-GCM, so that nobody fills the database with
 * attempts and any platform can finish what another began.
 *
 * @param state ties the answer to this browser
 * @param nonce ties the ID token to this attempt
 * @param verifier of PKCE (RFC 7636)
 * @param language in which to go on
 * @param next the page to go on to
 */
record OidcAttempt(String state, String nonce, String verifier, String language, String next, Instant began) {
    static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PARTS = 6;

    static OidcAttempt begin(String language, String next, Instant now) {
        return new OidcAttempt(random(), random(), random(), language, next, now);
    }

    /** The key under which attempts are sealed; every platform with the same client secret has the same. */
    static SecretKeySpec key(String clientSecret) {
        return new SecretKeySpec(
                Secrets.sha256(("jazari sign-in attempt " + clientSecret).getBytes(StandardCharsets.UTF_8)), "AES");
    }

    String sealed(SecretKeySpec key) {
        String plain = String.join("\n", state, nonce, verifier, language, next, began.toString());
        byte[] iv = Secrets.bytes(IV_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, iv).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(iv, IV_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, IV_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    /** Empty for what this platform has not sealed, or too long ago. */
    static Optional<OidcAttempt> opened(String text, SecretKeySpec key, Instant now) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(text);
            byte[] iv = Arrays.copyOf(whole, IV_BYTES);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, key, iv).doFinal(whole, IV_BYTES, Math.max(0, whole.length - IV_BYTES));
            String[] parts = new String(plain, StandardCharsets.UTF_8).split("\n", -1);
            if (parts.length != PARTS) {
                return Optional.empty();
            }
            Instant began = Instant.parse(parts[5]);
            return now.isAfter(began.plus(LIFETIME))
                    ? Optional.empty()
                    : Optional.of(new OidcAttempt(parts[0], parts[1], parts[2], parts[3], parts[4], began));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        return cipher;
    }

    private static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.bytes(32));
    }
}
