package org.jazari.cli.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive that was read to its end and found whole: every entry is as long and has the hash that the manifest says. */
public final class Archive implements AutoCloseable {
    private static final int LARGEST_MANIFEST = 4 << 20;

    /** Text packs to a tenth or so; what unpacks to more than this many times its size was made to fill a disk. */
    private static final long LARGEST_RATIO = 200;

    private static final long ALWAYS_ALLOWED = 64L << 20;

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens and verifies.
     *
     * @throws ArchiveRefusal when the file is absent, damaged, foreign or hostile
     */
    public static Archive open(Path file) throws ArchiveRefusal, IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ArchiveRefusal("refusal.archive-absent", file);
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException notAZip) {
            throw new ArchiveRefusal("refusal.archive-damaged", file, String.valueOf(notAZip.getMessage()));
        }
        boolean verified = false;
        try {
            Manifest manifest = manifest(zip, file);
            verify(zip, manifest, file);
            verified = true;
            return new Archive(zip, manifest);
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new ArchiveRefusal("refusal.archive-damaged", file, String.valueOf(damaged.getMessage()));
        } finally {
            if (!verified) {
                zip.close();
            }
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws ArchiveRefusal, IOException {
        @Nullable ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new ArchiveRefusal("refusal.archive-foreign", file);
        }
        byte[] json;
        try (InputStream in = zip.getInputStream(entry)) {
            json = in.readNBytes(LARGEST_MANIFEST + 1);
        }
        if (json.length > LARGEST_MANIFEST) {
            throw new ArchiveRefusal("refusal.archive-foreign", file);
        }
        CRC32 checksum = new CRC32(); // what ZipFile does not compare
        checksum.update(json);
        if (checksum.getValue() != entry.getCrc()) {
            throw new ArchiveRefusal("refusal.archive-damaged", file, Manifest.ENTRY);
        }
        Manifest manifest;
        try {
            manifest = JsonMapper.shared().readValue(json, Manifest.class);
        } catch (JacksonException | NullPointerException notOurs) {
            throw new ArchiveRefusal("refusal.archive-foreign", file);
        }
        if (manifest.format() != Manifest.FORMAT) {
            throw new ArchiveRefusal("refusal.archive-format", file, manifest.format());
        }
        return manifest;
    }

    private static void verify(ZipFile zip, Manifest manifest, Path file) throws ArchiveRefusal, IOException {
        long promised = 0;
        Set<String> expected = new HashSet<>(Set.of(Manifest.ENTRY));
        for (Manifest.Table table : manifest.tables()) {
            promised = Math.addExact(promised, Math.max(0, table.bytes()));
            if (!expected.add(table.entry())) {
                throw new ArchiveRefusal("refusal.archive-damaged", file, table.entry());
            }
        }
        if (promised > ALWAYS_ALLOWED && promised / LARGEST_RATIO > Files.size(file)) {
            throw new ArchiveRefusal("refusal.archive-bomb", file, promised >> 20);
        }
        Set<String> present = new HashSet<>();
        zip.stream().forEach(entry -> present.add(entry.getName()));
        if (zip.size() != expected.size() || !present.equals(expected)) {
            throw new ArchiveRefusal("refusal.archive-damaged", file, Manifest.ENTRY);
        }
        for (Manifest.Table table : manifest.tables()) {
            verify(zip, table, file);
        }
    }

    /** Reads no further than one byte past the promised length. */
    private static void verify(ZipFile zip, Manifest.Table table, Path file) throws ArchiveRefusal, IOException {
        DigestingStream digesting = new DigestingStream(OutputStream.nullOutputStream());
        try (InputStream in = zip.getInputStream(zip.getEntry(table.entry()))) {
            byte[] buffer = new byte[1 << 16];
            int read;
            while (digesting.bytes() <= table.bytes() && (read = in.read(buffer)) >= 0) {
                digesting.write(buffer, 0, read);
            }
        } catch (java.io.EOFException truncated) {
            throw new ArchiveRefusal("refusal.archive-damaged", file, table.entry());
        }
        if (digesting.bytes() != table.bytes() || !digesting.sha256().equals(table.sha256())) {
            throw new ArchiveRefusal("refusal.archive-damaged", file, table.entry());
        }
    }

    /** What the archive says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    List<String> schemaNames() {
        return manifest.schemas().stream().map(Manifest.Schema::name).toList();
    }

    InputStream rows(Manifest.Table table) throws IOException {
        return zip.getInputStream(zip.getEntry(table.entry()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
