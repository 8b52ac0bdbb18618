package org.jazari.strategy.evidence.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jazari.strategy.office.FieldProblem;

/**
 * What came of an upload, file by file; each file stands or falls alone.
 *
 * @param received hashes of documents that are new
 * @param known hashes of documents that were kept before
 */
public record ReceptionReport(List<String> received, List<String> known, List<FieldProblem> problems) {
    static final ReceptionReport EMPTY = new ReceptionReport(List.of(), List.of(), List.of());

    public ReceptionReport {
        received = List.copyOf(received);
        known = List.copyOf(known);
        problems = List.copyOf(problems);
    }

    ReceptionReport with(List<FieldProblem> more) {
        return new ReceptionReport(received, known, and(problems, more));
    }

    ReceptionReport with(Reception.Outcome outcome) {
        return switch (outcome) {
            case Reception.Outcome.Received one ->
                new ReceptionReport(and(received, List.of(one.sha256())), known, problems);
            case Reception.Outcome.Known one ->
                new ReceptionReport(received, and(known, List.of(one.sha256())), problems);
            case Reception.Outcome.Refused refused -> with(List.of(refused.problem()));
        };
    }

    /** Every document of the upload that is kept now. */
    public List<String> all() {
        return Stream.concat(received.stream(), known.stream()).distinct().toList();
    }

    private static <T> List<T> and(List<T> list, List<T> more) {
        List<T> both = new ArrayList<>(list);
        both.addAll(more);
        return both;
    }
}
