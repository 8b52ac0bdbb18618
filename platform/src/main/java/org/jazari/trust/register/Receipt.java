package org.jazari.trust.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a receipt: 100 random bits as 20 characters. Whoever has it can look up what became of a contest and can
 * erase what it says of them; facts hold only its hash.
 *
 * @param number such as {@code 7K3M9-QX2PB-4WZ8C-H5TND}
 */
public record Receipt(String number) {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Crockford's: without letters that are read as digits. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");

    /** A new one. */
    public static Receipt next() {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                number.append('-');
            }
            number.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return new Receipt(number.toString());
    }

    /** Reads what somebody typed, with or without hyphens, O for 0 and I or L for 1; empty where that is no number. */
    public static Optional<Receipt> read(String typed) {
        String plain = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(plain).matches()
                ? Optional.of(new Receipt(plain.replaceAll("(.{" + GROUP + "})(?!$)", "$1-")))
                : Optional.empty();
    }

    /** Its SHA-256 in hexadecimal digits: what facts hold. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
