package org.jazari.strategyfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sound strategies made at random from a seed, so that a failure can be repeated. */
final class Strategies {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "Numérique: l'école",
            "true",
            "01",
            "2030-01-01",
            "- x",
            "# a",
            "é\"\\\n\tfin",
            "ⵜⴰⵎⵓⵙⵏⵉ",
            "الذكاء",
            "😀",
            "no",
            "~",
            "a'b",
            "{x}",
            "&a",
            "*b",
            "!t",
            "%",
            "@",
            " x ",
            "1e3",
            "null",
            "x: y",
            "«É»");

    private final Random random;

    private Strategies(long seed) {
        this.random = new Random(seed);
    }

    static StrategyTree of(long seed) {
        return new Strategies(seed).tree();
    }

    /** A neighbour: elements changed, added, removed and moved. */
    static StrategyTree changed(StrategyTree tree, long seed) {
        Strategies other = new Strategies(seed);
        StrategyTree result = tree;
        for (ElementType type : List.of(ElementType.PILLAR, ElementType.INDICATOR)) {
            List<String> ids = new ArrayList<>(result.elements(type).keySet());
            for (String id : ids) {
                switch (other.random.nextInt(4)) {
                    case 0 -> result = result.without(type, id);
                    case 1 -> result = result.with(type, id, other.body(type, id));
                    default -> {}
                }
            }
            Collections.shuffle(ids, other.random);
            result = result.with(type, "new", other.body(type, "new")).inOrder(type, ids);
        }
        return other.random.nextBoolean()
                ? result
                : result.withHeader(result.header().put("country", "TN").put("until", "2031"));
    }

    private StrategyTree tree() {
        ObjectNode header = NODES.objectNode();
        header.put("id", "random").put("country", "MA").put("defaultLanguage", "fr");
        text(header, "name");
        StrategyTree tree = StrategyTree.of(header);
        ObjectNode unit = NODES.objectNode().put("dimension", "power");
        text(unit, "name");
        tree = tree.with(ElementType.UNIT, "mw", unit);
        ObjectNode source = NODES.objectNode().put("publisher", word()).put("title", word());
        source.put("published", "2026").put("language", "fr");
        tree = tree.with(ElementType.SOURCE, "s", source);
        for (ElementType type : List.of(ElementType.PILLAR, ElementType.INDICATOR)) {
            for (int i = random.nextInt(5); i > 0; i--) {
                tree = tree.with(type, "e" + i, body(type, "e" + i));
            }
        }
        return tree.with(ElementType.INDICATOR, "last", body(ElementType.INDICATOR, "last"));
    }

    private ObjectNode body(ElementType type, String id) {
        ObjectNode body = NODES.objectNode().put("id", id);
        text(body, "name");
        if (type == ElementType.PILLAR) {
            body.put("order", id.equals("new") ? 100 : Integer.parseInt(id.substring(1)));
            return body;
        }
        body.put("unit", "mw").put("direction", "up").put("kind", "flow");
        ArrayNode figures = body.putArray("figures");
        List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4));
        Collections.shuffle(numbers, random);
        for (int number : numbers.subList(0, 1 + random.nextInt(4))) {
            ObjectNode figure = figures.addObject().put("id", "f" + number).put("kind", "observed");
            figure.put("value", BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(7) - 2));
            figure.putObject("citation").put("source", "s").put("quote", word() + " cité");
        }
        return body;
    }

    private void text(ObjectNode owner, String field) {
        if (random.nextBoolean()) {
            owner.put(field, word());
            return;
        }
        ObjectNode texts = owner.putObject(field).put("fr", word());
        if (random.nextBoolean()) {
            texts.put("ar", word());
        }
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
