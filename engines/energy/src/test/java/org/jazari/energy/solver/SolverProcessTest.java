package org.jazari.energy.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jazari.energy.Solvers;
import org.jazari.energy.lp.Certifier;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.lp.LinearProgramBuilder;
import org.jazari.energy.lp.ProgramChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SolverProcessTest {
    private static final double FREE = Double.POSITIVE_INFINITY;

    /** Many small programs in one, so that one child answers all; the truth by trying every vertex of each. */
    @ParameterizedTest
    @EnumSource
    void findsTheBestVertexOfManySmallPrograms(SolverMethod method) throws IOException {
        Random random = new Random(20261125);
        LinearProgramBuilder builder = new LinearProgramBuilder();
        double expected = 0;
        for (int block = 0; block < 60; block++) {
            expected += block(builder, block, random);
        }
        LinearProgram program = builder.build();
        SolverOutcome outcome = Solvers.standard().solve(program, method, 0);
        assertThat(outcome).isInstanceOf(SolverOutcome.Solved.class);
        var certificate = Certifier.certify(program, ((SolverOutcome.Solved) outcome).solution());
        assertThat(certificate.holds()).as(certificate.describe()).isTrue();
        assertThat(certificate.primalObjective()).isCloseTo(expected, within(1e-5 * Math.abs(expected)));
    }

    /** Two variables between 0 and 10, three constraints that hold at a point; returns the least cost. */
    private static double block(LinearProgramBuilder builder, int block, Random random) {
        double[] cost = {random.nextInt(21) - 10, random.nextInt(21) - 10};
        double[] inside = {random.nextInt(11), random.nextInt(11)};
        List<double[]> lines = new ArrayList<>(List.of(
                new double[] {1, 0, 0}, new double[] {1, 0, 10}, new double[] {0, 1, 0}, new double[] {0, 1, 10}));
        List<double[]> constraints = new ArrayList<>();
        int x = builder.column("x" + block, 0, 10, cost[0]);
        int y = builder.column("y" + block, 0, 10, cost[1]);
        for (int k = 0; k < 3; k++) {
            double[] line = {random.nextInt(9) - 4, random.nextInt(9) - 4, 0};
            line[2] = line[0] * inside[0] + line[1] * inside[1] + random.nextInt(5);
            int row = builder.row("r" + block + "." + k, -FREE, line[2]);
            builder.entry(row, x, line[0]);
            builder.entry(row, y, line[1]);
            lines.add(line);
            constraints.add(line);
        }
        double best = FREE;
        for (double[] a : lines) {
            for (double[] b : lines) {
                double determinant = a[0] * b[1] - a[1] * b[0];
                if (determinant == 0) {
                    continue;
                }
                double px = (a[2] * b[1] - a[1] * b[2]) / determinant;
                double py = (a[0] * b[2] - a[2] * b[0]) / determinant;
                boolean feasible = px >= -1e-9
                        && px <= 10 + 1e-9
                        && py >= -1e-9
                        && py <= 10 + 1e-9
                        && constraints.stream().allMatch(line -> line[0] * px + line[1] * py <= line[2] + 1e-9);
                if (feasible) {
                    best = Math.min(best, cost[0] * px + cost[1] * py);
                }
            }
        }
        return best;
    }

    @ParameterizedTest
    @EnumSource
    void tellsInfeasibleFromUnbounded(SolverMethod method) throws IOException {
        LinearProgramBuilder infeasible = new LinearProgramBuilder();
        int x = infeasible.column("x", 0, 1, 1);
        infeasible.entry(infeasible.row("more", 2, FREE), x, 1);
        assertThat(Solvers.standard().solve(infeasible.build(), method, 0))
                .isInstanceOf(SolverOutcome.Infeasible.class);

        LinearProgramBuilder unbounded = new LinearProgramBuilder();
        int a = unbounded.column("a", 0, FREE, -1);
        int b = unbounded.column("b", 0, FREE, 0);
        int row = unbounded.row("apart", 0, FREE);
        unbounded.entry(row, a, 1);
        unbounded.entry(row, b, 1);
        assertThat(Solvers.standard().solve(unbounded.build(), method, 0)).isInstanceOf(SolverOutcome.Unbounded.class);
    }

    @Test
    void goesOnFromTheLastOptimum() throws IOException {
        LinearProgramBuilder builder = new LinearProgramBuilder();
        int x = builder.column("x", 0, FREE, 3);
        int y = builder.column("y", 0, 4, 1);
        int row = builder.row("sum", 2, FREE);
        builder.entry(row, x, 1);
        builder.entry(row, y, 1);
        LinearProgram program = builder.build();
        List<ProgramChange> changes = List.of(
                new ProgramChange(List.of(new ProgramChange.RowBounds(row, 5, FREE)), List.of()),
                new ProgramChange(List.of(new ProgramChange.RowBounds(row, 7, FREE)), List.of()),
                new ProgramChange(List.of(), List.of(new ProgramChange.Entry(row, x, 2))));
        List<SolverOutcome> outcomes =
                Solvers.standard().solve(new SolverRequest(SolverMethod.HIGHS_SIMPLEX, 0, program, changes));
        double[] expected = {2, 7, 13, 8.5};
        assertThat(outcomes).hasSize(4);
        for (int k = 0; k < 4; k++) {
            program = k == 0 ? program : program.with(changes.get(k - 1));
            var solution = ((SolverOutcome.Solved) outcomes.get(k)).solution();
            assertThat(Certifier.certify(program, solution).holds()).isTrue();
            assertThat(Certifier.objective(program, solution.primal())).isCloseTo(expected[k], within(1e-9));
        }
    }

    @Test
    void limitsEndTheChildAndNothingElse() throws IOException {
        SolverOutcome slow = Solvers.with(new SolverLimits(1024, 1)).solve(hard(300), SolverMethod.HIGHS_SIMPLEX, 0);
        assertThat(slow)
                .isInstanceOfSatisfying(
                        SolverOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(SolverOutcome.Reason.TIME_LIMIT));
        SolverOutcome large = Solvers.with(new SolverLimits(128, 60)).solve(hard(300), SolverMethod.HIGHS_SIMPLEX, 0);
        assertThat(large)
                .isInstanceOfSatisfying(
                        SolverOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(SolverOutcome.Reason.MEMORY_LIMIT));
    }

    @Test
    void cancellingKillsTheChild() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        SolverProcess solver =
                new SolverProcess(Solvers.classPath(), SolverLimits.standard(), line -> begun.countDown());
        AtomicReference<SolverOutcome> outcome = new AtomicReference<>();
        LinearProgram program = hard(200);
        Thread solving = new Thread(() -> {
            try {
                outcome.set(solver.solve(program, SolverMethod.HIGHS_SIMPLEX, 0));
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
        solving.start();
        begun.await();
        solving.interrupt();
        solving.join();
        assertThat(outcome.get())
                .isInstanceOfSatisfying(
                        SolverOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(SolverOutcome.Reason.CANCELLED));
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    /** A dense transport problem of n x n: n squared columns that no presolve takes away. */
    private static LinearProgram hard(int n) {
        Random random = new Random(7);
        LinearProgramBuilder builder = new LinearProgramBuilder();
        int[] supply = new int[n];
        int[] demand = new int[n];
        for (int i = 0; i < n; i++) {
            supply[i] = builder.row("s" + i, -FREE, 1 + random.nextDouble());
            demand[i] = builder.row("d" + i, 0.9 + random.nextDouble() * 0.1, FREE);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int column = builder.column("x" + i + "." + j, 0, FREE, random.nextDouble());
                builder.entry(supply[i], column, 1);
                builder.entry(demand[j], column, 1);
                builder.entry(demand[(j + 1) % n], column, random.nextDouble());
                for (int more = 0; more < 8; more++) {
                    builder.entry(supply[random.nextInt(n)], column, random.nextDouble() / n);
                }
            }
        }
        return builder.build();
    }
}
