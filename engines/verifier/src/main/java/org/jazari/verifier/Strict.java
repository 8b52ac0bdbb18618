package org.jazari.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jazari.verifier.RefusedException.Reason;

/** Numbers, base64 and text in the one form that each has: two spellings of one value would be two different signed texts. */
public final class Strict {
    private Strict() {}

    /** A count from 0 to 2^63 - 1 in ASCII digits without sign or leading zero. */
    public static long decimal(String text) throws RefusedException {
        if (!text.matches("0|[1-9][0-9]{0,18}")) {
            throw new RefusedException(Reason.BAD_NUMBER, shown(text));
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException beyond) {
            throw new RefusedException(Reason.BAD_NUMBER, shown(text));
        }
    }

    /** Standard base64 with padding (RFC 4648, section 4); another spelling of the same bytes is refused. */
    public static byte[] base64(String text) throws RefusedException {
        return decoded(text, Base64.getDecoder(), Base64.getEncoder());
    }

    /** Base64 for URLs without padding (RFC 4648, section 5). */
    public static byte[] base64Url(String text) throws RefusedException {
        return decoded(text, Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding());
    }

    private static byte[] decoded(String text, Base64.Decoder decoder, Base64.Encoder encoder) throws RefusedException {
        byte[] bytes;
        try {
            bytes = decoder.decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException(Reason.BAD_BASE64, shown(text));
        }
        if (!encoder.encodeToString(bytes).equals(text)) {
            throw new RefusedException(Reason.BAD_BASE64, shown(text));
        }
        return bytes;
    }

    /** Text that is valid UTF-8. */
    public static String utf8(byte[] bytes) throws RefusedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new RefusedException(Reason.NOT_TEXT, "not UTF-8");
        }
    }

    /** Whether a text holds ASCII control characters other than newlines (C2SP signed-note). */
    static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x20 && text.charAt(i) != '\n') {
                return true;
            }
        }
        return false;
    }

    /** A name of a key: not empty, no Unicode space, no plus sign (C2SP signed-note). */
    static boolean isKeyName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i); // no space lies beyond the 16-bit characters
            if (c == '+' || c < 0x20 || c == 0x85 || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A piece of foreign text that is safe to print: short, and without control characters. */
    static String shown(String text) {
        String piece = text.codePointCount(0, text.length()) > 60
                ? text.substring(0, text.offsetByCodePoints(0, 60)) + "..."
                : text;
        return "\"" + printable(piece) + "\"";
    }

    /** Control and direction-changing characters as their code points: foreign text must not rewrite the lines around it. */
    static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                safe.append("<U+").append(Integer.toHexString(c)).append('>');
            } else {
                safe.appendCodePoint(c);
            }
        }
        return safe.toString();
    }
}
