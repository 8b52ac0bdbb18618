package org.jazari.energy.solver;

/**
 * What a child process may use. The operating system enforces both; a child that exceeds one ends, and nothing else does.
 *
 * @param memoryMegabytes data that the process may hold, native and Java together (RLIMIT_DATA)
 * @param cpuSeconds CPU time (RLIMIT_CPU)
 */
public record SolverLimits(int memoryMegabytes, int cpuSeconds) {
    private static final int LEAST_MEGABYTES = 128;

    public SolverLimits {
        if (memoryMegabytes < LEAST_MEGABYTES || cpuSeconds < 1) {
            throw new IllegalArgumentException("at least " + LEAST_MEGABYTES + " MB and 1 s, not " + memoryMegabytes
                    + " MB and " + cpuSeconds + " s");
        }
    }

    /** 2 GB and ten minutes: enough for three sites and a year of hours. */
    public static SolverLimits standard() {
        return new SolverLimits(2048, 600);
    }
}
