package org.jazari.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jazari.assessment.DecisionTree;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Ruleset;
import org.jazari.assessment.WeightedIndex;
import org.jazari.assessment.files.AnswersFile;
import org.jazari.assessment.index.IndexExplainer;
import org.jazari.assessment.index.IndexResult;
import org.jazari.assessment.report.AssessmentReport;
import org.jazari.assessment.report.IndexReport;
import org.jazari.assessment.report.TreeReport;
import org.jazari.assessment.scoring.Assessment;
import org.jazari.assessment.scoring.Scorer;
import org.jazari.assessment.scoring.ScoringResult;
import org.jazari.assessment.tree.TreeResult;
import org.jazari.assessment.tree.TreeWalker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies a ruleset to answers, without a platform. Exit code 3 where an answer is still missing. */
@Command(name = "assess")
class AssessCommand implements Callable<Integer> {
    static final int INCOMPLETE = 3;

    enum Format {
        table,
        json
    }

    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULESET", descriptionKey = "parameter.ruleset")
    private @Nullable String rulesetFile;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ANSWERS", descriptionKey = "parameter.answers")
    private @Nullable String answersFile;

    @Option(names = "--format", paramLabel = "table|json", descriptionKey = "option.assessment")
    private Format format = Format.table;

    @Option(names = "--language", paramLabel = "fr|ar|en", descriptionKey = "option.report-language")
    private @Nullable String language;

    @SuppressWarnings("NullAway.Init") // picocli fills spec
    AssessCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (rulesetFile == null || answersFile == null) {
            Terminal.warn(spec.commandLine().getUsageMessage());
            return ExitCodes.ENVIRONMENT;
        }
        Optional<Ruleset> ruleset = AssessFiles.ruleset(rulesetFile, messages.locale());
        if (ruleset.isEmpty()) {
            return ExitCodes.PROBLEMS;
        }
        AnswersFile.Read answers = AnswersFile.read(answersFile, AssessFiles.bytes(answersFile), ruleset.get());
        if (!answers.defects().isEmpty()) {
            AssessFiles.tell(answers.defects(), messages.locale());
            return ExitCodes.PROBLEMS;
        }
        return switch (ruleset.get()) {
            case Questionnaire questionnaire -> questionnaire(questionnaire, answers);
            case DecisionTree tree -> tree(tree, answers);
            case WeightedIndex index -> index(index, answers);
        };
    }

    /** Whether sentences are wanted in place of the table. */
    boolean explains() {
        return false;
    }

    private String language() {
        return language == null ? messages.locale().getLanguage() : language;
    }

    private int questionnaire(Questionnaire questionnaire, AnswersFile.Read answers) {
        Scorer scorer = new Scorer(questionnaire);
        return switch (scorer.score(answers.answers())) {
            case ScoringResult.Refused refused -> refused(answers, refused.problems());
            case ScoringResult.Scored scored -> {
                Assessment assessment = scored.assessment();
                AssessmentReport report =
                        new AssessmentReport(questionnaire, assessment, scorer.counterfactuals(answers.answers()));
                Terminal.print(
                        switch (format) {
                            case json -> report.json();
                            case table -> explains() ? report.explanation(language()) : report.table(language());
                        });
                yield assessment.complete() ? ExitCodes.OK : INCOMPLETE;
            }
        };
    }

    private int tree(DecisionTree tree, AnswersFile.Read answers) {
        TreeWalker walker = new TreeWalker(tree);
        TreeResult result = walker.walk(answers.answers());
        if (result instanceof TreeResult.Refused refused) {
            return refused(answers, refused.problems());
        }
        TreeReport report = new TreeReport(
                tree, result, result instanceof TreeResult.Concluded end ? walker.escapes(end) : List.of());
        Terminal.print(format == Format.json ? report.json() : report.text(language()));
        return switch (result) {
            case TreeResult.Concluded end -> ExitCodes.OK;
            case TreeResult.Unfinished open -> INCOMPLETE;
            case TreeResult.DeadEnd dead -> ExitCodes.PROBLEMS;
            case TreeResult.Refused refused -> ExitCodes.PROBLEMS;
        };
    }

    private int index(WeightedIndex index, AnswersFile.Read answers) {
        IndexResult result = new IndexExplainer(index).explain(answers.answers());
        if (result instanceof IndexResult.Refused refused) {
            return refused(answers, refused.problems());
        }
        IndexReport report = new IndexReport(index, result);
        Terminal.print(format == Format.json ? report.json() : report.text(language()));
        return result instanceof IndexResult.Incomplete ? INCOMPLETE : ExitCodes.OK;
    }

    private int refused(AnswersFile.Read answers, List<org.jazari.assessment.AnswerProblem> problems) {
        AssessFiles.tell(answers.file().defects(problems), messages.locale());
        return ExitCodes.PROBLEMS;
    }
}
