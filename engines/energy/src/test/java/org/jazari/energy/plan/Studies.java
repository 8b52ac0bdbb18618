package org.jazari.energy.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jazari.energy.Solvers;
import org.jazari.energy.study.StudyCase;

/** Short studies for tests. */
public final class Studies {
    /** One site, a week, everything in it. */
    public static final String WEEK = """
            study: week
            hours: 168
            sites:
              - name: dakhla
                it_load_mw: 10
                weather: {modelled: dakhla}
                pue: {base: 1.15, per_celsius: 0.01, above_celsius: 18}
                wue_l_per_kwh: 0.3
                pv: {max_mw: 60}
                wind: {max_mw: 50}
                battery: {}
                grid: {export_max_mw: 5, export_price_per_mwh: 200}
                backup: {max_mw: 20}
                heat:
                  - {name: fish, demand_mw: 1, price_per_mwh: 100, recoverable_share: 0.3, lift_mw_per_mw: 0.2}
            requirements: {cfe: 0.9, co2_cap_t_per_year: 6000}
            """;

    private Studies() {}

    public static StudyCase read(Path folder, String yaml) throws IOException {
        return StudyCase.read(Files.writeString(folder.resolve("study.yaml"), yaml));
    }

    public static Planner planner() {
        return new Planner(Solvers.standard(), 0);
    }

    public static PlanOutcome.Certified certified(PlanCase asked) throws IOException {
        PlanOutcome outcome = planner().plan(asked.program().program());
        if (outcome instanceof PlanOutcome.Certified certified) {
            return certified;
        }
        throw new AssertionError("no plan: " + outcome);
    }
}
