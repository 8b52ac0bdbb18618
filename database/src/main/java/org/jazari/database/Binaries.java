package org.jazari.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive on the class path. The directory gets its name only when all of it is
 * on disk, so a directory with that name is whole.
 */
record Binaries(Path home) {
    /** Version of the archive, such as 18.6.0. */
    static final String VERSION = version();

    static final String MAJOR_VERSION = VERSION.substring(0, VERSION.indexOf('.'));

    private static final String PREFIX = "binaries-";
    private static final String UNPACKING = ".unpacking-";
    private static final String WHOLE = "WHOLE";

    Path postgres() {
        return home.resolve("bin/postgres");
    }

    Path initdb() {
        return home.resolve("bin/initdb");
    }

    /** Unpacks unless that was done before. */
    static Binaries unpackedIn(DatabaseDirectory directory, Consumer<String> progress)
            throws IOException, DatabaseStartException {
        Path home = directory.root().resolve(PREFIX + VERSION);
        directory.sweep(name -> name.startsWith(PREFIX) && name.contains(UNPACKING));
        if (!Files.exists(home.resolve(WHOLE))) {
            directory.requireSpace();
            progress.accept("unpacking PostgreSQL " + VERSION);
            DurableFiles.deleteTree(home);
            Path temporary = directory.root().resolve(PREFIX + VERSION + UNPACKING + UUID.randomUUID());
            unpack(archiveName(), temporary);
            Files.createFile(temporary.resolve(WHOLE));
            DurableFiles.forceTree(temporary);
            DurableFiles.rename(temporary, home);
        }
        return new Binaries(home);
    }

    /** Removes what older versions of the platform unpacked; call it when no server of theirs runs. */
    void removeOthers(DatabaseDirectory directory) throws IOException {
        directory.sweep(name ->
                name.startsWith(PREFIX) && !name.equals(home.getFileName().toString()));
    }

    private static String archiveName() throws DatabaseStartException {
        String system = System.getProperty("os.name", "");
        String processor = System.getProperty("os.arch", "");
        if (system.equals("Linux")) {
            switch (processor) {
                case "amd64" -> {
                    return "/postgres-linux-x86_64.txz";
                }
                case "aarch64" -> {
                    return "/postgres-linux-arm_64.txz";
                }
                default -> {}
            }
        }
        throw new DatabaseStartException(
                DatabaseStartException.Code.UNSUPPORTED_PLATFORM,
                "The embedded PostgreSQL runs on Linux amd64 and aarch64, not on " + system + " " + processor,
                DatabaseStartException.USE_EXTERNAL);
    }

    private static void unpack(String archive, Path target) throws IOException, DatabaseStartException {
        try (InputStream resource = Binaries.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new DatabaseStartException(
                        DatabaseStartException.Code.UNSUPPORTED_PLATFORM,
                        "This build of the platform does not contain " + archive,
                        "use the build for this processor, or " + DatabaseStartException.USE_EXTERNAL);
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
                createDirectory(target);
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (isNeeded(entry.getName())) {
                        write(entry, tar, target);
                    }
                }
            }
        }
    }

    /** Not static libraries, build files and languages that need an interpreter of the system. */
    private static boolean isNeeded(String name) {
        return !(name.endsWith(".a")
                || name.contains("/pgxs")
                || name.contains("/pkgconfig")
                || name.contains("plperl")
                || name.contains("plpython")
                || name.contains("pltcl")
                || name.contains("libecpg")
                || name.contains("libpgtypes"));
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive has an entry outside of its tree: " + entry.getName());
        }
        Path parent = path.getParent();
        if (parent != null) {
            createDirectory(parent);
        }
        if (entry.isDirectory()) {
            createDirectory(path);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Readable by the account of the server whatever our umask. */
    private static void createDirectory(Path path) throws IOException {
        if (Files.notExists(path)) {
            Path parent = path.getParent();
            if (parent != null) {
                createDirectory(parent);
            }
            Files.createDirectory(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String version() {
        try (InputStream resource = Binaries.class.getResourceAsStream("binaries.properties")) {
            if (resource == null) {
                throw new IllegalStateException("binaries.properties is missing from the class path");
            }
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
