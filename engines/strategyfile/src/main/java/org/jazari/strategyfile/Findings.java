package org.jazari.strategyfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Collects the problems of a check. */
final class Findings {
    /** More problems than this help nobody. */
    static final int MOST = 1_000;

    private final List<Problem> problems = new ArrayList<>();

    void error(String code, Place place, Map<String, String> arguments) {
        problems.add(Problem.error(code, place, arguments));
    }

    void warning(String code, Place place, Map<String, String> arguments) {
        problems.add(Problem.warning(code, place, arguments));
    }

    /** True where a code was already reported on a line. */
    boolean has(String code, String file, int line) {
        return problems.stream()
                .anyMatch(problem -> problem.code().equals(code)
                        && problem.place().line() == line
                        && problem.place().file().equals(file));
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** All, by file, line and column; beyond {@link #MOST} only their number. */
    List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort((a, b) -> a.place().compareTo(b.place()));
        if (sorted.size() <= MOST) {
            return Collections.unmodifiableList(sorted);
        }
        List<Problem> rest = sorted.subList(MOST, sorted.size());
        boolean error = rest.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        Problem more = new Problem(
                "more-problems",
                error ? Severity.ERROR : Severity.WARNING,
                Place.of(""),
                Map.of("count", String.valueOf(rest.size())));
        List<Problem> most = new ArrayList<>(sorted.subList(0, MOST));
        most.add(more);
        return Collections.unmodifiableList(most);
    }
}
