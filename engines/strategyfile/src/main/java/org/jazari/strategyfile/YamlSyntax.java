package org.jazari.strategyfile;

import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The YAML parser's complaints in our own terms: the five mistakes that people make, and the rest as the parser says it. */
final class YamlSyntax {
    private YamlSyntax() {}

    static void report(String file, MarkedYAMLException broken, Findings findings) {
        String problem = broken.getProblem() == null ? "" : broken.getProblem();
        String code = code(problem);
        boolean atStart = code.equals("yaml-unclosed-quote") && broken.getContextMark() != null;
        Mark mark = atStart || broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
        Place place = mark == null ? Place.of(file) : Place.of(file, mark.getLine() + 1, mark.getColumn() + 1);
        findings.error(code, place, code.equals("yaml-syntax") ? Map.of("detail", problem) : Map.of());
    }

    private static String code(String problem) {
        if (problem.contains("(TAB)")) {
            return "yaml-tab";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "yaml-colon";
        }
        if (problem.contains("could not find expected ':'")) {
            return "yaml-missing-colon";
        }
        if (problem.contains("unexpected end of stream")) {
            return "yaml-unclosed-quote";
        }
        return problem.contains("expected <block end>") ? "yaml-indentation" : "yaml-syntax";
    }
}
