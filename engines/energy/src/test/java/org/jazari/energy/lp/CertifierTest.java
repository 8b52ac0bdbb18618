package org.jazari.energy.lp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CertifierTest {
    /** min 2x + y, x + y >= 5, y <= 3, x and y >= 0: x = 2, y = 3, cost 7, dual 2. */
    private static LinearProgram small() {
        LinearProgramBuilder builder = new LinearProgramBuilder();
        int x = builder.column("x", 0, Double.POSITIVE_INFINITY, 2);
        int y = builder.column("y", 0, 3, 1);
        int row = builder.row("sum", 5, Double.POSITIVE_INFINITY);
        builder.entry(row, x, 1);
        builder.entry(row, y, 1);
        return builder.build();
    }

    @Test
    void anOptimumHolds() {
        Certificate certificate = certify(new double[] {2, 3}, 2);
        assertThat(certificate.holds()).isTrue();
        assertThat(certificate.primalObjective()).isEqualTo(7);
        assertThat(certificate.dualBound()).isEqualTo(7);
    }

    @Test
    void whatIsNoOptimumDoesNot() {
        assertThat(certify(new double[] {5, 0}, 2).holds()).as("costs too much").isFalse();
        assertThat(certify(new double[] {1.9, 3}, 2).holds())
                .as("misses the row")
                .isFalse();
        assertThat(certify(new double[] {1, 4}, 2).holds())
                .as("misses a column's bound")
                .isFalse();
        assertThat(certify(new double[] {Double.NaN, 3}, 2).holds()).isFalse();
        assertThat(certify(new double[] {2, Double.POSITIVE_INFINITY}, 2).holds())
                .isFalse();
        for (double wrong : new double[] {1.9, 2.1, 0, -2, 1e9, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThat(certify(new double[] {2, 3}, wrong).holds())
                    .as("dual " + wrong)
                    .isFalse();
        }
    }

    /** Whatever is claimed: the bound never exceeds the cost of any feasible point, so nothing wrong is ever certified. */
    @Property(tries = 300)
    void theBoundIsABound(@ForAll long seed) {
        Random random = new Random(seed);
        LinearProgramBuilder builder = new LinearProgramBuilder();
        int columns = 1 + random.nextInt(6);
        double[] feasible = new double[columns];
        for (int j = 0; j < columns; j++) {
            feasible[j] = random.nextInt(10);
            boolean bounded = random.nextBoolean();
            builder.column("x" + j, 0, bounded ? 10 : Double.POSITIVE_INFINITY, random.nextInt(12) - (bounded ? 4 : 0));
        }
        int rows = 1 + random.nextInt(5);
        double[] duals = new double[rows];
        for (int i = 0; i < rows; i++) {
            double activity = 0;
            double[] entries = new double[columns];
            for (int j = 0; j < columns; j++) {
                entries[j] = random.nextInt(7) - 3;
                activity += entries[j] * feasible[j];
            }
            int row = builder.row(
                    "r" + i,
                    random.nextBoolean() ? activity - random.nextInt(3) : Double.NEGATIVE_INFINITY,
                    random.nextBoolean() ? activity + random.nextInt(3) : Double.POSITIVE_INFINITY);
            for (int j = 0; j < columns; j++) {
                builder.entry(row, j, entries[j]);
            }
            duals[i] = random.nextGaussian() * 3;
        }
        LinearProgram program = builder.build();
        Certificate certificate = Certifier.certify(program, new Solution(feasible, duals));
        assertThat(certificate.isFeasible()).isTrue();
        assertThat(certificate.dualBound()).isLessThanOrEqualTo(certificate.primalObjective() + 1e-9);
    }

    @Test
    void aTinyReducedCostOfTheWrongSignStillProvesABound() {
        // the dual is a hair too large, so that x has a negative reduced cost and no upper bound of its own
        Certificate certificate = certify(new double[] {2, 3}, 2 + 1e-12);
        assertThat(certificate.holds()).isTrue();
        assertThat(certificate.dualBound()).isFinite();
    }

    private static Certificate certify(double[] primal, double dual) {
        return Certifier.certify(small(), new Solution(primal, new double[] {dual}));
    }

    /** A solution as a solver gives it, and then not: whatever is changed by more than the tolerance allows is refused. */
    @Property(tries = 400)
    void mutatedValuesAndDualsAreRefused(@ForAll long seed) {
        Random random = new Random(seed);
        Known known = Known.of(random);
        Certificate whole = Certifier.certify(known.program(), known.solution());
        assertThat(whole.holds()).as(whole.describe()).isTrue();
        double factor = random.nextBoolean() ? 1 + 1e-3 : 1 - 1e-3;
        double[] primal = known.solution().primal().clone();
        double[] dual = known.solution().dual().clone();
        int at = random.nextInt(primal.length);
        switch (random.nextInt(4)) {
            case 0 -> primal[at] = primal[at] * factor + Math.signum(factor - 1) * 1e-3;
            case 1 -> dual[at] -= 0.5;
            case 2 -> dual[at] -= 1 + Math.abs(dual[at]);
            default -> {
                primal[at] = Double.NaN;
                dual[at] = Double.NaN;
            }
        }
        assertThat(Certifier.certify(known.program(), new Solution(primal, dual))
                        .holds())
                .isFalse();
    }

    /** min c'x, x_i - x_(i-1) = d_i, x >= 0: one feasible point, all of it positive, so that a lower price of any row leaves a gap. */
    private record Known(LinearProgram program, Solution solution) {
        static Known of(Random random) {
            int size = 2 + random.nextInt(8);
            LinearProgramBuilder builder = new LinearProgramBuilder();
            double[] primal = new double[size];
            double[] cost = new double[size];
            for (int i = 0; i < size; i++) {
                primal[i] = 1 + random.nextInt(50);
                cost[i] = random.nextInt(100) - 20;
                builder.column("x" + i, 0, Double.POSITIVE_INFINITY, cost[i]);
                double step = i == 0 ? primal[0] : primal[i] - primal[i - 1];
                int row = builder.row("r" + i, step, step);
                builder.entry(row, i, 1);
                if (i > 0) {
                    builder.entry(row, i - 1, -1);
                }
            }
            double[] dual = new double[size];
            for (int i = size - 1; i >= 0; i--) {
                dual[i] = cost[i] + (i + 1 < size ? dual[i + 1] : 0);
            }
            return new Known(builder.build(), new Solution(primal, dual));
        }
    }

    @Test
    void whereNothingBoundsAColumnTheBoundSaysAmongWhichPoints() {
        // min e - p, e - p = 1, p free: e = p + 1 costs 1 wherever p is, so that no row bounds p, and a dual a hair off
        // proves little
        LinearProgramBuilder builder = new LinearProgramBuilder();
        int e = builder.column("e", 0, Double.POSITIVE_INFINITY, 1);
        int p = builder.column("p", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -1);
        int row = builder.row("level", 1, 1);
        builder.entry(row, e, 1);
        builder.entry(row, p, -1);
        LinearProgram program = builder.build();
        Certificate exact = Certifier.certify(program, new Solution(new double[] {3, 2}, new double[] {1}));
        assertThat(exact.holds()).isTrue();
        assertThat(exact.values()).isInfinite();
        Certificate near = Certifier.certify(program, new Solution(new double[] {3, 2}, new double[] {1 - 1e-13}));
        assertThat(near.holds()).isTrue();
        assertThat(near.values()).isEqualTo(3000);
        assertThat(near.describe()).contains("among plans without a value above 3000");
        assertThat(Certifier.certify(program, new Solution(new double[] {3, 2}, new double[] {1 - 1e-6}))
                        .holds())
                .isFalse();
    }
}
