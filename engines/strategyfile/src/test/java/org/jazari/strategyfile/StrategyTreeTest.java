package org.jazari.strategyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees that are made of many elements at once. */
class StrategyTreeTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    @Timeout(20)
    void isGatheredInTimeThatGrowsWithTheElements() {
        gather(5_000); // the compiler has seen it
        Duration few = time(5_000);
        Duration many = time(40_000);

        // Eight times the elements: eight times the time, where a copy of the tree for each would take sixty-four.
        assertThat(many).isLessThan(few.plusMillis(20).multipliedBy(24));
    }

    @Test
    void isTheSameHoweverItIsMade() {
        StrategyTree oneByOne = StrategyTree.of(header());
        for (int i = 0; i < 200; i++) {
            oneByOne = oneByOne.with(ElementType.PILLAR, "p" + i, pillar(i));
        }

        assertThat(gather(200)).isEqualTo(oneByOne);
    }

    @Test
    void doesNotChangeOnceItIsDone() {
        StrategyTree.Building building = StrategyTree.building(header());
        building.add(ElementType.PILLAR, "p1", pillar(1));
        building.done();

        assertThatThrownBy(() -> building.add(ElementType.PILLAR, "p2", pillar(2)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesABodyOfAnotherId() {
        StrategyTree.Building building = StrategyTree.building(header());

        assertThatThrownBy(
                        () -> building.add(ElementType.PILLAR, "p1", pillar(1).put("id", "p2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("p2");
    }

    private static Duration time(int elements) {
        long begun = System.nanoTime();
        gather(elements);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static StrategyTree gather(int elements) {
        StrategyTree.Building building = StrategyTree.building(header());
        for (int i = 0; i < elements; i++) {
            building.add(ElementType.PILLAR, "p" + i, pillar(i));
        }
        return building.done();
    }

    private static ObjectNode header() {
        return NODES.objectNode().put("id", "large").put("country", "MA").put("defaultLanguage", "fr");
    }

    private static ObjectNode pillar(int number) {
        return NODES.objectNode().put("order", number).put("name", "Pilier " + number);
    }
}
