package org.jazari.cli.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes an archive from one snapshot of the database, while the platform goes on. */
public final class Backup {
    private Backup() {}

    /**
     * Writes beside the file first; it bears its name only once it is whole and on disk.
     *
     * @throws ArchiveRefusal when the file exists, its folder does not, or there is nothing to keep
     */
    public static Manifest write(Connection connection, Path file, String platform, Instant now)
            throws ArchiveRefusal, SQLException, IOException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new ArchiveRefusal("refusal.backup-exists", target);
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new ArchiveRefusal("refusal.backup-folder", String.valueOf(folder));
        }
        Path partial = folder.resolve("." + target.getFileName() + ".partial");
        try {
            Manifest manifest = writePartial(connection, partial, platform, now);
            Files.createLink(target, partial);
            force(folder);
            return manifest;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static Manifest writePartial(Connection connection, Path partial, String platform, Instant now)
            throws ArchiveRefusal, SQLException, IOException {
        Files.deleteIfExists(partial);
        // It holds password hashes: for its owner only.
        try (FileChannel channel = FileChannel.open(
                        partial,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                OutputStream out = Channels.newOutputStream(channel);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Manifest manifest = snapshot(connection, zip, platform, now);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            channel.force(true);
            return manifest;
        }
    }

    private static Manifest snapshot(Connection connection, ZipOutputStream zip, String platform, Instant now)
            throws ArchiveRefusal, SQLException, IOException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        Catalog catalog = new Catalog(connection);
        List<Manifest.Schema> schemas = catalog.schemas();
        if (schemas.isEmpty()) {
            throw new ArchiveRefusal("refusal.backup-empty");
        }
        List<String> names = schemas.stream().map(Manifest.Schema::name).toList();
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        List<Manifest.Table> tables = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : catalog.tables(names).entrySet()) {
            tables.add(copy(copy, zip, table.getKey(), table.getValue()));
        }
        Manifest manifest =
                new Manifest(Manifest.FORMAT, now.toString(), platform, schemas, tables, catalog.sequences(names));
        connection.rollback();
        return manifest;
    }

    private static Manifest.Table copy(CopyManager copy, ZipOutputStream zip, String table, List<String> columns)
            throws SQLException, IOException {
        int dot = table.indexOf('.');
        Manifest.Table empty = new Manifest.Table(table.substring(0, dot), table.substring(dot + 1), columns, 0, 0, "");
        zip.putNextEntry(new ZipEntry(empty.entry()));
        DigestingStream digesting = new DigestingStream(zip);
        long rows = copy.copyOut("copy " + empty.qualified() + " (" + list(columns) + ") to stdout", digesting);
        zip.closeEntry();
        return new Manifest.Table(empty.schema(), empty.name(), columns, rows, digesting.bytes(), digesting.sha256());
    }

    static String list(List<String> columns) {
        return columns.stream().map(Catalog::quoted).collect(Collectors.joining(", "));
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
