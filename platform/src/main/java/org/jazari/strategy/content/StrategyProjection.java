package org.jazari.strategy.content;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.jazari.kernel.facts.Commitment;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactProjection;
import org.jazari.kernel.facts.OrderedFact;
import org.jazari.kernel.facts.PersonalData;
import org.jazari.strategy.StrategyFacts;
import org.jazari.strategyfile.CanonicalJson;
import org.jazari.strategyfile.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Versions, elements, changes, observations and search documents, computed from the strategy's facts. */
@Component
class StrategyProjection implements FactProjection {
    private static final String INSERT_VERSION = """
            insert into strategy.version
                (version, accepted_at, accepted_by, proposed_by, title, origin, sha256, fact_id)
            values (:version, :acceptedAt, :acceptedBy, :proposedBy, :title, :origin, :sha256, :factId::uuid)
            on conflict (version) do nothing
            """;
    private static final String CLOSE_ELEMENT = """
            update strategy.element set until_version = :version
            where type = :type and (id = :id or type = 'strategy') and until_version is null and from_version < :version
            """;
    private static final String INSERT_ELEMENT = """
            insert into strategy.element (type, id, from_version, body)
            values (:type, :id, :version, :body) on conflict do nothing
            """;
    private static final String INSERT_ORDER = """
            insert into strategy.element_order (version, type, ids) values (:version, :type, :ids)
            on conflict do nothing
            """;
    private static final String INSERT_CHANGE = """
            insert into strategy.change (version, number, type, id, kind)
            values (:version, :number, :type, :id, :kind) on conflict do nothing
            """;
    private static final String SUPERSEDE_FIGURE = """
            update strategy.observation set superseded_at = :now, superseded_by = :by::uuid, withdrawn_because = :reason
            where indicator = :indicator and figure = :figure and superseded_at is null and fact_id <> :self::uuid
            """;
    private static final String SUPERSEDE = """
            update strategy.observation set superseded_at = :now, superseded_by = :by::uuid, withdrawn_because = :reason
            where fact_id = :id::uuid and superseded_at is null
            """;
    private static final String INSERT_OBSERVATION = """
            insert into strategy.observation
                (fact_id, indicator, period, value, qualifier, source, quote, figure, note, recorded_at, recorded_by)
            values (:id::uuid, :indicator, :period, :value::numeric, :qualifier, :source, :quote, :figure, :note,
                :recordedAt, :recordedBy)
            on conflict (fact_id) do nothing
            """;
    private static final String CLEAR =
            "truncate strategy.version, strategy.element, strategy.element_order, strategy.change, strategy.observation, strategy.search_document";

    private final JdbcClient jdbc;
    private final SearchIndex search;
    private final ObjectProvider<Snapshots> snapshots;
    private boolean applied;
    private boolean passedOver;

    StrategyProjection(JdbcClient jdbc, SearchIndex search, ObjectProvider<Snapshots> snapshots) {
        this.jdbc = jdbc;
        this.search = search;
        this.snapshots = snapshots;
    }

    @Override
    public String name() {
        return "strategy";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void apply(OrderedFact ordered) {
        Fact fact = ordered.fact();
        switch (fact.type()) {
            case StrategyFacts.VERSION_ACCEPTED -> accept(fact);
            case StrategyFacts.OBSERVATION_RECORDED -> observe(fact);
            case StrategyFacts.OBSERVATION_WITHDRAWN -> withdraw(fact);
            default -> {
                passedOver = true; // working facts, and those of other services, leave no trace here
                return;
            }
        }
        applied = true;
    }

    @Override
    public void reset() {
        jdbc.sql(CLEAR).update();
    }

    /** Refreshes what is in memory, unless nothing that was given since the last time left a trace. */
    @Override
    public void committed() {
        boolean unchanged = passedOver && !applied;
        passedOver = false;
        applied = false;
        if (!unchanged) {
            snapshots.getObject().refresh();
        }
    }

    private void accept(Fact fact) {
        ObjectNode payload = fact.payload();
        int version = payload.path("version").asInt();
        jdbc.sql(INSERT_VERSION)
                .param("version", version)
                .param("acceptedAt", Timestamp.from(fact.recordedAt()))
                .param("acceptedBy", fact.actor())
                .param("proposedBy", PersonalData.text(payload.path("proposedBy")))
                .param("title", payload.path("title").asString())
                .param("origin", payload.path("origin").asString())
                .param("sha256", payload.path("sha256").asString())
                .param("factId", fact.id())
                .update();
        int number = 0;
        for (JsonNode change : payload.path("changes")) {
            Map<String, @Nullable Object> key = new HashMap<>();
            key.put("version", version);
            key.put("type", change.path("type").asString());
            key.put("id", change.path("id").asString());
            jdbc.sql(CLOSE_ELEMENT).params(key).update();
            if (change.has("body")) {
                jdbc.sql(INSERT_ELEMENT)
                        .params(key)
                        .param("body", new String(CanonicalJson.of(body(change)), StandardCharsets.UTF_8))
                        .update();
            }
            jdbc.sql(INSERT_CHANGE)
                    .params(key)
                    .param("number", ++number)
                    .param("kind", change.path("kind").asString())
                    .update();
        }
        payload.path("orders")
                .properties()
                .forEach(order -> jdbc.sql(INSERT_ORDER)
                        .param("version", version)
                        .param("type", order.getKey())
                        .param(
                                "ids",
                                order.getValue()
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toArray(String[]::new))
                        .update());
        search.rebuild(version);
    }

    /** The people whom a strategy names can be erased; what refers to them still finds somebody without a name. */
    private static JsonNode body(JsonNode change) {
        JsonNode stated = change.path("body");
        if (Commitment.in(stated).isEmpty()) {
            return stated;
        }
        ObjectNode person = JsonNodeFactory.instance.objectNode();
        person.set("id", change.path("id"));
        ObjectNode name = person.putObject("name");
        for (Language language : Language.values()) {
            name.put(language.tag(), PersonalData.ERASED);
        }
        return person;
    }

    private void observe(Fact fact) {
        ObjectNode payload = fact.payload();
        String indicator = payload.path("indicator").asString();
        jdbc.sql(INSERT_OBSERVATION)
                .param("id", fact.id())
                .param("indicator", indicator)
                .param("period", payload.path("period").asString())
                .param("value", payload.path("value").asString())
                .param("qualifier", text(payload, "qualifier"))
                .param("source", payload.path("source").asString())
                .param("quote", payload.path("quote").asString())
                .param("figure", text(payload, "figure"))
                .param("note", text(payload, "note"))
                .param("recordedAt", Timestamp.from(fact.recordedAt()))
                .param("recordedBy", fact.actor())
                .update();
        if (payload.has("figure")) {
            supersedeFigure(fact, fact.id(), null);
        }
        if (payload.has("supersedes")) {
            supersede(fact, payload.path("supersedes").asString(), fact.id(), null);
        }
    }

    private void withdraw(Fact fact) {
        String reason = fact.payload().path("reason").asString();
        if (fact.payload().has("figure")) {
            supersedeFigure(fact, null, reason);
        } else {
            supersede(fact, fact.payload().path("observation").asString(), null, reason);
        }
    }

    private void supersedeFigure(Fact fact, @Nullable String by, @Nullable String reason) {
        jdbc.sql(SUPERSEDE_FIGURE)
                .param("now", Timestamp.from(fact.recordedAt()))
                .param("by", by)
                .param("reason", reason)
                .param("indicator", fact.payload().path("indicator").asString())
                .param("figure", fact.payload().path("figure").asString())
                .param("self", fact.id())
                .update();
    }

    private void supersede(Fact fact, String id, @Nullable String by, @Nullable String reason) {
        jdbc.sql(SUPERSEDE)
                .param("now", Timestamp.from(fact.recordedAt()))
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static @Nullable String text(ObjectNode payload, String field) {
        return payload.has(field) ? payload.path(field).asString() : null;
    }
}
