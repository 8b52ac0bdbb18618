package org.jazari.energy.solver;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jazari.energy.lp.ProgramChange;
import org.jazari.energy.lp.Solution;

/**
 * The child process: {@code SolverChild FOLDER} reads {@code request} there, writes {@code answer} there, and prints the
 * solver's log. It ends with its parent: when standard input closes.
 */
public final class SolverChild {
    static final String REQUEST = "request";
    static final String ANSWER = "answer";

    private SolverChild() {}

    /** Never called within another program: see {@link SolverProcess}. */
    public static void main(String[] arguments) throws Throwable {
        Path folder = Path.of(arguments[0]);
        endWithParent(folder);
        SolverRequest request;
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(REQUEST)), 1 << 16))) {
            request = SolverRequest.read(in);
        }
        try (Arena arena = Arena.ofConfined();
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(ANSWER)), 1 << 16))) {
            NativeSolver solver = request.method() == SolverMethod.CLP_SIMPLEX
                    ? Clp.load(request, folder, arena)
                    : Highs.load(request, folder, arena);
            answer(solver, out);
            for (ProgramChange change : request.changes()) {
                solver.change(change);
                answer(solver, out);
            }
        }
        // what native libraries would do at exit is not worth waiting for
        Runtime.getRuntime().halt(0);
    }

    /** A parent that was killed cannot clear up: then the folder is the child's to delete. */
    private static void endWithParent(Path folder) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // the parent says nothing; it only is, or is not
                        }
                    } catch (IOException gone) {
                        // the same as the end of the stream
                    }
                    SolverProcess.deleteQuietly(folder);
                    Runtime.getRuntime().halt(3);
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void answer(NativeSolver solver, DataOutputStream out) throws Throwable {
        NativeSolver.Status status = solver.solve();
        out.writeUTF(status.name());
        out.writeUTF(solver.version());
        out.writeDouble(cpuSeconds());
        out.writeDouble(peakMegabytes());
        out.writeInt(solver.iterations());
        if (status == NativeSolver.Status.OPTIMAL) {
            Solution solution = solver.solution();
            for (double[] part : new double[][] {solution.primal(), solution.dual()}) {
                for (double number : part) {
                    out.writeDouble(number);
                }
            }
        }
        out.flush();
    }

    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    private static double peakMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.US_ASCII)) {
            if (line.startsWith("VmHWM:")) {
                return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        return Double.NaN;
    }
}
