package org.jazari.strategy.office.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jazari.kernel.language.Translator;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.office.Desk;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;
import org.jazari.strategy.office.change.Proposals;
import org.jazari.strategy.office.change.ProposedChange;
import org.jazari.strategyfile.CheckResult;
import org.jazari.strategyfile.Problem;
import org.jazari.strategyfile.Severity;
import org.jazari.strategyfile.StrategyFiles;
import org.springframework.stereotype.Component;

/** Makes a proposal of a folder: its whole strategy, as a difference from the one in force. */
@Component
class FolderImport {
    private static final int MAX_TITLE = 200;

    private final Desk desk;
    private final Proposals proposals;

    FolderImport(Desk desk, Proposals proposals) {
        this.desk = desk;
        this.proposals = proposals;
    }

    /** Checks an upload and proposes it; problems are said in the language of {@code texts}. */
    Outcome propose(UUID id, Upload upload, String title, String author, Translator texts) {
        List<FolderProblem> problems = new ArrayList<>();
        Optional<FieldProblem> wrongTitle = PlainText.problem("title", title, 3, MAX_TITLE);
        wrongTitle.ifPresent(problem -> problems.add(FolderProblem.of(problem, texts)));
        return switch (upload) {
            case Upload.Refused refused -> {
                refused.problems().forEach(problem -> problems.add(FolderProblem.of(problem, texts)));
                yield new Outcome.Refused(problems);
            }
            case Upload.Files files -> {
                CheckResult result = StrategyFiles.check(files.files());
                if (!result.ok()) {
                    for (Problem problem : result.problems()) {
                        if (problem.severity() == Severity.ERROR) {
                            problems.add(FolderProblem.of(problem, texts));
                        }
                    }
                }
                if (!problems.isEmpty()) {
                    yield new Outcome.Refused(problems);
                }
                yield propose(id, result, title, author);
            }
        };
    }

    private Outcome propose(UUID id, CheckResult result, String title, String author) {
        Snapshot current = desk.strategy();
        List<ProposedChange> changes =
                ProposedChange.between(current.tree(), result.tree().orElseThrow());
        if (changes.isEmpty()) {
            return new Outcome.NothingToChange();
        }
        proposals.propose(id, current.version().number(), title, "folder", changes, author);
        return new Outcome.Proposed(id);
    }

    /** What came of an import. */
    sealed interface Outcome {
        record Proposed(UUID id) implements Outcome {}

        /** The folder says what the strategy in force says. */
        record NothingToChange() implements Outcome {}

        record Refused(List<FolderProblem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }
}
