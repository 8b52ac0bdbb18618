package org.jazari.kernel.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jazari.kernel.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords and compares them, a few at a time, so that a flood of attempts cannot take every processor. bcrypt
 * reads 72 bytes, fewer than 128 Arabic letters take: it gets the SHA-256 of the password's normal form (NFKC) instead.
 */
@Component
class Passwords {
    static final int MIN_CHARACTERS = 12;
    static final int MAX_CHARACTERS = 128;

    /** A hash of nothing that anybody knows, so that an unknown account costs as much as a wrong password. */
    static final String NOBODY = "{bcrypt-sha256}$2a$10$Zy1mE2xJgkzWJ8sF0b3QxOB5d0tWvC2m8nJrQ4yUe7pLkS6hXa9Gi";

    private static final int WAITING_AT_MOST = 20;
    private static final long PATIENCE_SECONDS = 5;

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt-sha256", Map.of("bcrypt-sha256", new Prehashed()));
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** Whether a new password may be used: 12 to 128 characters. */
    static boolean acceptable(String password) {
        int characters = password.codePointCount(0, password.length());
        return characters >= MIN_CHARACTERS && characters <= MAX_CHARACTERS;
    }

    /** @throws Refusal when too many passwords wait to be hashed */
    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /**
     * Compares in constant time; takes as long for an absent account as for a wrong password.
     *
     * @throws Refusal when too many passwords wait to be compared
     */
    boolean matches(String password, @Nullable Account account) {
        String hash = account == null ? null : account.passwordHash();
        String bounded = password.length() > 4 * MAX_CHARACTERS ? "" : password;
        boolean equal = inTurn(() -> encoder.matches(bounded, hash == null ? NOBODY : hash));
        return equal && hash != null;
    }

    private <T> T inTurn(Work<T> work) {
        try {
            if (turns.getQueueLength() >= WAITING_AT_MOST || !turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "busy", "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "busy", "");
        }
        try {
            return work.done();
        } finally {
            turns.release();
        }
    }

    private interface Work<T> {
        T done();
    }

    private static final class Prehashed implements PasswordEncoder {
        private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

        @Override
        public String encode(@Nullable CharSequence password) {
            return String.valueOf(bcrypt.encode(digest(password)));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return bcrypt.matches(digest(password), hash);
        }

        private static String digest(@Nullable CharSequence password) {
            String normal = Normalizer.normalize(password == null ? "" : password, Normalizer.Form.NFKC);
            return Base64.getEncoder().encodeToString(Secrets.sha256(normal.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
