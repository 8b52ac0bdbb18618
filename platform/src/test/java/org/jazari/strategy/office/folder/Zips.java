package org.jazari.strategy.office.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives for tests, honest and hostile. */
final class Zips {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private Charset charset = StandardCharsets.UTF_8;

    static Zips of(Map<String, byte[]> files) {
        Zips zips = new Zips();
        zips.entries.putAll(files);
        return zips;
    }

    Zips with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    Zips with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zips namesIn(Charset other) {
        charset = other;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same archive with one name replaced by another of the same length, in all its headers. */
    static byte[] renamed(byte[] archive, String from, String to) {
        byte[] old = from.getBytes(StandardCharsets.UTF_8);
        byte[] now = to.getBytes(StandardCharsets.UTF_8);
        if (old.length != now.length) {
            throw new IllegalArgumentException("Names differ in length");
        }
        byte[] copy = archive.clone();
        for (int i = 0; i + old.length <= copy.length; i++) {
            if (java.util.Arrays.equals(copy, i, i + old.length, old, 0, old.length)) {
                System.arraycopy(now, 0, copy, i, now.length);
            }
        }
        return copy;
    }

    /** The same archive with the flag of encryption set in its first entry. */
    static byte[] encrypted(byte[] archive) {
        byte[] copy = archive.clone();
        copy[6] |= 1;
        return copy;
    }
}
