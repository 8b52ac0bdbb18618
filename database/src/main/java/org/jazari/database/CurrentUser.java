package org.jazari.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The effective account of this process, as the kernel states it. */
final class CurrentUser {
    private CurrentUser() {}

    static boolean isRoot() {
        return uid() == 0;
    }

    static int uid() {
        return effectiveId("Uid:");
    }

    static int gid() {
        return effectiveId("Gid:");
    }

    private static int effectiveId(String field) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith(field)) {
                    return (int) Long.parseLong(line.split("\\s+", -1)[2]);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read /proc/self/status; maybe /proc is not mounted", failure);
        }
        throw new IllegalStateException("/proc/self/status has no line " + field);
    }
}
