package org.jazari.documents.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jazari.documents.Refusal;
import org.jazari.documents.layout.Unreadable;

/**
 * Inflates every compressed stream of a file once, into nothing, before a library does it into memory: a stream that grows beyond all pages is refused.
 * Pictures are left out, for reading text does not decode them.
 */
final class StreamBombs {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final int DICTIONARY = 600;
    private static final long LARGEST_STREAM = 64_000_000;
    private static final long LARGEST_SUM = 400_000_000;

    private final byte[] bytes;
    private final byte[] sink = new byte[1 << 16];
    private long sum;

    private StreamBombs(byte[] bytes) {
        this.bytes = bytes;
    }

    static void refuse(byte[] bytes) throws Unreadable {
        StreamBombs bombs = new StreamBombs(bytes);
        for (int at = bombs.next(0); at >= 0; at = bombs.next(at)) {
            at = bombs.measure(at);
        }
    }

    /** Offset after the next keyword {@code stream} that begins one, or -1. */
    private int next(int from) {
        for (int i = from; i + STREAM.length < bytes.length; i++) {
            if (bytes[i] == 's' && matches(i) && (i < 3 || bytes[i - 1] != 'd')) {
                int data = i + STREAM.length;
                data += bytes[data] == '\r' ? 1 : 0;
                return data < bytes.length && bytes[data] == '\n' ? data + 1 : data;
            }
        }
        return -1;
    }

    private boolean matches(int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns where the stream ends. */
    private int measure(int data) throws Unreadable {
        String dictionary = dictionary(data);
        int filter = dictionary.indexOf("FlateDecode");
        if (filter >= 0 && dictionary.indexOf("FlateDecode", filter + 1) >= 0) {
            throw new Unreadable(Refusal.Code.BROKEN_PDF, "byte " + data, "a stream compressed twice");
        }
        if (filter < 0 || dictionary.contains("/Image")) {
            return data;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(bytes, data, bytes.length - data);
            long grown = 0;
            int inflated = inflater.inflate(sink);
            while (inflated > 0) {
                grown += inflated;
                if (grown > LARGEST_STREAM || sum + grown > LARGEST_SUM) {
                    throw new Unreadable(
                            Refusal.Code.BROKEN_PDF, "byte " + data, "a stream that grows beyond " + grown + " bytes");
                }
                inflated = inflater.inflate(sink);
            }
            sum += grown;
            return data + (int) inflater.getBytesRead();
        } catch (DataFormatException damaged) {
            return data;
        }
    }

    private String dictionary(int data) {
        int from = Math.max(0, data - DICTIONARY);
        String before = new String(bytes, from, data - from, StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }
}
