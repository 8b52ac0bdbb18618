package org.jazari.assessment.scoring;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Questionnaire.Level;
import org.jazari.assessment.Questionnaire.Measure;
import org.jazari.assessment.Questionnaire.MitigationRule;
import org.jazari.assessment.Questionnaire.Rounding;
import org.jazari.assessment.Rational;

/** The ruleset's thresholds, once as exact fractions and once as the largest sums, in units, that stay within them. */
final class Limits {
    final Rational unit;
    final Rational maximumRaw;
    final Rational maximumMitigation;
    final List<Rational> values;
    final Optional<Rational> mitigationValue;

    /** The largest raw sum, in units, with a total within each level's threshold: unreduced and reduced. */
    private final long[] unreduced;

    private final long[] reduced;

    /** The smallest mitigation sum, in units, that reduces. */
    final long mitigationFrom;

    private final Optional<MitigationRule> rule;

    /** The points of small sums, which most are. */
    private final Rational[] small = new Rational[512];

    Limits(Questionnaire questionnaire, BigInteger unitInverse) {
        unit = new Rational(BigInteger.ONE, unitInverse);
        Arrays.setAll(small, units -> Rational.of(units).times(unit));
        maximumRaw = maximum(questionnaire, Measure.RISK);
        maximumMitigation = maximum(questionnaire, Measure.MITIGATION);
        if (maximumRaw.signum() == 0) {
            throw new IllegalArgumentException("No risk option has a weight: every level would be reached at once");
        }
        rule = questionnaire.mitigation();
        if (rule.isPresent() && maximumMitigation.signum() == 0) {
            throw new IllegalArgumentException("No mitigation option has a weight: every total would be reduced");
        }
        mitigationValue =
                rule.map(one -> maximumMitigation.times(one.shareOfMaximum()).times(one.from()));
        mitigationFrom = mitigationValue
                .map(value -> inUnits(value).ceiling().longValueExact())
                .orElse(Long.MAX_VALUE);
        values = questionnaire.levels().stream()
                .map(Level::upTo)
                .flatMap(Optional::stream)
                .map(maximumRaw::times)
                .toList();
        unreduced = values.stream()
                .mapToLong(value -> inUnits(value).floor().longValueExact())
                .toArray();
        reduced = values.stream().mapToLong(this::largestReduced).toArray();
    }

    private static Rational maximum(Questionnaire questionnaire, Measure measure) {
        return questionnaire.questions().stream()
                .filter(question -> question.measure() == measure)
                .map(Questionnaire.Question::maximum)
                .reduce(Rational.ZERO, Rational::plus);
    }

    private Rational inUnits(Rational value) {
        return value.dividedBy(unit);
    }

    private long largestReduced(Rational value) {
        if (rule.isEmpty()) {
            return Long.MAX_VALUE;
        }
        Rational kept = Rational.ONE.minus(rule.get().reduction());
        if (rule.get().rounding() == Rounding.NONE) {
            return inUnits(value.dividedBy(kept)).floor().longValueExact();
        }
        // floor(x kept + 1/2) <= value exactly where x kept < floor(value) + 1/2
        Rational open = new Rational(value.floor(), BigInteger.ONE).plus(Rational.of(1, 2));
        return inUnits(open.dividedBy(kept)).ceiling().longValueExact() - 1;
    }

    /** The highest level's index is the number of thresholds. */
    int level(long raw, boolean isReduced) {
        long[] largest = isReduced ? reduced : unreduced;
        int level = 0;
        while (level < largest.length && raw > largest[level]) {
            level++;
        }
        return level;
    }

    boolean reduces(long mitigation) {
        return mitigation >= mitigationFrom;
    }

    /** The largest raw sum that stays within the threshold above a level, given as an index. */
    long largest(int level, boolean isReduced) {
        return isReduced ? reduced[level] : unreduced[level];
    }

    int thresholds() {
        return unreduced.length;
    }

    Rational points(long units) {
        return units >= 0 && units < small.length
                ? small[(int) units]
                : Rational.of(units).times(unit);
    }

    Rational total(long raw, boolean isReduced) {
        Rational points = points(raw);
        if (!isReduced) {
            return points;
        }
        MitigationRule applied = rule.orElseThrow();
        Rational kept = points.times(Rational.ONE.minus(applied.reduction()));
        return applied.rounding() == Rounding.HALF_UP ? kept.roundedHalfUp() : kept;
    }
}
