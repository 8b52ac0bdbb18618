package org.jazari.ledger;

/** A log whose stored bytes do not hold together. */
public final class BrokenLogException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient LogProblem problem;

    BrokenLogException(LogProblem.Kind kind, String place, String detail) {
        this(new LogProblem(kind, place, detail));
    }

    BrokenLogException(LogProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public LogProblem problem() {
        return problem;
    }
}
