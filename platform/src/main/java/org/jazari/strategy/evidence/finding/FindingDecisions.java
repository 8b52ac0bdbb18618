package org.jazari.strategy.evidence.finding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.quantities.Finding;
import org.jazari.strategy.StrategyFacts;
import org.jazari.strategy.evidence.document.KeptDocuments;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people decided about findings. A later decision replaces an earlier one; every one stays as a fact. */
@Component
class FindingDecisions {
    private static final String ALL =
            "select finding, decision, note, decided_at, decided_by, fact_id from strategy.finding_decision";
    private static final int MIN_NOTE = 3;
    private static final int MAX_NOTE = 1000;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final KeptDocuments documents;
    private final TransactionTemplate transaction;

    FindingDecisions(JdbcClient jdbc, Facts facts, KeptDocuments documents, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.documents = documents;
        this.transaction = transaction;
    }

    /** The latest decisions by finding. */
    Map<String, FindingDecision> all() {
        return jdbc
                .sql(ALL)
                .query((row, n) -> new FindingDecision(
                        row.getString("finding"),
                        FindingDecision.Choice.valueOf(row.getString("decision")),
                        row.getString("note"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("decided_by"),
                        row.getString("fact_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(FindingDecision::finding, decision -> decision));
    }

    /** What is wrong with a note, which a decision needs. */
    static List<FieldProblem> problems(String note) {
        return PlainText.problem("note", note, MIN_NOTE, MAX_NOTE).stream().toList();
    }

    Fact decide(FoundFinding found, FindingDecision.Choice choice, String note) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("finding", found.id());
        payload.put("kind", found.finding().kind().code());
        payload.put("decision", choice.name());
        payload.put("note", note);
        ArrayNode sides = payload.putArray("sides");
        for (Finding.Side side : found.finding().sides()) {
            ObjectNode entry = sides.addObject();
            entry.put("document", side.source());
            entry.put("start", side.start());
            entry.put("end", side.end());
            entry.put(
                    "quote", documents.find(side.source()).orElseThrow().text().substring(side.start(), side.end()));
        }
        return Objects.requireNonNull(transaction.execute(status -> facts.record(
                new NewFact(StrategyFacts.FINDING_DECIDED, "finding/" + found.id(), Visibility.RESTRICTED, payload))));
    }
}
