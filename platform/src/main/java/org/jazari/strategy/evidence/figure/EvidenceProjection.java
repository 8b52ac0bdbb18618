package org.jazari.strategy.evidence.figure;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactProjection;
import org.jazari.kernel.facts.OrderedFact;
import org.jazari.kernel.web.PublicResponses;
import org.jazari.strategy.StrategyFacts;
import org.jazari.strategyfile.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Accepted figures and the latest word on each contradiction, computed from their facts. */
@Component
class EvidenceProjection implements FactProjection {
    private static final String INSERT_FIGURE = """
            insert into strategy.accepted_figure (fact_id, document, link, body, accepted_at, accepted_by)
            values (:id::uuid, :document, :link, :body, :at, :by) on conflict (fact_id) do nothing
            """;
    private static final String DECIDE = """
            insert into strategy.finding_decision (finding, decision, note, decided_at, decided_by, fact_id)
            values (:finding, :decision, :note, :at, :by, :id::uuid)
            on conflict (finding) do update set decision = excluded.decision, note = excluded.note,
                decided_at = excluded.decided_at, decided_by = excluded.decided_by, fact_id = excluded.fact_id
            """;
    private static final String CLEAR = "truncate strategy.accepted_figure, strategy.finding_decision";

    private final JdbcClient jdbc;
    private final AcceptedFigures figures;
    private final PublicResponses responses;
    private boolean published;

    EvidenceProjection(JdbcClient jdbc, AcceptedFigures figures, PublicResponses responses) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.responses = responses;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(OrderedFact ordered) {
        Fact fact = ordered.fact();
        switch (fact.type()) {
            case StrategyFacts.FIGURE_ACCEPTED -> accept(fact);
            case StrategyFacts.FINDING_DECIDED -> decide(fact);
            default -> {
                // Others are no evidence.
            }
        }
    }

    @Override
    public void reset() {
        jdbc.sql(CLEAR).update();
        published = true;
    }

    /** What the public sees has changed only where a figure was accepted. */
    @Override
    public void committed() {
        if (published) {
            published = false;
            figures.changed();
            responses.changed();
        }
    }

    private void accept(Fact fact) {
        ObjectNode payload = fact.payload();
        jdbc.sql(INSERT_FIGURE)
                .param("id", fact.id())
                .param("document", payload.path("document").asString())
                .param("link", payload.path("link").asString(""))
                .param("body", new String(CanonicalJson.of(payload), StandardCharsets.UTF_8))
                .param("at", Timestamp.from(fact.recordedAt()))
                .param("by", fact.actor())
                .update();
        published = true;
    }

    private void decide(Fact fact) {
        ObjectNode payload = fact.payload();
        jdbc.sql(DECIDE)
                .param("finding", payload.path("finding").asString())
                .param("decision", payload.path("decision").asString())
                .param("note", payload.path("note").asString())
                .param("at", Timestamp.from(fact.recordedAt()))
                .param("by", fact.actor())
                .param("id", fact.id())
                .update();
    }
}
