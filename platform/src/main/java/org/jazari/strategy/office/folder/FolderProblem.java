package org.jazari.strategy.office.folder;

import java.util.Map;
import org.jazari.kernel.language.Translator;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategyfile.Problem;

/**
 * Something wrong with an upload or with a file in it.
 *
 * @param line 1-based; 0 where there is none
 */
public record FolderProblem(String file, int line, int column, String code, String reason, String remedy) {

    static FolderProblem of(Problem problem, Translator texts) {
        return new FolderProblem(
                problem.place().file(),
                problem.place().line(),
                problem.place().column(),
                problem.code(),
                problem.message(texts.language().locale()),
                problem.remedy(texts.language().locale()));
    }

    static FolderProblem of(FieldProblem problem, Translator texts) {
        return new FolderProblem(problem.field(), 0, 0, problem.code(), problem.reason(texts), problem.remedy(texts));
    }

    /** The usual {@code file:line:column}, as far as there is any. */
    public String place() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }

    /** As a program reads it. */
    Map<String, Object> json() {
        return Map.of(
                "code", code,
                "field", file,
                "file", file,
                "line", line,
                "column", column,
                "reason", reason,
                "remedy", remedy);
    }
}
