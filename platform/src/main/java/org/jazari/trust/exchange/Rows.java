package org.jazari.trust.exchange;

import java.util.Map;
import org.jazari.strategyfile.Text;
import org.jazari.trust.SystemConditions;
import org.jazari.trust.dossier.Attached;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.Happened;
import org.jazari.trust.dossier.Happened.Contest;
import org.jazari.trust.dossier.Register;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The register's records as JSON. Of a contest it says that there is one and what came of it, never by whom. */
final class Rows {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Rows() {}

    static ArrayNode all(Register register, Map<String, Text> sectors) {
        ArrayNode rows = JSON.arrayNode();
        register.systems().forEach(dossier -> rows.add(row(dossier, sectors)));
        return rows;
    }

    /** One system, with all that the public may know of it. */
    static ObjectNode row(Dossier dossier, Map<String, Text> sectors) {
        ObjectNode row = JSON.objectNode();
        row.put("id", dossier.id());
        row.put("standing", dossier.standing().key());
        row.put("usable", dossier.isUsable());
        row.put("url", "/fr/register/" + dossier.id());
        if (dossier.standing().showsRecord()) {
            dossier.published().ifPresent(version -> {
                row.put("version", version.number());
                row.put("publishedAt", version.at().toString());
                row.set("record", version.record().json().deepCopy());
                version.record()
                        .value(org.jazari.trust.dossier.RecordField.SECTOR)
                        .map(sectors::get)
                        .ifPresent(name -> {
                            ObjectNode names = row.putObject("sectorName");
                            name.byLanguage().forEach((language, text) -> names.put(language.tag(), text));
                        });
            });
            dossier.assessment().ifPresent(attached -> row.set("assessment", assessment(attached)));
            dossier.decision()
                    .ifPresent(decision -> row.putObject("decision")
                            .put("outcome", decision.outcome().key())
                            .put("reasons", decision.reasons())
                            .put("at", decision.at().toString())
                            .put("deemed", decision.deemed()));
        }
        dossier.stub()
                .ifPresent(stub -> row.putObject("withheld")
                        .put("body", stub.body())
                        .put("category", stub.category().key())
                        .put("ground", stub.ground())
                        .put("expires", stub.expires().toString()));
        if (!dossier.standingBecause().isEmpty()) {
            row.put("because", dossier.standingBecause());
        }
        ArrayNode conditions = row.putArray("conditions");
        dossier.conditions().forEach(one -> condition(conditions.addObject(), one));
        ArrayNode contests = row.putArray("contests");
        dossier.contests().forEach(one -> contest(contests.addObject(), one));
        ArrayNode incidents = row.putArray("incidents");
        dossier.incidents()
                .forEach(one -> incidents
                        .addObject()
                        .put("day", one.day().toString())
                        .put("text", one.text())
                        .put("fact", one.factId()));
        ArrayNode facts = row.putArray("facts");
        dossier.facts().forEach(fact -> facts.add(fact.id()));
        return row;
    }

    private static void condition(ObjectNode row, Happened.Condition condition) {
        row.put("condition", condition.id())
                .put("kind", condition.kind().key())
                .put("text", condition.text())
                .put("since", condition.since().toString())
                .put("fact", condition.factId());
        condition.liftedAt().ifPresent(at -> row.put("liftedAt", at.toString()));
    }

    private static void contest(ObjectNode row, Contest contest) {
        row.put("fact", contest.factId())
                .put("about", contest.clock())
                .put("at", contest.at().toString());
        contest.answer()
                .ifPresent(answer -> row.put("outcome", answer.outcome().key())
                        .put("answer", answer.text())
                        .put("answeredAt", answer.at().toString())
                        .put("answerFact", answer.factId()));
    }

    private static ObjectNode assessment(Attached attached) {
        ObjectNode row = attached.json().deepCopy();
        row.remove("formerly");
        return row;
    }

    /** The systems as those who serve them ask: may it be used, and how. */
    static SystemConditions conditions(Dossier dossier) {
        return new SystemConditions(
                dossier.id(),
                dossier.isUsable(),
                dossier.standing().key(),
                dossier.facts().getLast().recordedAt(),
                dossier.conditionsInForce().stream()
                        .map(one -> new SystemConditions.Condition(
                                one.id(), one.kind().key(), one.text(), one.since()))
                        .toList(),
                dossier.facts().getLast().id());
    }
}
