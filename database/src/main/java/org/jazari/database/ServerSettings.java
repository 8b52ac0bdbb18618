package org.jazari.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the server is told: durable first, then small. */
record ServerSettings(int port, int sharedBuffersMb, String clusterName) {
    static final String HOST = "127.0.0.1";

    /** Nobody gets in but with the password, and only from this machine. The superuser has none and so cannot. */
    static final String HOST_BASED_AUTHENTICATION = """
            # Written by the platform at each start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** On the command line, no file can override them. */
    List<String> command(Path postgres, Path cluster) {
        return List.of(
                postgres.toString(),
                "-D",
                cluster.toString(),
                "-c",
                "fsync=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "synchronous_commit=on");
    }

    /** The content of postgresql.conf. A running server whose file differs from it is restarted instead of adopted. */
    String configuration() {
        return String.format(Locale.ROOT, """
                # Written by the platform at each start. Binaries %s.
                listen_addresses = '%s'
                port = %d
                unix_socket_directories = ''
                cluster_name = '%s'
                max_connections = 40
                superuser_reserved_connections = 1
                password_encryption = scram-sha-256

                # Backups need the level replica; nothing streams from here.
                wal_level = replica
                max_wal_senders = 0
                max_wal_size = 256MB
                min_wal_size = 32MB

                # Small: no workers that only wait.
                shared_buffers = %dMB
                huge_pages = off
                io_method = sync
                max_logical_replication_workers = 0
                max_worker_processes = 2
                max_parallel_workers = 2
                max_parallel_workers_per_gather = 1
                autovacuum_worker_slots = 2
                autovacuum_max_workers = 2
                jit = off

                # A query whose platform was killed stops soon, not when it is done.
                client_connection_check_interval = 5s

                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                log_line_prefix = '%%m [%%p] %%u@%%d '
                log_checkpoints = off
                """, Binaries.VERSION, HOST, port, clusterName, sharedBuffersMb);
    }
}
