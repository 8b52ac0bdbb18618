package org.jazari.strategy.content;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.kernel.facts.Actor;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.strategy.StrategyFacts;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategyDifference;
import org.jazari.strategyfile.StrategyTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts a version of the strategy into force: claims the next number and states the facts. */
@Component
public class Publication {
    private static final String CLAIM =
            "insert into strategy.version_claim (version, claimed_at) values (:version, :now)";
    private static final String LAST_CLAIM = "select coalesce(max(version), 0) from strategy.version_claim";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Clock clock;

    Publication(JdbcClient jdbc, Facts facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    /** The last number that any transaction has claimed and committed. */
    public int lastClaimed() {
        return jdbc.sql(LAST_CLAIM).query(Integer.class).single();
    }

    /**
     * Publishes {@code after} as the version that follows {@code baseVersion}.
     *
     * @param before the strategy in {@code baseVersion}; empty for the first version
     * @return the fact that states the version; projections show it a moment later
     * @throws IllegalArgumentException when the tree is malformed: a fact that no projection can apply is never stated
     * @throws org.springframework.dao.DuplicateKeyException when another transaction has claimed the number first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Fact publish(
            int baseVersion,
            Optional<StrategyTree> before,
            StrategyTree after,
            String title,
            String origin,
            String proposedBy) {
        requireReadable(after);
        int version = baseVersion + 1;
        jdbc.sql(CLAIM)
                .param("version", version)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        ObjectNode payload = JSON.objectNode();
        payload.put("version", version);
        payload.put("title", title);
        payload.put("origin", origin);
        payload.put("proposedBy", proposedBy);
        payload.put("sha256", after.sha256());
        payload.set("changes", changes(before, after));
        payload.set("orders", orders(before, after));
        Fact fact = facts.record(new NewFact(
                StrategyFacts.VERSION_ACCEPTED,
                "strategy/" + headerId(after),
                Visibility.PUBLIC,
                payload,
                personal(payload)));
        recordFigures(before, after);
        return fact;
    }

    /** Who proposed, and the people that the strategy names. */
    private static List<String> personal(ObjectNode payload) {
        List<String> places = new ArrayList<>();
        if (!payload.path("proposedBy").asString().equals(Actor.PLATFORM)) {
            places.add("/proposedBy");
        }
        int number = 0;
        for (JsonNode change : payload.path("changes")) {
            if (change.path("type").asString().equals(ElementType.PERSON.key()) && change.has("body")) {
                places.add("/changes/" + number + "/body");
            }
            number++;
        }
        return places;
    }

    private static void requireReadable(StrategyTree tree) {
        try {
            tree.strategy();
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException(
                    "A malformed strategy cannot be published: " + malformed.getMessage(), malformed);
        }
    }

    private static ArrayNode changes(Optional<StrategyTree> before, StrategyTree after) {
        ArrayNode changes = JSON.arrayNode();
        if (before.isEmpty()) {
            changes.add(change(Versions.HEADER, headerId(after), ElementChange.Kind.ADDED, after.header()));
            for (ElementType type : ElementType.values()) {
                after.elements(type)
                        .forEach((id, body) -> changes.add(change(type.key(), id, ElementChange.Kind.ADDED, body)));
            }
            return changes;
        }
        for (ElementChange change :
                StrategyDifference.between(before.get(), after).changes()) {
            ElementType type = change.type();
            if (type == null) {
                changes.add(change(Versions.HEADER, headerId(after), change.kind(), after.header()));
            } else if (change.kind() != ElementChange.Kind.REORDERED) {
                changes.add(change(
                        type.key(),
                        change.id(),
                        change.kind(),
                        after.find(type, change.id()).orElse(null)));
            }
        }
        return changes;
    }

    private static ObjectNode change(String type, String id, ElementChange.Kind kind, @Nullable ObjectNode body) {
        ObjectNode change = JSON.objectNode();
        change.put("type", type);
        change.put("id", id);
        change.put("kind", kind.name());
        if (body != null) {
            change.set("body", body);
        }
        return change;
    }

    /** The order of the elements of each type in which it differs from before. */
    private static ObjectNode orders(Optional<StrategyTree> before, StrategyTree after) {
        ObjectNode orders = JSON.objectNode();
        for (ElementType type : ElementType.values()) {
            List<String> now = List.copyOf(after.elements(type).keySet());
            List<String> then = before.map(
                            tree -> List.copyOf(tree.elements(type).keySet()))
                    .orElseGet(List::of);
            if (!now.equals(then)) {
                ArrayNode ids = orders.putArray(type.key());
                now.forEach(ids::add);
            }
        }
        return orders;
    }

    /** Observed figures of the strategy are observations: recorded when new, superseded when changed or gone. */
    private void recordFigures(Optional<StrategyTree> before, StrategyTree after) {
        Map<String, ObservedFigure> old =
                before.map(Publication::observedFigures).orElseGet(Map::of);
        Map<String, ObservedFigure> current = observedFigures(after);
        current.forEach((key, figure) -> {
            if (!figure.equals(old.get(key))) {
                record(figure);
            }
        });
        old.forEach((key, figure) -> {
            if (!current.containsKey(key)) {
                ObjectNode payload = JSON.objectNode();
                payload.put("indicator", figure.indicator());
                payload.put("figure", figure.figure());
                payload.put("reason", "The figure was removed from the strategy.");
                facts.record(new NewFact(
                        StrategyFacts.OBSERVATION_WITHDRAWN,
                        "indicator/" + figure.indicator(),
                        Visibility.PUBLIC,
                        payload));
            }
        });
    }

    private void record(ObservedFigure figure) {
        ObjectNode payload = JSON.objectNode();
        payload.put("indicator", figure.indicator());
        payload.put("figure", figure.figure());
        payload.put("period", figure.body().path("period").asString());
        payload.put("value", figure.value().toPlainString());
        JsonNode qualifier = figure.body().get("qualifier");
        if (qualifier != null) {
            payload.set("qualifier", qualifier);
        }
        payload.put("source", figure.body().path("citation").path("source").asString());
        payload.put("quote", figure.body().path("citation").path("quote").asString());
        facts.record(new NewFact(
                StrategyFacts.OBSERVATION_RECORDED, "indicator/" + figure.indicator(), Visibility.PUBLIC, payload));
    }

    private static Map<String, ObservedFigure> observedFigures(StrategyTree tree) {
        Map<String, ObservedFigure> figures = new HashMap<>();
        tree.elements(ElementType.INDICATOR).forEach((indicator, body) -> {
            for (JsonNode figure : body.path("figures")) {
                String kind = figure.path("kind").asString();
                if ((kind.equals("observed") || kind.equals("baseline")) && figure.has("period")) {
                    ObservedFigure observed = new ObservedFigure(
                            indicator,
                            figure.path("id").asString(),
                            figure.path("value").decimalValue(),
                            figure);
                    figures.put(indicator + "/" + observed.figure(), observed);
                }
            }
        });
        return figures;
    }

    private static String headerId(StrategyTree tree) {
        return tree.header().path("id").asString();
    }

    private record ObservedFigure(String indicator, String figure, BigDecimal value, JsonNode body) {}
}
