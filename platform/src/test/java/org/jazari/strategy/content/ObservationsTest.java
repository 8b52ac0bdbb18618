package org.jazari.strategy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategyTree;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A recorded value is never overwritten: a better one replaces it, and the old one stays readable. */
@StrategyModuleTest
class ObservationsTest {
    private static final String INDICATOR = "ai-readiness-rank";

    @Autowired
    TestVersions test;

    @Autowired
    Observations observations;

    @Autowired
    Snapshots snapshots;

    @Test
    void aFigureThatChangesSupersedesItsOldValue() {
        Observation old = standing("y2025");

        test.publish(tree -> withValue(tree, "y2025", old.value().add(BigDecimal.ONE)));

        Observation current = standing("y2025");
        Observation before = observations.find(old.factId()).orElseThrow();
        assertThat(current.value()).isEqualByComparingTo(old.value().add(BigDecimal.ONE));
        assertThat(before.stands()).isFalse();
        assertThat(before.supersededBy()).isEqualTo(current.factId());
        assertThat(before.supersededAt()).isEqualTo(current.recordedAt());
        assertThat(before.withdrawnBecause()).isNull();
        assertThat(valueKnown(current.recordedAt().minus(1, ChronoUnit.MICROS))).isEqualByComparingTo(old.value());
        assertThat(valueKnown(current.recordedAt())).isEqualByComparingTo(current.value());
        assertThat(snapshots.current().orElseThrow().observations(INDICATOR)).contains(current);
    }

    @Test
    void aFigureThatGoesIsWithdrawnAndMayComeBack() {
        Observation old = standing("y2024");
        TestVersions.Published published = test.publish(tree -> withoutFigure(tree, "y2024"));

        Observation withdrawn = observations.find(old.factId()).orElseThrow();
        assertThat(withdrawn.stands()).isFalse();
        assertThat(withdrawn.supersededBy()).isNull();
        assertThat(withdrawn.withdrawnBecause()).isNotBlank();
        assertThat(snapshots.current().orElseThrow().observations(INDICATOR))
                .noneMatch(observation -> "y2024".equals(observation.figure()));

        test.publish(tree -> tree.with(
                ElementType.INDICATOR,
                INDICATOR,
                published.before().find(ElementType.INDICATOR, INDICATOR).orElseThrow()));

        assertThat(standing("y2024").factId()).isNotEqualTo(old.factId());
        assertThat(observations.find(old.factId()).orElseThrow()).isEqualTo(withdrawn);
    }

    @Test
    void aVersionThatTouchesNoFigureRecordsNothing() {
        List<Observation> before = observations.ofIndicator(INDICATOR);

        test.publish(tree -> TestVersions.renamed(tree, ElementType.INDICATOR, INDICATOR, "Rang renommé"));

        assertThat(observations.ofIndicator(INDICATOR)).isEqualTo(before);
    }

    private Observation standing(String figure) {
        return observations.ofIndicator(INDICATOR).stream()
                .filter(observation -> observation.stands() && figure.equals(observation.figure()))
                .reduce((one, other) -> {
                    throw new IllegalStateException("Two values stand for " + figure);
                })
                .orElseThrow();
    }

    private BigDecimal valueKnown(Instant moment) {
        return observations.asKnown(moment).stream()
                .filter(observation ->
                        observation.indicator().equals(INDICATOR) && "y2025".equals(observation.figure()))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static StrategyTree withValue(StrategyTree tree, String figure, BigDecimal value) {
        ObjectNode body = tree.find(ElementType.INDICATOR, INDICATOR).orElseThrow();
        body.path("figures").forEach(node -> {
            if (node.path("id").asString().equals(figure)) {
                ((ObjectNode) node).put("value", value);
            }
        });
        return tree.with(ElementType.INDICATOR, INDICATOR, body);
    }

    private static StrategyTree withoutFigure(StrategyTree tree, String figure) {
        ObjectNode body = tree.find(ElementType.INDICATOR, INDICATOR).orElseThrow();
        ArrayNode figures = (ArrayNode) body.path("figures");
        for (int i = figures.size() - 1; i >= 0; i--) {
            if (figures.get(i).path("id").asString().equals(figure)) {
                figures.remove(i);
            }
        }
        return tree.with(ElementType.INDICATOR, INDICATOR, body);
    }
}
