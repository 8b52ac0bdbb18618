package org.jazari.strategyfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the problems of a check. */
final class Findings {
    /** More problems than this help nobody. */
    static final int MOST = 1_000;

    private record Told(String code, String file, int line) {}

    private final List<Problem> problems = new ArrayList<>();
    private final Set<Told> told = new HashSet<>();

    void error(String code, Place place, Map<String, String> arguments) {
        add(Problem.error(code, place, arguments));
    }

    void warning(String code, Place place, Map<String, String> arguments) {
        add(Problem.warning(code, place, arguments));
    }

    private void add(Problem problem) {
        problems.add(problem);
        told.add(
                new Told(problem.code(), problem.place().file(), problem.place().line()));
    }

    /** True where a code was already reported on a line. */
    boolean has(String code, String file, int line) {
        return told.contains(new Told(code, file, line));
    }

    /** True where so much is wrong that looking for what was meant would only cost time. */
    boolean isFull() {
        return problems.size() >= MOST;
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
