package org.jazari.strategyfile;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The outcome of a check for a terminal and for programs. */
public final class CheckReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CheckReport() {}

    /**
     * One block per problem: {@code file:line:column  severity  code  message}, the remedy below it, indented; a count at the end.
     *
     * @param base the folder that was checked; files are shown below it, so that a terminal can open them
     */
    public static String text(CheckResult result, Locale locale, Path base) {
        ProblemTexts texts = ProblemTexts.of(locale);
        StringBuilder out = new StringBuilder();
        for (Problem problem : result.problems()) {
            Place place = problem.place();
            String where = place.file().isEmpty()
                    ? (place.pointer().isEmpty() ? base.toString() : place.pointer())
                    : base.resolve(place.toString()).toString();
            out.append(where)
                    .append("  ")
                    .append(texts.text("severity." + problem.severity().key()))
                    .append("  ")
                    .append(problem.code())
                    .append("  ")
                    .append(problem.message(locale))
                    .append("\n    ")
                    .append(problem.remedy(locale))
                    .append("\n\n");
        }
        long errors = count(result, Severity.ERROR);
        Map<String, String> counts = Map.of(
                "files", String.valueOf(result.filesRead()),
                "errors", String.valueOf(errors),
                "warnings", String.valueOf(count(result, Severity.WARNING)));
        return out.append(texts.sentence("report", result.ok() ? "ok" : "refused", counts))
                .append('\n')
                .toString();
    }

    /** The same as one JSON object: {@code ok}, {@code files}, {@code sha256} of an accepted strategy, and {@code problems}. */
    public static String json(CheckResult result, Locale locale) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("ok", result.ok());
        report.put("files", result.filesRead());
        result.tree().ifPresent(tree -> report.put("sha256", tree.sha256()));
        ArrayNode problems = report.putArray("problems");
        for (Problem problem : result.problems()) {
            ObjectNode one = problems.addObject();
            one.put("code", problem.code());
            one.put("severity", problem.severity().key());
            one.put("file", problem.place().file());
            one.put("line", problem.place().line());
            one.put("column", problem.place().column());
            one.put("pointer", problem.place().pointer());
            one.put("message", problem.message(locale));
            one.put("remedy", problem.remedy(locale));
            ObjectNode arguments = one.putObject("arguments");
            problem.arguments().forEach(arguments::put);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private static long count(CheckResult result, Severity severity) {
        return result.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
