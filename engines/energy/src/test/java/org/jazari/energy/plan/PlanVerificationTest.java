package org.jazari.energy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jazari.energy.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in a plan's folder, it is refused. */
class PlanVerificationTest {
    @TempDir
    static Path folder;

    private static Path plan = Path.of("");

    @BeforeAll
    static void plan() throws IOException {
        PlanCase study = Studies.read(folder, Studies.WEEK);
        plan = folder.resolve("plan");
        PlanFolder.write(plan, study, Studies.certified(study));
    }

    @Test
    void anUntouchedPlanHolds() throws IOException {
        PlanVerification.Report report = EnergyPlans.verify(plan);
        assertThat(report.problems()).isEmpty();
        assertThat(report.holds()).isTrue();
        assertThat(EnergyPlans.verify(plan.resolve("plan.json")).holds()).isTrue();
    }

    @Test
    void aPlanIsNeverOverwritten() throws IOException {
        PlanCase study = Studies.read(folder, Studies.WEEK);
        PlanOutcome.Certified certified = Studies.certified(study);
        assertThatThrownBy(() -> PlanFolder.write(plan, study, certified)).isInstanceOf(Refusal.class);
        assertThat(EnergyPlans.verify(plan).holds()).isTrue();
    }

    @Test
    void everyNumberOfThePlanCounts() throws IOException {
        String json = Files.readString(plan.resolve("plan.json"));
        List<String> lines = json.lines().toList();
        Random random = new Random(11);
        int changed = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean solver = i > lines.indexOf("  \"solver\" : {") && i < lines.indexOf("  \"certificate\" : {");
            if (solver || !lines.get(i).matches(".* : -?[0-9].*") || random.nextInt(4) != 0) {
                continue;
            }
            List<String> tampered = new java.util.ArrayList<>(lines);
            tampered.set(i, lines.get(i).replaceFirst(" : -?[0-9.E-]+", " : 123.456"));
            refused(copy -> Files.write(copy.resolve("plan.json"), tampered), "plan.json says");
            changed++;
        }
        assertThat(changed).isGreaterThan(5);
    }

    @Test
    void aCheaperPlanOfWrongValuesIsRefused() throws IOException {
        // smaller wind park: the load is no longer met
        refused(
                copy -> edit(copy.resolve("solution.csv"), "(column,size:generator:wind.dakhla,).*", "$11.0"),
                "no certified optimum: row");
        // larger one: met, and not least cost
        refused(
                copy -> edit(copy.resolve("solution.csv"), "(column,size:generator:pv.dakhla,).*", "$159.0"),
                "no certified optimum");
    }

    @Test
    void wrongDualsAreRefused() throws IOException {
        for (String row : List.of("balance:dakhla.10", "limit:cfe", "level:storage:battery.dakhla.50")) {
            for (String wrong : List.of("-5000.0", "5000.0", "NaN", "1e300")) {
                refused(
                        copy -> edit(copy.resolve("solution.csv"), "(row," + row + ",).*", "$1" + wrong),
                        "no certified optimum");
            }
        }
    }

    @Test
    void anotherObjectiveOrModelIsRefused() throws IOException {
        refused(
                copy -> edit(copy.resolve("model.mps"), "( size:generator:wind.dakhla cost ).*", "$11.0"),
                "model.mps is not the model");
        refused(
                copy -> edit(copy.resolve("inputs/study.yaml"), "it_load_mw: 10", "it_load_mw: 11"),
                "model.mps is not the model");
        refused(copy -> edit(copy.resolve("inputs/study.yaml"), "cfe: 0.9", "cfe: 0.95"), "no certified optimum");
        refused(
                copy -> edit(copy.resolve("inputs/study.yaml"), "max_mw: 50", "max_mw: 51"),
                "model.mps is not the model");
    }

    @Test
    void aTamperedHourIsRefused() throws IOException {
        refused(copy -> edit(copy.resolve("hourly.csv"), "\n20,[0-9.]+,", "\n20,9.0,"), "hourly.csv does not show");
    }

    @Test
    void withoutItsMaterialThereIsNoPlan() throws IOException {
        for (String file : List.of("plan.json", "solution.csv", "model.mps", "hourly.csv", "inputs/study.yaml")) {
            Path copy = copy();
            Files.delete(copy.resolve(file));
            assertThatThrownBy(() -> EnergyPlans.verify(copy)).as(file).isInstanceOf(Refusal.class);
        }
        Path shorter = copy();
        List<String> lines = Files.readAllLines(shorter.resolve("solution.csv"));
        Files.write(shorter.resolve("solution.csv"), lines.subList(0, lines.size() - 1));
        assertThatThrownBy(() -> EnergyPlans.verify(shorter)).isInstanceOf(Refusal.class);
    }

    @FunctionalInterface
    private interface Tampering {
        void on(Path copy) throws IOException;
    }

    private static void refused(Tampering tampering, String reason) throws IOException {
        Path copy = copy();
        tampering.on(copy);
        PlanVerification.Report report = EnergyPlans.verify(copy);
        assertThat(report.holds()).isFalse();
        assertThat(report.problems()).anyMatch(problem -> problem.contains(reason));
    }

    private static void edit(Path file, String pattern, String replacement) throws IOException {
        String before = Files.readString(file);
        String after = before.replaceFirst(pattern, replacement);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private static Path copy() throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        try (Stream<Path> all = Files.walk(plan)) {
            for (Path path : all.sorted(Comparator.naturalOrder()).toList()) {
                Path target = copy.resolve(plan.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return copy;
    }
}
