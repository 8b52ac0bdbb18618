package org.jazari.energy.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jazari.energy.Refusal;
import org.jazari.energy.network.NetworkProgram;
import org.jazari.energy.network.NetworkResult;
import org.jazari.energy.plan.PlanCase;
import tools.jackson.databind.node.ObjectNode;

/** A study of data centre sites, read from YAML. */
public final class StudyCase implements PlanCase {
    /** How plans name this kind. */
    public static final String KIND = "study";

    private static final long LARGEST_BYTES = 1 << 20;

    private final Study study;
    private final Map<String, byte[]> inputs;
    private final NetworkProgram program;

    private StudyCase(Study study, Map<String, byte[]> inputs) {
        this.study = study;
        this.inputs = inputs;
        this.program = NetworkProgram.of(StudyNetwork.of(study));
    }

    /**
     * Reads a study and the files that it names, which stand beside it or below.
     *
     * @throws Refusal with file, line, reason and remedy
     */
    public static StudyCase read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(file.toString(), "there is no such file", "name a study in YAML");
        }
        if (Files.size(file) > LARGEST_BYTES) {
            throw new Refusal(
                    file.toString(), "the file has more than " + LARGEST_BYTES + " bytes", "put series into CSV files");
        }
        byte[] bytes = Files.readAllBytes(file);
        Path absolute = file.toAbsolutePath();
        InputFiles files = new InputFiles(absolute.getParent() == null ? absolute : absolute.getParent());
        String name = String.valueOf(absolute.getFileName());
        Study study = StudyReader.read(name, new String(bytes, StandardCharsets.UTF_8), files);
        Map<String, byte[]> inputs = new LinkedHashMap<>();
        inputs.put(name, bytes);
        inputs.putAll(files.all());
        return new StudyCase(study, inputs);
    }

    /** The same study with other targets. */
    StudyCase with(Study other) {
        return new StudyCase(other, inputs);
    }

    Study study() {
        return study;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String name() {
        return study.name();
    }

    @Override
    public Map<String, byte[]> inputs() {
        return inputs;
    }

    @Override
    public NetworkProgram program() {
        return program;
    }

    @Override
    public ObjectNode describe(NetworkResult result, double objective) {
        return new StudyAccounts(study, program.network(), result).describe(objective);
    }

    @Override
    public List<HourlyColumn> hourly(NetworkResult result) {
        List<HourlyColumn> columns = new ArrayList<>();
        StudyAccounts accounts = new StudyAccounts(study, program.network(), result);
        study.sites().forEach(site -> columns.addAll(accounts.hourly(site)));
        return columns;
    }
}
