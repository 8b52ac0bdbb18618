package org.jazari.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sum of weighted variables and a cut-off, such as a household's social index. */
public record WeightedIndex(Header header, Rational constant, List<Variable> variables, CutOff cutOff, Contest contest)
        implements Ruleset {
    public WeightedIndex {
        variables = List.copyOf(variables);
    }

    /**
     * One variable.
     *
     * @param changeable whether it can change by what somebody does or corrects; age and history cannot
     */
    public record Variable(String id, Texts text, Texts unit, boolean changeable, Weighing weighing) {}

    /** How a value becomes points. */
    public sealed interface Weighing {
        /** Points are the value times a coefficient. */
        record Linear(Range range, Rational coefficient) implements Weighing {}

        /** Points are those of the bracket that holds the value. */
        record Brackets(Range range, List<Bracket> brackets) implements Weighing {
            public Brackets {
                brackets = List.copyOf(brackets);
            }
        }

        /** Points are those of the option. */
        record Choice(List<Option> options) implements Weighing {
            public Choice {
                options = List.copyOf(options);
            }
        }
    }

    /** The values that a number may take: from {@code least} in steps to {@code most}. */
    public record Range(Rational least, Rational most, Rational step) {
        /** True for a value of the range. */
        public boolean holds(Rational value) {
            return value.compareTo(least) >= 0
                    && value.compareTo(most) <= 0
                    && value.minus(least).dividedBy(step).isWhole();
        }

        /** How many values there are. */
        public long size() {
            return most.minus(least).dividedBy(step).floor().longValueExact() + 1;
        }
    }

    /**
     * One bracket of values.
     *
     * @param below the bracket's upper end, which is not part of it; empty for the last
     */
    public record Bracket(Optional<Rational> below, Rational points) {}

    public record Option(String id, Texts text, Rational points) {}

    /** Which side of the cut-off is meant. */
    public enum Side {
        AT_OR_BELOW,
        BELOW,
        AT_OR_ABOVE,
        ABOVE;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether a score is on the side. */
        public boolean holds(Rational score, Rational cutOff) {
            int order = score.compareTo(cutOff);
            return switch (this) {
                case AT_OR_BELOW -> order <= 0;
                case BELOW -> order < 0;
                case AT_OR_ABOVE -> order >= 0;
                case ABOVE -> order > 0;
            };
        }

        /** True where a smaller score is nearer to the side. */
        public boolean wantsLess() {
            return this == AT_OR_BELOW || this == BELOW;
        }
    }

    /**
     * The value that decides.
     *
     * @param qualifies the side on which a household has what the index decides
     */
    public record CutOff(Rational value, Side qualifies, Texts meaning) {}

    /** How to contest a score. */
    public record Contest(Texts how, List<LegalReference> legal) {
        public Contest {
            legal = List.copyOf(legal);
        }
    }
}
