package org.jazari.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes a server out of the terminal's process group where the system has setsid, as pg_ctl does: otherwise Ctrl-C would
 * stop it under a platform that is still finishing its work.
 */
final class OwnSession {
    private static final Pattern SEPARATOR = Pattern.compile(":");

    private OwnSession() {}

    static List<String> of(List<String> command) {
        Optional<Path> setsid = SEPARATOR
                .splitAsStream(String.valueOf(System.getenv("PATH")))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "setsid"))
                .filter(Files::isExecutable)
                .findFirst();
        List<String> words = new ArrayList<>();
        setsid.ifPresent(program -> words.add(program.toString()));
        words.addAll(command);
        return words;
    }
}
