package org.jazari.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Questions whose options weigh; risk is summed, mitigation may reduce it, the total has a level, and a level has duties. */
public record Questionnaire(
        Header header,
        List<Section> sections,
        List<Question> questions,
        Optional<MitigationRule> mitigation,
        List<Level> levels)
        implements Ruleset {
    public Questionnaire {
        sections = List.copyOf(sections);
        questions = List.copyOf(questions);
        levels = List.copyOf(levels);
    }

    /** Questions that stand together; asked only where the condition holds. */
    public record Section(String id, Texts title, Optional<Condition> visibleWhen) {}

    /** What an option's weight counts towards. */
    public enum Measure {
        NONE,
        RISK,
        MITIGATION;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an answer is. */
    public enum Kind {
        SINGLE,
        MULTIPLE,
        TEXT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One question.
     *
     * @param required whether an assessment without an answer, where the question is visible, is incomplete
     * @param formerly other names under which answers of an older form of the bank may come
     */
    public record Question(
            String id,
            String section,
            Texts text,
            Texts help,
            Kind kind,
            Measure measure,
            boolean required,
            Optional<Condition> visibleWhen,
            List<Option> options,
            List<String> formerly,
            List<LegalReference> legal) {
        public Question {
            options = List.copyOf(options);
            formerly = List.copyOf(formerly);
            legal = List.copyOf(legal);
        }

        /** The most that the question can count: the heaviest option, or all options together where several may be chosen. */
        public Rational maximum() {
            Rational most = Rational.ZERO;
            if (measure == Measure.NONE) {
                return most;
            }
            for (Option option : options) {
                most = kind == Kind.MULTIPLE
                        ? most.plus(option.weight())
                        : most.compareTo(option.weight()) < 0 ? option.weight() : most;
            }
            return most;
        }
    }

    /**
     * One possible answer.
     *
     * @param weight never negative
     * @param exclusive true where it cannot be chosen beside another, such as "none of these"
     */
    public record Option(String id, Texts text, Rational weight, boolean exclusive) {}

    /** How a total is rounded after the reduction. */
    public enum Rounding {
        NONE,
        HALF_UP;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where the mitigation points reach {@code from} of {@code shareOfMaximum} of the mitigation maximum, the total is the risk less {@code reduction}.
     *
     * @param shareOfMaximum how much of the maximum one assessment can reach, such as 1/2 where one of two halves of the questions is asked
     * @param from such as 4/5
     * @param reduction such as 3/20
     */
    public record MitigationRule(Rational shareOfMaximum, Rational from, Rational reduction, Rounding rounding) {}

    /**
     * A level of risk.
     *
     * @param number from 1, rising with the risk
     * @param upTo the largest share of the risk maximum that still has this level; empty for the highest level
     */
    public record Level(int number, Texts name, Optional<Rational> upTo, List<Duty> duties) {
        public Level {
            duties = List.copyOf(duties);
        }
    }

    /** What a body must do at a level. */
    public record Duty(String id, Texts text, List<LegalReference> legal) {
        public Duty {
            legal = List.copyOf(legal);
        }
    }
}
