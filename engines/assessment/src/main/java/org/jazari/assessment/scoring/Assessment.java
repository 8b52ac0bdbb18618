package org.jazari.assessment.scoring;

import java.util.List;
import java.util.Optional;
import org.jazari.assessment.Questionnaire.Measure;
import org.jazari.assessment.Rational;

/**
 * What answers come to. The sums are always there, so that a form can show them while it is filled in; the level is not.
 *
 * @param rulesetSha256 of the ruleset that was applied, with its id and version
 * @param missing visible questions that need an answer and have none; where there is one, the assessment is incomplete
 * @param unanswered visible questions that count, need no answer, and have none
 * @param superseded answers under a former name of a question that is answered under its own too: they do not count
 * @param answersSoFarLevel the level that the sums would have; not the assessment's level where something is missing
 */
public record Assessment(
        String rulesetId,
        String rulesetVersion,
        String rulesetSha256,
        List<String> missing,
        List<String> unanswered,
        List<String> superseded,
        Rational raw,
        Rational maximumRaw,
        Rational mitigation,
        Rational maximumMitigation,
        Rational total,
        boolean reduced,
        int answersSoFarLevel,
        List<Contribution> contributions,
        List<SectionSum> sections,
        List<Threshold> thresholds,
        Optional<Threshold> mitigationThreshold,
        Optional<Cliff> cliff) {
    public Assessment {
        missing = List.copyOf(missing);
        unanswered = List.copyOf(unanswered);
        superseded = List.copyOf(superseded);
        contributions = List.copyOf(contributions);
        sections = List.copyOf(sections);
        thresholds = List.copyOf(thresholds);
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** The level, only where nothing is missing. */
    public Optional<Integer> level() {
        return complete() ? Optional.of(answersSoFarLevel) : Optional.empty();
    }

    /** The answers that count although their question is not asked: they are kept and scored, and should be looked at. */
    public List<Contribution> hidden() {
        return contributions.stream().filter(one -> !one.visible()).toList();
    }

    /**
     * What one answer adds.
     *
     * @param question its id in the ruleset
     * @param givenAs the key under which it was given: the id, or one of its former names
     * @param visible false where the other answers hide the question
     */
    public record Contribution(
            String question,
            String givenAs,
            String section,
            Measure measure,
            List<String> answer,
            Rational points,
            Rational maximum,
            boolean visible) {
        public Contribution {
            answer = List.copyOf(answer);
        }
    }

    /** The points of one section. */
    public record SectionSum(String section, Rational risk, Rational mitigation) {}

    /**
     * A value at which something changes.
     *
     * @param level the highest level that the value still has; 0 for the threshold of mitigation
     * @param distance what was reached less the value: above zero, the threshold is passed
     */
    public record Threshold(int level, Rational value, Rational distance) {}

    /**
     * The level holds only because mitigation reduces the total.
     *
     * @param levelWithout the level without the reduction
     * @param pointsAbove mitigation points above the threshold: losing more than these loses the level
     */
    public record Cliff(int levelWithout, Rational pointsAbove) {}
}
