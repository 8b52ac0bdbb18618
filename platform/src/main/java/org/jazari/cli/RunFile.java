package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The note {@code jazari.pid} in the data folder by which {@code stop} and {@code status} find the running platform: its
 * process id, when that process started, its address, and its gateway's where it runs one. A pid that another process has meanwhile is told by the start.
 */
record RunFile(Path file) {

    /**
     * A platform that is alive.
     *
     * @param gateway where its gateway listens; empty where it runs none
     */
    record Running(ProcessHandle process, String address, String gateway) {}

    static RunFile in(Path data) {
        return new RunFile(data.resolve("jazari.pid"));
    }

    void write(String address, String gateway) throws IOException {
        long pid = ProcessHandle.current().pid();
        Path fresh = file.resolveSibling(file.getFileName() + "." + pid);
        Files.writeString(fresh, pid + "\n" + startOf(pid) + "\n" + address + "\n" + gateway + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The platform of the note, if it still runs. */
    Optional<Running> running() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (lines.size() < 3) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(lines.get(0));
            String start = startOf(pid);
            return start.isEmpty() || !start.equals(lines.get(1))
                    ? Optional.empty()
                    : ProcessHandle.of(pid)
                            .map(process -> new Running(process, lines.get(2), lines.size() > 3 ? lines.get(3) : ""));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    /** Removes the note, if it is this process's. */
    void remove() throws IOException {
        Optional<Running> running = running();
        if (running.isEmpty() || running.get().process().equals(ProcessHandle.current())) {
            Files.deleteIfExists(file);
        }
    }

    /** The boot of the machine and the clock tick at which a process started; empty when it is gone or a zombie. */
    private static String startOf(long pid) throws IOException {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        } catch (IOException gone) {
            return "";
        }
        // The name in parentheses may hold anything; state is the first field after it, the start time the twentieth.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        if (fields[0].equals("Z") || fields[0].equals("X")) {
            return "";
        }
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + ":" + fields[19];
    }
}
