package org.jazari.strategy.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Figure;
import org.jazari.strategyfile.Period;
import org.jazari.strategyfile.StrategyTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Formulas over indicators become values wherever all of their indicators have one. */
class ComputedValuesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private StrategyTree tree = TestVersions.shipped();
    private final List<Observation> observations = new ArrayList<>();

    private void indicator(String id, String kind, @Nullable String formula) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("name").put("fr", id);
        body.put("unit", "people").put("direction", "up").put("kind", kind);
        if (formula != null) {
            body.put("formula", formula);
        }
        tree = tree.with(ElementType.INDICATOR, id, body);
    }

    private void observe(String indicator, String period, String value) {
        observe(indicator, period, value, null);
    }

    private void observe(String indicator, String period, String value, Figure.@Nullable Qualifier qualifier) {
        int number = observations.size();
        observations.add(new Observation(
                "fact-" + number,
                indicator,
                Period.parse(period),
                new BigDecimal(value),
                qualifier,
                "source",
                "quote",
                null,
                null,
                NOON.plusSeconds(number),
                "somebody",
                null,
                null,
                null));
    }

    private List<Computed> computed(String indicator) {
        return ComputedValues.of(
                        tree.strategy(),
                        id -> observations.stream()
                                .filter(observation -> observation.indicator().equals(id))
                                .toList())
                .getOrDefault(indicator, List.of());
    }

    @Test
    void sumsAreExactAndStandOnlyWhereAllPartsAreKnown() {
        indicator("women", "flow", null);
        indicator("men", "flow", null);
        indicator("all", "flow", "women + men");
        observe("women", "2024", "0.1");
        observe("men", "2024", "0.2");
        observe("women", "2025", "7");

        assertThat(computed("all"))
                .extracting(
                        value -> value.period().toString(),
                        Computed::value,
                        value -> value.from().size())
                .containsExactly(tuple("2024", new BigDecimal("0.3"), 2));
    }

    @Test
    void aStockStandsForItsLastDayWithinAPeriodAndAFlowForItsOwnPeriodAlone() {
        indicator("graduates", "flow", null);
        indicator("inhabitants", "stock", null);
        indicator("rate", "share", "100 * graduates / inhabitants");
        observe("graduates", "2025", "30");
        observe("graduates", "2025-01/2025-03", "9");
        observe("inhabitants", "2025-03-31", "900");
        observe("inhabitants", "2025-06-30", "1000");

        assertThat(computed("rate"))
                .extracting(value -> value.period().toString(), Computed::value)
                .containsExactly(tuple("2025-01/2025-03", new BigDecimal("1")), tuple("2025", new BigDecimal("3")));
    }

    @Test
    void formulasBuildOnFormulasAndTheLastRecordedValueCounts() {
        indicator("doubled", "stock", "2 * third");
        indicator("third", "stock", "base / 3");
        indicator("base", "stock", null);
        observe("base", "2025", "9", Figure.Qualifier.AT_LEAST);
        observe("base", "2025-01-01/2025-12-31", "10", Figure.Qualifier.ABOUT);

        // Twice the published third, 3.333333333333333: whoever reads both finds the same.
        assertThat(computed("doubled"))
                .extracting(Computed::value, Computed::isApproximate)
                .containsExactly(tuple(new BigDecimal("6.666666666666666"), true));
        assertThat(computed("doubled").getFirst().from())
                .extracting(Observation::factId)
                .containsExactly("fact-1");
    }

    @Test
    void divisionByAZeroThatWasObservedAndCyclesGiveNoValue() {
        indicator("part", "stock", null);
        indicator("whole", "stock", null);
        indicator("share", "share", "part / whole");
        indicator("first", "stock", "second + part");
        indicator("second", "stock", "first + part");
        observe("part", "2025", "1");
        observe("whole", "2025", "0");

        assertThat(computed("share")).isEmpty();
        assertThat(computed("first")).isEmpty();
        assertThat(computed("part")).isEmpty();
    }
}
