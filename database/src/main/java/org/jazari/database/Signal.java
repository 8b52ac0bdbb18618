package org.jazari.database;

import java.io.IOException;
import java.util.List;

/** The signals that PostgreSQL gives a meaning to; the JDK itself sends only TERM and KILL. */
enum Signal {
    /** To a postmaster: fast shutdown, transactions rolled back, checkpoint written. */
    INT,
    /** To a postmaster: immediate shutdown, recovery at the next start. To a backend: leave at once. */
    QUIT,
    /** Only for backends whose postmaster is dead. */
    KILL;

    /** False when the process is gone or is not ours to signal. */
    boolean send(long pid) throws IOException, InterruptedException {
        return Subprocess.run(List.of("/bin/sh", "-c", "kill -s \"$1\" \"$2\"", "sh", name(), Long.toString(pid)), "")
                .succeeded();
    }
}
