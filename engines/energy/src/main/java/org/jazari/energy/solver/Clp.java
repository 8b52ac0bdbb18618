package org.jazari.energy.solver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import org.jazari.energy.lp.ByColumns;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.lp.ProgramChange;
import org.jazari.energy.lp.Solution;

/** CLP through its C interface: the second opinion. It solves once. */
@SuppressWarnings("restricted") // native code is what this class is for; only the child process loads it
final class Clp implements NativeSolver {
    private final NativeLibrary library;
    private final MemorySegment model;
    private final int columns;
    private final int rows;

    private Clp(NativeLibrary library, MemorySegment model, int columns, int rows) {
        this.library = library;
        this.model = model;
        this.columns = columns;
        this.rows = rows;
    }

    static Clp load(SolverRequest request, Path folder, Arena arena) throws Throwable {
        NativeLibrary library = NativeLibrary.load(
                List.of("libz.so.1", "libbz2.so.1", "libCoinUtils.so.2", "libOsi.so.0", "libClp.so.1"), folder, arena);
        MemorySegment model = (MemorySegment) library.pointer("Clp_newModel").invokeExact();
        LinearProgram rowWise = request.program();
        ByColumns matrix = ByColumns.of(rowWise);
        try (Arena passing = Arena.ofConfined()) {
            library.nothing(
                            "Clp_loadProblem",
                            ADDRESS,
                            JAVA_INT,
                            JAVA_INT,
                            ADDRESS,
                            ADDRESS,
                            ADDRESS,
                            ADDRESS,
                            ADDRESS,
                            ADDRESS,
                            ADDRESS,
                            ADDRESS)
                    .invokeExact(
                            model,
                            rowWise.columns(),
                            rowWise.rows(),
                            passing.allocateFrom(JAVA_INT, matrix.start()),
                            passing.allocateFrom(JAVA_INT, matrix.index()),
                            passing.allocateFrom(JAVA_DOUBLE, matrix.value()),
                            passing.allocateFrom(JAVA_DOUBLE, finite(rowWise.columnLower())),
                            passing.allocateFrom(JAVA_DOUBLE, finite(rowWise.columnUpper())),
                            passing.allocateFrom(JAVA_DOUBLE, rowWise.cost()),
                            passing.allocateFrom(JAVA_DOUBLE, finite(rowWise.rowLower())),
                            passing.allocateFrom(JAVA_DOUBLE, finite(rowWise.rowUpper())));
        }
        return new Clp(library, model, rowWise.columns(), rowWise.rows());
    }

    /** CLP's infinity is the largest double. */
    private static double[] finite(double[] bounds) {
        double[] finite = bounds.clone();
        for (int k = 0; k < finite.length; k++) {
            finite[k] = Math.clamp(finite[k], -Double.MAX_VALUE, Double.MAX_VALUE);
        }
        return finite;
    }

    @Override
    public Status solve() throws Throwable {
        int ignored = (int) library.integer("Clp_initialSolve", ADDRESS).invokeExact(model);
        int status = (int) library.integer("Clp_status", ADDRESS).invokeExact(model);
        return switch (status) {
            case 0 -> Status.OPTIMAL;
            case 1 -> Status.INFEASIBLE;
            case 2 -> Status.UNBOUNDED;
            case 3 -> Status.TIME_LIMIT;
            default -> Status.OTHER;
        };
    }

    @Override
    public void change(ProgramChange change) {
        throw new UnsupportedOperationException("CLP gives second opinions on one program, not sweeps");
    }

    @Override
    public Solution solution() throws Throwable {
        return new Solution(array("Clp_getColSolution", columns), array("Clp_getRowPrice", rows));
    }

    private double[] array(String function, int length) throws Throwable {
        MemorySegment start = (MemorySegment) library.pointer(function, ADDRESS).invokeExact(model);
        return start.reinterpret(JAVA_DOUBLE.byteSize() * length).toArray(JAVA_DOUBLE);
    }

    @Override
    public int iterations() throws Throwable {
        return (int) library.integer("Clp_numberIterations", ADDRESS).invokeExact(model);
    }

    @Override
    public String version() throws Throwable {
        MemorySegment text = (MemorySegment) library.pointer("Clp_Version").invokeExact();
        return text.reinterpret(64).getString(0);
    }
}
