package org.jazari.energy.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jazari.energy.Refusal;
import org.jazari.energy.SharedData;
import org.jazari.energy.plan.PlanCase;
import org.jazari.energy.plan.PlanOutcome;
import org.jazari.energy.plan.Studies;
import org.jazari.energy.solver.SolverMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StudyCaseTest {
    private static final String THREE = """
            study: three
            hours: 168
            sites:
              - name: dakhla
                it_load_mw: 10
                weather: {modelled: dakhla}
                pue: {base: 1.15, per_celsius: 0.01, above_celsius: 18}
                pv: {}
                wind: {max_mw: 50}
                battery: {}
                grid: {}
              - name: rabat
                it_load_mw: 8
                weather: {modelled: rabat}
                pue: 1.25
                pv: {}
                wind: {}
                battery: {}
                grid: {}
              - name: benguerir
                it_load_mw: 5
                weather: {modelled: benguerir}
                pue: 1.3
                pv: {}
                battery: {}
                grid: {}
            shifting: {within_day_share: 0.2, between_sites_share: 0.2}
            requirements: {cfe: 0.85, co2_cap_t_per_year: 12000}
            """;

    @TempDir
    Path folder;

    @Test
    void thePublishedOptimumOfOemofThroughAStudy() throws IOException {
        Files.copy(SharedData.greencloud("oemof/storage_investment.csv"), folder.resolve("storage_investment.csv"));
        double annuity = 1000 * (0.05 * Math.pow(1.05, 20)) / (Math.pow(1.05, 20) - 1);
        String plant = "annual_per_mw: " + 1000 * annuity;
        StudyCase study =
                Studies.read(folder, """
                study: oemof
                sites:
                  - name: region
                    it_load_mw: {file: storage_investment.csv, column: demand_el, times: 0.001}
                    pv: {capacity_factor: {file: storage_investment.csv, column: pv}, PLANT}
                    wind: {capacity_factor: {file: storage_investment.csv, column: wind}, PLANT}
                    backup: {annual_per_mw: 0, fuel_per_mwh: 40, efficiency: 0.58}
                    battery:
                      annual_per_mwh: ANNUITY
                      power_per_energy: 0.16666666666666666
                      charge_efficiency: 1
                      discharge_efficiency: 0.8
                      standing_loss_per_hour: 0
                      charge_cost_per_mwh: 0.1
                      throughput_per_mwh: 0
                      boundary: empty
                      separate_converters: true
                """.replace("PLANT", plant).replace("ANNUITY", Double.toString(1000 * annuity)));
        double published = 112686100.33285;
        assertThat(Studies.certified(study).certificate().primalObjective())
                .isCloseTo(published, within(published * 1e-6));
    }

    @Test
    void threeSitesMeetTheirRequirementsAndBalance() throws IOException {
        StudyCase study = Studies.read(folder, THREE);
        PlanOutcome.Certified plan = Studies.certified(study);
        JsonNode result = study.describe(
                study.program().result(plan.solution()), plan.certificate().primalObjective());
        JsonNode all = result.path("all_sites");
        assertThat(all.path("carbon").path("cfe_hourly").asDouble()).isGreaterThanOrEqualTo(0.85 - 1e-6);
        double years = 168.0 / 8760;
        assertThat(all.path("carbon").path("scope2_location_t").asDouble()).isLessThanOrEqualTo(12000 * years + 1e-3);
        assertThat(all.path("energy_mwh").path("it_load").asDouble()).isCloseTo(23 * 168, within(1e-3));
        assertThat(all.path("energy_mwh").path("spilled").asDouble()).isGreaterThan(-1e-3);
        // no battery charges and discharges at once
        assertThat(all.path("largest_charge_and_discharge_at_once_mw").asDouble())
                .isLessThan(1e-3);
    }

    @Test
    void theSecondOpinionAgrees() throws IOException {
        StudyCase study = Studies.read(folder, THREE);
        double first = Studies.certified(study).certificate().primalObjective();
        PlanOutcome second = Studies.planner().plan(study.program().program(), SolverMethod.CLP_SIMPLEX);
        assertThat(second)
                .isInstanceOfSatisfying(
                        PlanOutcome.Certified.class,
                        plan -> assertThat(plan.certificate().primalObjective())
                                .isCloseTo(first, within(first * 1e-6)));
    }

    /** Asking for less never costs more: shifting, a battery, a looser cap each only add freedom. */
    @Test
    void freedomNeverCosts() throws IOException {
        double asIs = cost(THREE);
        double tolerance = asIs * 1e-6;
        assertThat(cost(THREE.replace("0.85", "0.8"))).isLessThanOrEqualTo(asIs + tolerance);
        assertThat(cost(THREE.replace("within_day_share: 0.2", "within_day_share: 0")))
                .isGreaterThanOrEqualTo(asIs - tolerance);
        assertThat(cost(THREE.replace("max_mw: 50", "max_mw: 40"))).isGreaterThanOrEqualTo(asIs - tolerance);
        assertThat(cost(THREE.replace("requirements:", "requirements: {}\n#"))).isLessThanOrEqualTo(asIs + tolerance);
    }

    private double cost(String yaml) throws IOException {
        return Studies.certified(Studies.read(folder, yaml)).certificate().primalObjective();
    }

    @Test
    void theShadowPriceIsTheSlopeOfTheCost() throws IOException {
        String week = Studies.WEEK.replace("cfe: 0.9, ", "").replace("6000", "CAP");
        StudyCase study = Studies.read(folder, week.replace("CAP", "6000"));
        PlanOutcome.Certified plan = Studies.certified(study);
        double price = study.describe(study.program().result(plan.solution()), 0)
                .path("requirements")
                .path("co2")
                .path("shadow_price_per_t")
                .asDouble();
        double tighter = cost(week.replace("CAP", "5990"));
        double slope = (tighter - plan.certificate().primalObjective()) / (10 * 168.0 / 8760);
        assertThat(price).isCloseTo(slope, within(Math.max(1e-2, Math.abs(slope) * 0.05)));
    }

    @Test
    void aSweepIsTheSameAsSolvingEach() throws IOException {
        StudyCase study = Studies.read(folder, Studies.WEEK);
        List<Sweep.Point> points = Sweep.run(study, Sweep.Target.CFE, List.of(0.95, 0.7, 0.8), Studies.planner());
        assertThat(points).extracting(Sweep.Point::target).containsExactly(0.7, 0.8, 0.95);
        for (Sweep.Point point : points) {
            double alone = cost(Studies.WEEK.replace("cfe: 0.9", "cfe: " + point.target())) / (168.0 / 8760);
            assertThat(point.annualisedCost()).isCloseTo(alone, within(alone * 1e-6));
        }
        List<Sweep.Point> caps = Sweep.run(study, Sweep.Target.CO2, List.of(5000.0, 1.0), Studies.planner());
        assertThat(caps).allMatch(point -> point.outcome() instanceof PlanOutcome.Certified);
        assertThat(caps.getLast().annualisedCost())
                .isGreaterThan(caps.getFirst().annualisedCost());
    }

    /** With movable work the target is a coefficient, at each site its own: the sweep goes on from the last optimum all the same. */
    @Test
    void aSweepOverMovableWorkAndOverEachSite() throws IOException {
        String yaml = THREE.replace("hours: 168", "hours: 72");
        for (String requirements : List.of("cfe: 0.85", "cfe_each_site: true, cfe: 0.85")) {
            String asked = yaml.replace("cfe: 0.85", requirements);
            List<Sweep.Point> points =
                    Sweep.run(Studies.read(folder, asked), Sweep.Target.CFE, List.of(0.5, 0.7, 0.9), Studies.planner());
            for (Sweep.Point point : points) {
                double alone = cost(asked.replace("cfe: 0.85", "cfe: " + point.target())) / (72.0 / 8760);
                assertThat(point.annualisedCost()).isCloseTo(alone, within(alone * 2e-6));
            }
        }
    }

    @Test
    void conflictsAreTheSmallestAndTheNearestIsFeasible() throws IOException {
        String impossible = """
                study: dark
                hours: 168
                sites:
                  - name: rabat
                    it_load_mw: 10
                    weather: {modelled: rabat}
                    pv: {max_mw: 20}
                    battery: {max_mwh: 50}
                    grid: {max_mw: 30}
                requirements: {cfe: 0.99, water_cap_m3_per_year: 1000000}
                """;
        StudyCase study = Studies.read(folder, impossible);
        assertThat(Studies.planner().plan(study.program().program())).isInstanceOf(PlanOutcome.Infeasible.class);
        List<Infeasibility.Conflict> conflicts = Infeasibility.explain(study, Studies.planner());
        assertThat(conflicts)
                .extracting(Infeasibility.Conflict::words)
                .anyMatch(words -> words.startsWith("carbon-free energy for 99 %"))
                .anyMatch(words -> words.startsWith("at most 20 MW of solar panels"))
                .anyMatch(words -> words.startsWith("the load of rabat"))
                .noneMatch(words -> words.contains("grid connection"))
                .noneMatch(words -> words.contains("water"));
        String nearest = conflicts.stream()
                .filter(conflict -> conflict.words().startsWith("carbon-free"))
                .findFirst()
                .flatMap(Infeasibility.Conflict::nearest)
                .orElseThrow();
        double percent = Double.parseDouble(nearest.replaceAll("[^0-9.]", ""));
        Studies.certified(Studies.read(folder, impossible.replace("0.99", Double.toString(percent / 100 - 1e-4))));
        assertThat(Studies.planner()
                        .plan(Studies.read(folder, impossible.replace("0.99", Double.toString(percent / 100 + 1e-3)))
                                .program()
                                .program()))
                .isInstanceOf(PlanOutcome.Infeasible.class);
    }

    /** Two conflicts at once: relaxing one requirement helps only in its own, and that is said. */
    @Test
    void whereThereIsMoreThanOneConflictTheNearestIsAmongItsOwn() throws IOException {
        StudyCase study = Studies.read(folder, """
                study: twice
                hours: 48
                sites:
                  - {name: rabat, it_load_mw: 10, weather: {modelled: rabat}, grid: {max_mw: 4}, wue_l_per_kwh: 1}
                requirements: {water_cap_m3_per_year: 1000}
                """);
        List<Infeasibility.Conflict> conflicts = Infeasibility.explain(study, Studies.planner());
        assertThat(conflicts).hasSize(2);
        assertThat(conflicts.getFirst().words()).isEqualTo("at most 4 MW of grid connection at rabat");
        assertThat(conflicts.getFirst().nearest()).isEmpty();
        assertThat(conflicts.getFirst().nearestAmongThese()).contains("10 MW of grid connection at rabat");
    }

    @Test
    void whatCanBeMetHasNoConflict() throws IOException {
        assertThat(Infeasibility.explain(Studies.read(folder, Studies.WEEK), Studies.planner()))
                .isEmpty();
    }

    @Test
    void mistakesAreRefusedWithTheirLine() {
        refused("cfe: 0.9", "cfe: 90", "study.yaml, line 16, requirements.cfe: 90.0 is outside 0.0 to 1.0");
        refused("cfe: 0.9", "cfee: 0.9", "the key cfee is unknown in requirements");
        refused("it_load_mw: 10", "it_load_mw: -1", "line 5, sites[0].it_load_mw");
        refused("it_load_mw: 10", "it_load_mw: 20000", "is outside 0.0 to 10000.0");
        refused("it_load_mw: 10", "it_load_kw: 10", "the key it_load_mw is missing");
        refused("it_load_mw: 10", "it_load_mw: .nan", "is not a number");
        refused("modelled: dakhla", "modelled: tanger", "no place tanger is modelled");
        refused("modelled: dakhla", "file: ../secret.csv", "outside the study's folder");
        refused("modelled: dakhla", "file: absent.csv", "there is no file absent.csv");
        refused("hours: 168", "hours: 9000", "the weather has 8760 hours, the study 9000");
        refused("export_price_per_mwh: 200", "export_price_per_mwh: 2000", "the plan would trade");
        refused("study: week", "study: week\nstudy: again", "line 2");
        refused("pv: {max_mw: 60}", "pv: {max_mw: 60, min_mw: 70}", "min_mw 70.0 is more than max_mw 60.0");
        refused("hours: 168", "hours: 168\ncurrency: EUR", "the costs are in MAD, the study in EUR");
    }

    private void refused(String from, String to, String reason) {
        assertThatThrownBy(() -> Studies.read(folder, Studies.WEEK.replace(from, to)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
    }

    @Test
    void theModelIsTheSameEachTime() throws IOException {
        PlanCase once = Studies.read(folder, THREE);
        PlanCase again = Studies.read(folder, THREE);
        assertThat(once.program().program()).isEqualTo(again.program().program());
    }
}
