package org.jazari.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The data directory. It is made under another name and renamed when it is whole, so that a kill leaves either no cluster or a
 * complete one with its role and its database. The platform's role is not a superuser: row security applies to it, and
 * an injected statement cannot run programs or read files.
 */
record Cluster(DatabaseDirectory directory, Binaries binaries, LaunchIdentity identity) {
    static final String ROLE = "jazari";
    static final String DATABASE = "jazari";

    private static final String INITIALISING = "cluster.initialising-";

    Path path() {
        return directory.cluster();
    }

    boolean exists() throws IOException {
        if (Files.notExists(path())) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path())) {
            return entries.iterator().hasNext();
        }
    }

    /** Removes what interrupted initialisations left. */
    void sweep() throws IOException {
        directory.sweep(name -> name.startsWith(INITIALISING));
    }

    /** Refuses what this PostgreSQL cannot read; never deletes it. */
    void requireReadable() throws IOException, DatabaseStartException {
        Path versionFile = path().resolve("PG_VERSION");
        if (Files.notExists(versionFile) || Files.notExists(path().resolve("global/pg_control"))) {
            throw new DatabaseStartException(
                    DatabaseStartException.Code.DIRECTORY_UNUSABLE,
                    path() + " is not a complete PostgreSQL cluster (PG_VERSION or global/pg_control is missing)",
                    "restore it from a backup, or move it away to begin with an empty database");
        }
        String version = Files.readString(versionFile).strip();
        if (!version.equals(Binaries.MAJOR_VERSION)) {
            throw new DatabaseStartException(
                    DatabaseStartException.Code.VERSION_MISMATCH,
                    path() + " was made by PostgreSQL " + version + "; this platform brings " + Binaries.VERSION,
                    "export the data with the platform that wrote them and import them here, or move the directory away");
        }
    }

    void create(String password, Consumer<String> progress)
            throws IOException, InterruptedException, DatabaseStartException {
        directory.requireSpace();
        progress.accept("creating the database cluster");
        Path temporary = directory.root().resolve(INITIALISING + UUID.randomUUID());
        Files.createDirectory(temporary);
        identity.own(temporary);
        initialise(temporary);
        singleUser(
                temporary,
                List.of(
                        "create role " + ROLE + " login createdb password '" + password + "'",
                        "grant pg_monitor to " + ROLE,
                        "create database " + DATABASE + " owner " + ROLE));
        DurableFiles.rename(temporary, path());
    }

    /** For a password file that was lost. No server may run on the cluster. */
    void changePassword(String password) throws IOException, InterruptedException, DatabaseStartException {
        singleUser(path(), List.of("alter role " + ROLE + " password '" + password + "'"));
    }

    /** Characters that need no quoting anywhere. */
    static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    void configure(ServerSettings settings) throws IOException {
        replace("pg_hba.conf", ServerSettings.HOST_BASED_AUTHENTICATION);
        replace("postgresql.conf", settings.configuration());
    }

    boolean isConfiguredAs(ServerSettings settings) throws IOException {
        return settings.configuration().equals(content("postgresql.conf"))
                && ServerSettings.HOST_BASED_AUTHENTICATION.equals(content("pg_hba.conf"));
    }

    private String content(String name) throws IOException {
        Path file = path().resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private void replace(String name, String content) throws IOException {
        if (!content(name).equals(content)) {
            DurableFiles.write(path().resolve(name), content, "rw-r--r--");
        }
    }

    /**
     * The built-in locale sorts by code point on every machine, so no index ever depends on a C library; text in human order
     * asks for an ICU collation. The character classes of full-text search come from the C library's C.UTF-8 where it exists.
     */
    private void initialise(Path target) throws IOException, InterruptedException, DatabaseStartException {
        Subprocess.Result result = initdb(target, "C.UTF-8");
        if (result.output().contains("invalid locale name")) {
            result = initdb(target, "C");
        }
        if (!result.succeeded()) {
            throw failed("initdb", result.output());
        }
    }

    private Subprocess.Result initdb(Path target, String characterTypes) throws IOException, InterruptedException {
        return runNamed(
                List.of(
                        binaries.initdb().toString(),
                        "--pgdata=" + target,
                        "--username=postgres",
                        "--auth=reject",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--lc-ctype=" + characterTypes,
                        "--text-search-config=simple",
                        "--data-checksums",
                        "--no-instructions"),
                "");
    }

    /** These two programs want a name for their account, unlike the server. */
    private Subprocess.Result runNamed(List<String> program, String input) throws IOException, InterruptedException {
        Subprocess.Result result = Subprocess.run(identity.command(program), input);
        return result.output().contains("could not look up effective user ID")
                ? Subprocess.run(identity.withoutName().command(program), input)
                : result;
    }

    /** One statement per line, by the superuser, without any listening socket; the last checkpoint is on disk when it returns. */
    private void singleUser(Path target, List<String> statements)
            throws IOException, InterruptedException, DatabaseStartException {
        List<String> program = new ArrayList<>(List.of(binaries.postgres().toString(), "--single", "-D"));
        program.addAll(List.of(target.toString(), "-c", "log_checkpoints=off", "postgres"));
        Subprocess.Result result = runNamed(program, String.join(";\n", statements) + ";\n");
        if (!result.succeeded() || result.output().contains("ERROR:")) {
            throw failed("the single-user server", result.output());
        }
    }

    private DatabaseStartException failed(String program, String output) {
        if (DatabaseStartException.mentionsFullDisk(output)) {
            return DatabaseStartException.diskFull(directory.root(), null);
        }
        return new DatabaseStartException(
                DatabaseStartException.Code.INITIALISATION_FAILED,
                "The database in " + directory.root() + " could not be initialised: " + program + " said: " + output,
                "correct what it names and start again, or " + DatabaseStartException.USE_EXTERNAL);
    }

    /** Reads the password of the platform's role, if it was kept. */
    String keptPassword() throws IOException {
        Path file = directory.password();
        return Files.exists(file)
                ? Files.readString(file, StandardCharsets.UTF_8).strip()
                : "";
    }

    void keepPassword(String password) throws IOException {
        DurableFiles.write(directory.password(), password + "\n", "rw-------");
    }
}
