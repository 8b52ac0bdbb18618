package org.jazari.gateway.dataplane.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jazari.gateway.dataplane.TestGateway;

/** Programs that a bench starts, and what the kernel knows of them. */
final class Processes {
    /** In which Linux counts CPU time for user programs. */
    private static final double TICKS_PER_SECOND = 100;

    private final List<Process> processes = new ArrayList<>();

    /** Java with the options of {@code ./jazari gateway}. */
    Process java(String heap, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                System.getProperty("jazari.bench.java", "-XX:-UsePerfData"),
                heap,
                "-Xss512k",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        return start(command.toArray(String[]::new));
    }

    Process start(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(process);
        return process;
    }

    void kill() {
        processes.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    /** What a process says when it is ready. */
    static int port(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.startsWith("ready ")) { // Java may have something to say about its own options
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("A process of the bench does not start");
        }
        return Integer.parseInt(line.split(" ", -1)[1]);
    }

    static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void awaitPort(int port) {
        TestGateway.eventually(() -> {
            try (var socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    /** Of a process and those that it has started. */
    static double cpuSeconds(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToDouble(one -> {
                    try {
                        String stat = Files.readString(Path.of("/proc", String.valueOf(one.pid()), "stat"));
                        String[] fields =
                                stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
                    } catch (IOException gone) {
                        return 0;
                    }
                })
                .sum();
    }

    static int mostFiles(Process process) throws IOException {
        String most = field(process, "limits", "Max open files").split(" {2,}", -1)[2];
        return most.equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(most);
    }

    static int openFiles(Process process) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return (int) files.count();
        }
    }

    static long residentPeakKilobytes(Process process) throws IOException {
        return Long.parseLong(field(process, "status", "VmHWM:").replaceAll("[^0-9]", ""));
    }

    private static String field(Process process, String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), file))) {
            return lines.filter(line -> line.startsWith(name)).findFirst().orElseThrow();
        }
    }
}
