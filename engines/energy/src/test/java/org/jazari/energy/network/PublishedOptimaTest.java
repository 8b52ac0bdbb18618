package org.jazari.energy.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.assertj.core.data.Percentage;
import org.jazari.energy.Solvers;
import org.jazari.energy.lp.Certificate;
import org.jazari.energy.lp.Certifier;
import org.jazari.energy.solver.SolverMethod;
import org.jazari.energy.solver.SolverOutcome;
import org.junit.jupiter.api.Test;

/** Optima that others published, to a millionth, through the engine's own model. */
class PublishedOptimaTest {
    private static final Percentage A_MILLIONTH = Percentage.withPercentage(1e-4);

    @Test
    void oemofWithAllSizesFree() throws IOException {
        reaches(OemofNetworks.allFree(), 112686100.33285);
    }

    @Test
    void oemofWithGasAndStorageOnly() throws IOException {
        reaches(OemofNetworks.windAndSunGiven(), 34853801.71132);
    }

    private static void reaches(Network network, double published) throws IOException {
        NetworkProgram program = NetworkProgram.of(network);
        SolverOutcome outcome = Solvers.standard().solve(program.program(), SolverMethod.HIGHS_INTERIOR_POINT, 0);
        assertThat(outcome).isInstanceOf(SolverOutcome.Solved.class);
        SolverOutcome.Solved solved = (SolverOutcome.Solved) outcome;
        Certificate certificate = Certifier.certify(program.program(), solved.solution());
        assertThat(certificate.holds()).as(certificate.describe()).isTrue();
        assertThat(certificate.primalObjective()).isCloseTo(published, A_MILLIONTH);
        assertThat(certificate.dualBound() / published).isCloseTo(1, within(1e-6));
    }
}
