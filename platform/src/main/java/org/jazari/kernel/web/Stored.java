package org.jazari.kernel.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A response body held in memory, also compressed where that saves something.
 *
 * @param fingerprint first 16 hexadecimal digits of the body's SHA-256; also its entity tag
 */
@SuppressWarnings("ArrayRecordComponent") // an owned buffer, never compared
record Stored(int status, String mediaType, byte[] body, byte @Nullable [] gzip, String fingerprint) {
    private static final int WORTH_COMPRESSING_BYTES = 1024;

    static Stored of(int status, String mediaType, byte[] body) {
        byte[] gzip = null;
        if (body.length >= WORTH_COMPRESSING_BYTES
                && !mediaType.startsWith("font/")
                && !mediaType.startsWith("image/png")) {
            gzip = compress(body);
        }
        return new Stored(status, mediaType, body, gzip, fingerprint(body));
    }

    private static byte[] compress(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String fingerprint(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
