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
}
