package org.jazari.strategy.office.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Figure;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Period;
import org.jazari.strategyfile.Source;
import org.jazari.strategyfile.Unit;

/** Checks an observation against the strategy in force: nothing is coerced, every problem is found. */
final class ObservationCheck {
    private static final int MIN_QUOTE = 3;
    private static final int MAX_QUOTE = 1000;
    private static final int MAX_NOTE = 1000;

    private final Snapshot strategy;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    private ObservationCheck(Snapshot strategy, LocalDate today) {
        this.strategy = strategy;
        this.today = today;
    }

    /** The problems of a draft; none where it can be recorded, as far as the strategy alone can tell. */
    static List<FieldProblem> of(ObservationDraft draft, Snapshot strategy, LocalDate today) {
        ObservationCheck check = new ObservationCheck(strategy, today);
        check.check(draft);
        return check.problems;
    }

    private void check(ObservationDraft draft) {
        Optional<Indicator> indicator = strategy.find(Indicator.class, ElementType.INDICATOR, draft.indicator());
        if (indicator.isEmpty()) {
            unknown("indicator", draft.indicator());
        }
        value(draft.value(), indicator.flatMap(known -> strategy.find(Unit.class, ElementType.UNIT, known.unit())));
        period(draft.period());
        if (strategy.find(Source.class, ElementType.SOURCE, draft.source()).isEmpty()) {
            unknown("source", draft.source());
        }
        PlainText.problem("quote", draft.quote(), MIN_QUOTE, MAX_QUOTE).ifPresent(problems::add);
        PlainText.problem("note", draft.note(), 0, MAX_NOTE).ifPresent(problems::add);
        if (!draft.qualifier().isEmpty()
                && Stream.of(Figure.Qualifier.values())
                        .noneMatch(known -> known.key().equals(draft.qualifier()))) {
            String known = String.join(
                    ", ",
                    Stream.of(Figure.Qualifier.values())
                            .map(Figure.Qualifier::key)
                            .toList());
            problems.add(FieldProblem.of("qualifier", "unknown-qualifier", PlainText.shown(draft.qualifier()), known));
        }
    }

    private void unknown(String field, String id) {
        problems.add(
                id.isEmpty()
                        ? FieldProblem.of(field, "empty")
                        : FieldProblem.of(field, "unknown-" + field, PlainText.shown(id)));
    }

    private void period(String written) {
        if (written.isEmpty()) {
            problems.add(FieldProblem.of("period", "empty"));
            return;
        }
        Optional<Period> period = Period.find(written);
        if (period.isEmpty()) {
            problems.add(FieldProblem.of("period", "not-a-period", PlainText.shown(written)));
        } else if (period.get().earliest().isAfter(today)) {
            problems.add(FieldProblem.of("period", "future-period", written));
        }
    }

    private void value(String written, Optional<Unit> unit) {
        if (written.isEmpty()) {
            problems.add(FieldProblem.of("value", "empty"));
        } else if (!PlainText.isPlainDecimal(written)) {
            problems.add(FieldProblem.of("value", "not-a-plain-number", PlainText.shown(written)));
        } else {
            unit.ifPresent(known -> fits(new BigDecimal(written), written, known));
        }
    }

    private void fits(BigDecimal value, String written, Unit unit) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        switch (unit.dimension()) {
            case RANK -> {
                if (!whole || value.signum() <= 0) {
                    problems.add(FieldProblem.of("value", "not-a-rank", written));
                    return;
                }
            }
            case COUNT -> {
                if (!whole || value.signum() < 0) {
                    problems.add(FieldProblem.of("value", "not-a-count", written));
                    return;
                }
            }
            case POWER, ENERGY, MASS, DURATION -> {
                if (value.signum() < 0) {
                    problems.add(FieldProblem.of("value", "negative", written));
                    return;
                }
            }
            case RATIO, CURRENCY, OTHER -> {
                // Ratios, balances and other measures may be negative and have fractions.
            }
        }
        unit.findDecimals()
                .filter(decimals -> value.setScale(decimals, RoundingMode.DOWN).compareTo(value) != 0)
                .ifPresent(decimals ->
                        problems.add(FieldProblem.of("value", "too-many-decimals", written, String.valueOf(decimals))));
    }
}
