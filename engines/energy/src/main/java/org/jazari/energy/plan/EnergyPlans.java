package org.jazari.energy.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jazari.energy.pypsa.PypsaCase;
import org.jazari.energy.study.StudyCase;

/** All kinds of cases that plans are made of. */
public final class EnergyPlans {
    private static final Map<String, PlanVerification.CaseReader> READERS = Map.of(
            StudyCase.KIND, (inputs, first) -> StudyCase.read(inputs.resolve(first)),
            PypsaCase.KIND, (inputs, first) -> PypsaCase.read(inputs));

    private EnergyPlans() {}

    /** Verifies a plan of any kind: {@link PlanVerification}. */
    public static PlanVerification.Report verify(Path place) throws IOException {
        return PlanVerification.verify(place, READERS);
    }
}
