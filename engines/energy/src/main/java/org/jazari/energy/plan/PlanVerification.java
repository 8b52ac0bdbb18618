package org.jazari.energy.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jazari.energy.Refusal;
import org.jazari.energy.lp.Certificate;
import org.jazari.energy.lp.Certifier;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.lp.Solution;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verifies a plan's folder offline and without any solver: builds the model anew from the inputs, holds model.mps against it, certifies
 * the primal and dual values, and computes everything that plan.json and hourly.csv say from those values again. Only the block
 * "solver" (name, version, time) is a statement that nobody can check afterwards.
 */
public final class PlanVerification {
    private PlanVerification() {}

    /** Reads the inputs of a kind of case again, from the folder with the plan's inputs. */
    @FunctionalInterface
    public interface CaseReader {
        PlanCase read(Path inputs, String first) throws IOException;
    }

    /**
     * What was found.
     *
     * @param problems empty for a plan that holds
     */
    public record Report(String name, Certificate certificate, List<String> problems) {
        public Report {
            problems = List.copyOf(problems);
        }

        /** Whether the plan may be shown. */
        public boolean holds() {
            return problems.isEmpty() && certificate.holds();
        }
    }

    /**
     * Verifies a plan.
     *
     * @param place the plan's folder, or its plan.json
     * @param readers by kind
     * @throws Refusal where the folder is not a plan's
     */
    public static Report verify(Path place, Map<String, CaseReader> readers) throws IOException {
        Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().getParent();
        if (folder == null || !Files.isRegularFile(folder.resolve(PlanFolder.PLAN))) {
            throw new Refusal(place.toString(), "there is no " + PlanFolder.PLAN, "name the folder of a plan");
        }
        ObjectNode said = plan(folder.resolve(PlanFolder.PLAN));
        List<String> problems = new ArrayList<>();
        CaseReader reader = readers.get(said.path("kind").asString(""));
        JsonNode inputs = said.path("inputs");
        if (reader == null || !said.path("format").asString("").equals(PlanFolder.FORMAT) || inputs.isEmpty()) {
            throw new Refusal(
                    folder.resolve(PlanFolder.PLAN).toString(),
                    "this is no plan of the format " + PlanFolder.FORMAT,
                    "verify it with the version that wrote it");
        }
        String first = inputs.propertyNames().iterator().next();
        PlanCase asked = reader.read(folder.resolve(PlanFolder.INPUTS), first);
        LinearProgram program = asked.program().program();
        for (String file : List.of(PlanFolder.MODEL, PlanFolder.HOURLY)) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new Refusal(folder.resolve(file).toString(), "the file is missing", "get the whole folder");
            }
        }
        String model = PlanFolder.sha256(out -> org.jazari.energy.lp.MpsWriter.write(program, "jazari", out));
        if (!model.equals(PlanFolder.sha256(Files.readAllBytes(folder.resolve(PlanFolder.MODEL))))) {
            problems.add(PlanFolder.MODEL + " is not the model that the inputs give");
        }
        Solution solution = solution(folder.resolve(PlanFolder.SOLUTION), program);
        Certificate certificate = Certifier.certify(program, solution);
        if (!certificate.holds()) {
            problems.add("the values are no certified optimum: " + certificate.describe());
        }
        String hourly = PlanFolder.sha256(out -> PlanFolder.hourly(asked, solution, out));
        if (!hourly.equals(PlanFolder.sha256(Files.readAllBytes(folder.resolve(PlanFolder.HOURLY))))) {
            problems.add(PlanFolder.HOURLY + " does not show these values");
        }
        ObjectNode solver = said.path("solver") instanceof ObjectNode block ? block : said.objectNode();
        ObjectNode computed = PlanFolder.json(folder, asked, solution, certificate, solver);
        compare("", JsonMapper.shared().readTree(PlanFolder.print(computed)), said, problems);
        return new Report(asked.name(), certificate, problems);
    }

    private static ObjectNode plan(Path file) throws IOException {
        try {
            if (JsonMapper.shared().readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException noJson) {
            // refused below
        }
        throw new Refusal(file.toString(), "this is not a JSON object", "get the folder again");
    }

    private static void compare(String path, JsonNode computed, JsonNode said, List<String> problems) {
        if (computed.isObject() && said.isObject()) {
            TreeSet<String> names = new TreeSet<>(computed.propertyNames());
            names.addAll(said.propertyNames());
            for (String name : names) {
                compare(path.isEmpty() ? name : path + "." + name, computed.path(name), said.path(name), problems);
            }
        } else if (computed.isArray() && said.isArray() && computed.size() == said.size()) {
            for (int i = 0; i < computed.size(); i++) {
                compare(path + "[" + i + "]", computed.path(i), said.path(i), problems);
            }
        } else if (!computed.equals(said)) {
            problems.add("plan.json says " + path + " = " + said + "; computed is " + computed);
        }
    }

    private static Solution solution(Path file, LinearProgram program) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    file.toString(), "the file is missing, and with it the certificate", "get the whole folder");
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() != 1 + program.columns() + program.rows()) {
            throw new Refusal(
                    file.toString(),
                    (lines.size() - 1) + " values for " + program.columns() + " columns and " + program.rows()
                            + " rows",
                    "get the whole folder again");
        }
        double[] primal = values(file, lines, 1, "column,", program.columnNames());
        double[] dual = values(file, lines, 1 + program.columns(), "row,", program.rowNames());
        return new Solution(primal, dual);
    }

    private static double[] values(Path file, List<String> lines, int from, String kind, String[] names) {
        double[] values = new double[names.length];
        for (int k = 0; k < values.length; k++) {
            String line = lines.get(from + k);
            String start = kind + names[k] + ",";
            try {
                if (line.startsWith(start)) {
                    values[k] = Double.parseDouble(line.substring(start.length()));
                    continue;
                }
            } catch (NumberFormatException noNumber) {
                // refused below
            }
            throw new Refusal(
                    file + ", line " + (from + k + 1),
                    "\"" + line + "\" is not a value of " + names[k],
                    "get the folder again");
        }
        return values;
    }
}
