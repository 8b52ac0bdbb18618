package org.jazari.energy.plan;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jazari.energy.Refusal;
import org.jazari.energy.lp.Certificate;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.lp.MpsWriter;
import org.jazari.energy.lp.Solution;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as a folder: {@code plan.json} (what it says and where it is from), {@code hourly.csv}, {@code model.mps} (for any other solver),
 * {@code solution.csv} (primal and dual values, the material of the certificate) and {@code inputs/}.
 */
public final class PlanFolder {
    static final String PLAN = "plan.json";
    static final String HOURLY = "hourly.csv";
    static final String MODEL = "model.mps";
    static final String SOLUTION = "solution.csv";
    static final String INPUTS = "inputs";
    static final String FORMAT = "jazari-energy-plan-1";

    private PlanFolder() {}

    /**
     * Writes a plan whole or not at all.
     *
     * @param folder must not exist
     * @return the contents of plan.json
     */
    public static ObjectNode write(Path folder, PlanCase asked, PlanOutcome.Certified plan) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        requireFree(target);
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new Refusal(folder.toString(), "the folder above does not exist", "make it first");
        }
        Path draft = Files.createTempDirectory(parent, ".plan-");
        try {
            for (Map.Entry<String, byte[]> input : asked.inputs().entrySet()) {
                Path file = draft.resolve(INPUTS).resolve(input.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, input.getValue());
            }
            LinearProgram program = asked.program().program();
            writeText(draft.resolve(MODEL), out -> MpsWriter.write(program, "jazari", out));
            writeText(draft.resolve(SOLUTION), out -> solution(program, plan.solution(), out));
            writeText(draft.resolve(HOURLY), out -> hourly(asked, plan.solution(), out));
            ObjectNode json = json(draft, asked, plan.solution(), plan.certificate(), solverBlock(plan));
            Files.writeString(draft.resolve(PLAN), print(json));
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return json;
        } catch (IOException | RuntimeException failed) {
            delete(draft);
            throw failed;
        }
    }

    /** Refuses a folder that exists: asked before a long solve, not after. */
    public static void requireFree(Path folder) {
        if (Files.exists(folder)) {
            throw new Refusal(
                    folder.toString(), "it exists already and is left as it is", "give another folder with --out");
        }
    }

    static ObjectNode json(Path folder, PlanCase asked, Solution solution, Certificate certificate, ObjectNode solver)
            throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode json = nodes.objectNode();
        json.put("format", FORMAT);
        json.put("kind", asked.kind());
        json.put("name", asked.name());
        ObjectNode inputs = json.putObject("inputs");
        asked.inputs().forEach((name, bytes) -> inputs.put(name, sha256(bytes)));
        ObjectNode files = json.putObject("files");
        for (String file : List.of(MODEL, SOLUTION, HOURLY)) {
            files.put(file, sha256(Files.readAllBytes(folder.resolve(file))));
        }
        json.set("solver", solver);
        ObjectNode proof = json.putObject("certificate");
        proof.put("objective", certificate.primalObjective());
        proof.put("dual_bound", certificate.dualBound());
        if (Double.isFinite(certificate.values())) {
            proof.put("bound_among_values_up_to", certificate.values());
        }
        proof.put("relative_gap", certificate.relativeGap());
        proof.put("largest_row_residual", certificate.largestRowResidual());
        proof.put("largest_column_residual", certificate.largestColumnResidual());
        proof.put("largest_dual_residual", certificate.largestDualResidual());
        proof.put("tolerance", certificate.tolerance());
        proof.put("columns", asked.program().program().columns());
        proof.put("rows", asked.program().program().rows());
        proof.put("entries", asked.program().program().entries());
        json.set("result", asked.describe(asked.program().result(solution), certificate.primalObjective()));
        return json;
    }

    private static ObjectNode solverBlock(PlanOutcome.Certified plan) {
        ObjectNode solver = JsonNodeFactory.instance.objectNode();
        solver.put("name", plan.effort().solver());
        solver.put("version", plan.effort().version());
        solver.put("algorithm", plan.method().algorithm());
        solver.put("seed", plan.seed());
        solver.put("iterations", plan.effort().iterations());
        solver.put("cpu_seconds", plan.effort().cpuSeconds());
        solver.put("peak_megabytes", plan.effort().peakMegabytes());
        return solver;
    }

    static String print(ObjectNode json) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    static void solution(LinearProgram program, Solution solution, Appendable out) throws IOException {
        out.append("kind,name,value\n");
        for (int j = 0; j < program.columns(); j++) {
            out.append("column,")
                    .append(program.columnNames()[j])
                    .append(',')
                    .append(Double.toString(solution.primal()[j]))
                    .append('\n');
        }
        for (int i = 0; i < program.rows(); i++) {
            out.append("row,")
                    .append(program.rowNames()[i])
                    .append(',')
                    .append(Double.toString(solution.dual()[i]))
                    .append('\n');
        }
    }

    static void hourly(PlanCase asked, Solution solution, Appendable out) throws IOException {
        List<PlanCase.HourlyColumn> columns =
                new ArrayList<>(asked.hourly(asked.program().result(solution)));
        out.append("hour");
        for (PlanCase.HourlyColumn column : columns) {
            out.append(',').append(column.name());
        }
        out.append('\n');
        int hours = asked.program().network().horizon().length();
        for (int t = 0; t < hours; t++) {
            out.append(Integer.toString(t));
            for (PlanCase.HourlyColumn column : columns) {
                out.append(',').append(Double.toString(column.values()[t]));
            }
            out.append('\n');
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @FunctionalInterface
    interface Text {
        void write(BufferedWriter out) throws IOException;
    }

    private static void writeText(Path file, Text text) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.write(out);
        }
    }

    /** The text's fingerprint, without a file. */
    static String sha256(Text text) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            OutputStream nowhere = OutputStream.nullOutputStream();
            try (BufferedWriter out = new BufferedWriter(new java.io.OutputStreamWriter(
                    new java.security.DigestOutputStream(nowhere, digest), StandardCharsets.UTF_8))) {
                text.write(out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
