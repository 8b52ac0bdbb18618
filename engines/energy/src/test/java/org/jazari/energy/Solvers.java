package org.jazari.energy;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jazari.energy.solver.SolverLimits;
import org.jazari.energy.solver.SolverProcess;

/** Child processes on the class path of the tests. */
public final class Solvers {
    private Solvers() {}

    public static SolverProcess standard() {
        return with(SolverLimits.standard());
    }

    public static SolverProcess with(SolverLimits limits) {
        return new SolverProcess(classPath(), limits, line -> {});
    }

    public static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
