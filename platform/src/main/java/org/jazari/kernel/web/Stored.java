package org.jazari.kernel.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A response body held in memory. Its compressed form is made when somebody first asks for it a second time. */
final class Stored {
    private static final int WORTH_COMPRESSING_BYTES = 1024;

    private final String mediaType;
    private final byte[] body;
    private final @Nullable String disposition;
    private final String fingerprint;
    private volatile byte @Nullable [] gzip;

    Stored(String mediaType, byte[] body) {
        this(mediaType, body, null);
    }

    Stored(String mediaType, byte[] body, @Nullable String disposition) {
        this.mediaType = mediaType;
        this.disposition = disposition;
        this.body = body;
        this.fingerprint = fingerprint(body);
    }

    String mediaType() {
        return mediaType;
    }

    byte[] body() {
        return body;
    }

    /** How a browser is to take it, such as a file to save; null for a page to show. */
    @Nullable
    String disposition() {
        return disposition;
    }

    /** 64 bits of the body's checksums, which tell its versions apart; also its entity tag. Nothing is proved by it. */
    String fingerprint() {
        return fingerprint;
    }

    /** The compressed body; null where compressing saves nothing. */
    byte @Nullable [] gzip() {
        byte[] made = gzip;
        if (made == null && compressible()) {
            made = compress(body);
            gzip = made;
        }
        return made;
    }

    private boolean compressible() {
        return body.length >= WORTH_COMPRESSING_BYTES
                && !mediaType.startsWith("font/")
                && !mediaType.startsWith("image/png");
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

    /** Two checksums, for which Java uses the processor's own instructions; a digest would cost more than the page. */
    private static String fingerprint(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        CRC32C castagnoli = new CRC32C();
        castagnoli.update(body);
        return HexFormat.of().toHexDigits(crc.getValue() << 32 | castagnoli.getValue());
    }
}
