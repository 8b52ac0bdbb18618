package org.jazari.energy.solver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.lp.ProgramChange;
import org.jazari.energy.lp.Solution;

/**
 * HiGHS through its C interface. OR-Tools' own wrapper is not used: for linear programs it returns row activities in the place
 * of dual values and no reduced costs, and it cannot go on from a basis.
 */
@SuppressWarnings("restricted") // native code is what this class is for; only the child process loads it
final class Highs implements NativeSolver {
    private static final int ROW_WISE = 2;
    private static final int MINIMISE = 1;

    private final NativeLibrary library;
    private final Arena arena;
    private final MemorySegment highs;
    private final SolverMethod method;
    private final int columns;
    private final int rows;
    private boolean solvedOnce;

    private Highs(NativeLibrary library, Arena arena, MemorySegment highs, SolverMethod method, int columns, int rows) {
        this.library = library;
        this.arena = arena;
        this.highs = highs;
        this.method = method;
        this.columns = columns;
        this.rows = rows;
    }

    static Highs load(SolverRequest request, Path folder, Arena arena) throws Throwable {
        NativeLibrary library = open(folder, arena);
        MemorySegment highs = (MemorySegment) library.pointer("Highs_create").invokeExact();
        LinearProgram program = request.program();
        Highs solver = new Highs(library, arena, highs, request.method(), program.columns(), program.rows());
        solver.option("solver", request.method() == SolverMethod.HIGHS_INTERIOR_POINT ? "ipm" : "simplex");
        solver.option("run_crossover", "off");
        solver.option("parallel", "off");
        solver.option("random_seed", Integer.toString(request.seed()));
        solver.option("ipm_optimality_tolerance", "1e-9");
        solver.pass(program);
        return solver;
    }

    private static NativeLibrary open(Path folder, Arena arena) throws IOException {
        return NativeLibrary.load(List.of("libhighs.so.1"), folder, arena);
    }

    private void option(String name, String value) throws Throwable {
        // the option's type decides which setter accepts it
        MemorySegment key = arena.allocateFrom(name);
        int code = switch (name) {
            case "random_seed" ->
                (int) library.integer("Highs_setIntOptionValue", ADDRESS, ADDRESS, JAVA_INT)
                        .invokeExact(highs, key, Integer.parseInt(value));
            case "ipm_optimality_tolerance" ->
                (int) library.integer("Highs_setDoubleOptionValue", ADDRESS, ADDRESS, JAVA_DOUBLE)
                        .invokeExact(highs, key, Double.parseDouble(value));
            default ->
                (int) library.integer("Highs_setStringOptionValue", ADDRESS, ADDRESS, ADDRESS)
                        .invokeExact(highs, key, arena.allocateFrom(value));
        };
        if (code != 0) {
            throw new IllegalStateException("HiGHS refuses the option " + name + " = " + value);
        }
    }

    private void pass(LinearProgram program) throws Throwable {
        try (Arena passing = Arena.ofConfined()) {
            MethodHandle passLp = library.integer(
                    "Highs_passLp",
                    ADDRESS,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_DOUBLE,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS);
            int code = (int) passLp.invokeExact(
                    highs,
                    columns,
                    rows,
                    program.entries(),
                    ROW_WISE,
                    MINIMISE,
                    0.0,
                    passing.allocateFrom(JAVA_DOUBLE, program.cost()),
                    passing.allocateFrom(JAVA_DOUBLE, program.columnLower()),
                    passing.allocateFrom(JAVA_DOUBLE, program.columnUpper()),
                    passing.allocateFrom(JAVA_DOUBLE, program.rowLower()),
                    passing.allocateFrom(JAVA_DOUBLE, program.rowUpper()),
                    passing.allocateFrom(JAVA_INT, program.rowStart()),
                    passing.allocateFrom(JAVA_INT, program.columnIndex()),
                    passing.allocateFrom(JAVA_DOUBLE, program.value()));
            if (code < 0) {
                throw new IllegalStateException("HiGHS refuses the program");
            }
        }
    }

    @Override
    public Status solve() throws Throwable {
        if (solvedOnce && method == SolverMethod.HIGHS_SIMPLEX) {
            option("presolve", "off"); // a presolved problem would forget the basis
        }
        solvedOnce = true;
        int ignored = (int) library.integer("Highs_run", ADDRESS).invokeExact(highs);
        int status = (int) library.integer("Highs_getModelStatus", ADDRESS).invokeExact(highs);
        return switch (status) {
            case 7 -> Status.OPTIMAL;
            case 8 -> Status.INFEASIBLE;
            case 10 -> Status.UNBOUNDED;
            case 9 -> decideBetween();
            case 13 -> Status.TIME_LIMIT;
            case 18 -> Status.MEMORY_LIMIT;
            default -> Status.OTHER;
        };
    }

    /** "Unbounded or infeasible" is what presolve may say; the simplex method without it knows. */
    private Status decideBetween() throws Throwable {
        option("presolve", "off");
        option("solver", "simplex");
        int ignored = (int) library.integer("Highs_run", ADDRESS).invokeExact(highs);
        int status = (int) library.integer("Highs_getModelStatus", ADDRESS).invokeExact(highs);
        return status == 8 ? Status.INFEASIBLE : status == 10 ? Status.UNBOUNDED : Status.OTHER;
    }

    @Override
    public void change(ProgramChange change) throws Throwable {
        int refused = 0;
        MethodHandle bounds = library.integer("Highs_changeRowBounds", ADDRESS, JAVA_INT, JAVA_DOUBLE, JAVA_DOUBLE);
        for (ProgramChange.RowBounds row : change.rows()) {
            refused |= (int) bounds.invokeExact(highs, row.row(), row.lower(), row.upper());
        }
        MethodHandle coefficient = library.integer("Highs_changeCoeff", ADDRESS, JAVA_INT, JAVA_INT, JAVA_DOUBLE);
        for (ProgramChange.Entry entry : change.entries()) {
            refused |= (int) coefficient.invokeExact(highs, entry.row(), entry.column(), entry.value());
        }
        if (refused != 0) {
            throw new IllegalStateException("HiGHS refuses " + change);
        }
    }

    @Override
    public Solution solution() throws Throwable {
        try (Arena taking = Arena.ofConfined()) {
            MemorySegment columnValue = taking.allocate(JAVA_DOUBLE, columns);
            MemorySegment columnDual = taking.allocate(JAVA_DOUBLE, columns);
            MemorySegment rowValue = taking.allocate(JAVA_DOUBLE, rows);
            MemorySegment rowDual = taking.allocate(JAVA_DOUBLE, rows);
            int code = (int) library.integer("Highs_getSolution", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS)
                    .invokeExact(highs, columnValue, columnDual, rowValue, rowDual);
            if (code != 0) {
                throw new IllegalStateException("HiGHS gives no solution");
            }
            return new Solution(columnValue.toArray(JAVA_DOUBLE), rowDual.toArray(JAVA_DOUBLE));
        }
    }

    @Override
    public int iterations() throws Throwable {
        int sum = 0;
        MethodHandle information = library.integer("Highs_getIntInfoValue", ADDRESS, ADDRESS, ADDRESS);
        for (String name : List.of("simplex_iteration_count", "ipm_iteration_count")) {
            MemorySegment count = arena.allocate(JAVA_INT);
            int code = (int) information.invokeExact(highs, arena.allocateFrom(name), count);
            sum += code == 0 ? Math.max(0, count.get(JAVA_INT, 0)) : 0;
        }
        return sum;
    }

    @Override
    public String version() throws Throwable {
        MemorySegment text = (MemorySegment) library.pointer("Highs_version").invokeExact();
        return text.reinterpret(64).getString(0);
    }
}
