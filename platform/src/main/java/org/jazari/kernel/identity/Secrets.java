package org.jazari.kernel.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords and tokens. */
final class Secrets {
    /** What every API token begins with, so that scanners of leaked secrets find it. */
    static final String TOKEN_PREFIX = "jzr_";

    /** 32 signs that cannot be taken for one another. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz023456789";

    private static final int GROUPS = 6;
    private static final int SIGNS_PER_GROUP = 4;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A password to be typed once: six groups of four signs, 120 bits. */
    static String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * SIGNS_PER_GROUP; i++) {
            if (i > 0 && i % SIGNS_PER_GROUP == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }

    /** A token of 256 random bits. */
    static String token() {
        return TOKEN_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
