package org.jazari.energy.solver;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.lp.Solution;
import org.jazari.energy.solver.SolverOutcome.Effort;
import org.jazari.energy.solver.SolverOutcome.Reason;

/**
 * Runs solves, each in a child process of its own with limits that the operating system enforces (of Linux: the shell's
 * {@code ulimit}). Interrupting the calling thread cancels: the child is killed and the outcome says so.
 *
 * @param classPath of the child: this engine and OR-Tools' native archives
 * @param progress gets the solver's log, line by line, on another thread
 */
public record SolverProcess(List<Path> classPath, SolverLimits limits, Consumer<String> progress) {
    private static final int LAST_LINES = 12;
    private static final int CPU_EXCEEDED = 128 + 24;
    private static final int KILLED = 128 + 9;

    public SolverProcess {
        classPath = List.copyOf(classPath);
    }

    /** One solve. */
    public SolverOutcome solve(LinearProgram program, SolverMethod method, int seed) throws IOException {
        return solve(new SolverRequest(method, seed, program, List.of())).getFirst();
    }

    /**
     * The outcomes of the program as it is and of each change after it. Where the child ends early the outcome that it owed
     * says why, and is the last.
     */
    public List<SolverOutcome> solve(SolverRequest request) throws IOException {
        Path folder = Files.createTempDirectory("jazari-solve");
        Thread onEnd = new Thread(() -> deleteQuietly(folder), "solve-cleanup");
        Runtime.getRuntime().addShutdownHook(onEnd); // Ctrl-C ends this process without its "finally"
        try {
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve(SolverChild.REQUEST)), 1 << 16))) {
                request.write(out);
            }
            return run(request, folder);
        } finally {
            delete(folder);
            forget(onEnd);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // it runs now, and finds nothing to do
        }
    }

    static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException leftBehind) {
            // a temporary folder, which the system clears
        }
    }

    private List<SolverOutcome> run(SolverRequest request, Path folder) throws IOException {
        Process child =
                new ProcessBuilder(command(folder)).redirectErrorStream(true).start();
        ArrayDeque<String> last = new ArrayDeque<>();
        Thread log = new Thread(() -> follow(child, last), "solver-log");
        log.setDaemon(true);
        log.start();
        boolean cancelled = false;
        int code;
        try {
            code = child.waitFor();
            log.join();
        } catch (InterruptedException cancel) {
            cancelled = true;
            code = KILLED;
            child.destroyForcibly();
            reap(child);
            Thread.currentThread().interrupt();
        }
        List<SolverOutcome> outcomes = read(request, folder);
        synchronized (last) {
            String said = String.join("\n", last);
            if (outcomes.size() <= request.changes().size()) {
                outcomes.add(failure(code, cancelled, said));
            } else if (outcomes.getLast() instanceof SolverOutcome.Failed failed
                    && failed.reason() == Reason.UNDECIDED
                    && lackedMemory(said)) {
                outcomes.set(outcomes.size() - 1, memoryLimit()); // a solver may survive what it could not allocate
            }
        }
        return outcomes;
    }

    private static void reap(Process child) {
        try {
            child.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            // killed already; the system reaps it
        }
    }

    private List<String> command(Path folder) {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                // the hard limit a little later: at the soft one the kernel says why it kills
                "ulimit -d \"$1\" && ulimit -t \"$3\" && ulimit -S -t \"$2\" && ulimit -c 0; shift 3; exec \"$@\"",
                "sh",
                Long.toString(1024L * limits.memoryMegabytes()),
                Integer.toString(limits.cpuSeconds()),
                Integer.toString(limits.cpuSeconds() + 5)));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms16m",
                "-Xmx" + Math.max(64, limits.memoryMegabytes() / 4) + "m",
                "-XX:ReservedCodeCacheSize=16m",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(":", classPath.stream().map(Path::toString).toList()),
                SolverChild.class.getName(),
                folder.toString()));
        return command;
    }

    private void follow(Process child, ArrayDeque<String> last) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (last) {
                    last.addLast(line);
                    if (last.size() > LAST_LINES) {
                        last.removeFirst();
                    }
                }
                progress.accept(line);
            }
        } catch (IOException ended) {
            // a killed child's log ends where it ends
        }
    }

    private List<SolverOutcome> read(SolverRequest request, Path folder) throws IOException {
        List<SolverOutcome> outcomes = new ArrayList<>();
        Path answer = folder.resolve(SolverChild.ANSWER);
        if (!Files.exists(answer)) {
            return outcomes;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(answer), 1 << 16))) {
            while (outcomes.size() <= request.changes().size()) {
                outcomes.add(outcome(request, in));
            }
        } catch (EOFException endedEarly) {
            // the caller sees that outcomes are missing
        }
        return outcomes;
    }

    private SolverOutcome outcome(SolverRequest request, DataInputStream in) throws IOException {
        NativeSolver.Status status = NativeSolver.Status.valueOf(in.readUTF());
        Effort effort =
                new Effort(request.method().solver(), in.readUTF(), in.readDouble(), in.readDouble(), in.readInt());
        return switch (status) {
            case OPTIMAL ->
                new SolverOutcome.Solved(
                        new Solution(
                                SolverRequest.doubles(in, request.program().columns()),
                                SolverRequest.doubles(in, request.program().rows())),
                        effort);
            case INFEASIBLE -> new SolverOutcome.Infeasible(effort);
            case UNBOUNDED -> new SolverOutcome.Unbounded(effort);
            case TIME_LIMIT -> new SolverOutcome.Failed(Reason.TIME_LIMIT, "the solver stopped at its limit");
            case MEMORY_LIMIT -> memoryLimit();
            case OTHER -> new SolverOutcome.Failed(Reason.UNDECIDED, "the solver ended without saying what it found");
        };
    }

    private SolverOutcome failure(int code, boolean cancelled, String log) {
        if (cancelled) {
            return new SolverOutcome.Failed(Reason.CANCELLED, "the solve was cancelled");
        }
        if (code == CPU_EXCEEDED) {
            return new SolverOutcome.Failed(
                    Reason.TIME_LIMIT, "the solver used up its " + limits.cpuSeconds() + " CPU-seconds");
        }
        if (lackedMemory(log)) {
            return memoryLimit();
        }
        return new SolverOutcome.Failed(Reason.CRASHED, "the solver's process ended with code " + code + ": " + log);
    }

    private SolverOutcome memoryLimit() {
        return new SolverOutcome.Failed(
                Reason.MEMORY_LIMIT, "the solver needed more than its " + limits.memoryMegabytes() + " MB");
    }

    private static boolean lackedMemory(String log) {
        String said = log.toLowerCase(Locale.ROOT);
        return Stream.of(
                        "bad_alloc",
                        "outofmemory",
                        "insufficient memory",
                        "out of memory",
                        "cannot allocate memory",
                        "memory allocation",
                        "memory limit",
                        "not enough space")
                .anyMatch(said::contains);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
