package org.jazari.trust.exchange;

import static org.jazari.trust.exchange.DutchStandard.text;
import static org.jazari.trust.exchange.DutchStandard.value;

import java.util.Map;
import java.util.Optional;
import org.jazari.strategyfile.Language;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.Happened.Condition;
import org.jazari.trust.dossier.RecordField;
import org.jazari.trust.dossier.SystemRecord;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records in the outline of the British Algorithmic Transparency Recording Standard: a first tier for everybody, a second in five parts. Names of
 * the first tier and of the organisation are the attributes of its versions 1.1 and 2.1; the others follow its headings.
 */
final class TransparencyRecord {
    private static final Map<String, String> PHASE =
            Map.of("in-development", "Pre-deployment", "in-use", "Production", "out-of-use", "Retired");
    private static final int ANY = 10_000;

    private TransparencyRecord() {}

    /** The record of a system that is shown; empty for one that is withheld or withdrawn. */
    static Optional<ObjectNode> of(Dossier dossier, Language language) {
        return dossier.standing().showsRecord()
                ? dossier.published().map(version -> record(dossier, version.record(), language))
                : Optional.empty();
    }

    private static ObjectNode record(Dossier dossier, SystemRecord record, Language language) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putObject("tier_1")
                .put("name", text(record, RecordField.NAME, language, ANY))
                .put("description", text(record, RecordField.DECIDES, language, ANY))
                .put("website", value(record, RecordField.WEBSITE))
                .put("contact_email", value(record, RecordField.CONTACT));
        ObjectNode second = whole.putObject("tier_2");
        second.putObject("owner_and_responsibility")
                .put("organisation", text(record, RecordField.BODY, language, ANY))
                .put("external_supplier", value(record, RecordField.SUPPLIER));
        second.putObject("description_and_rationale")
                .put("detailed_description", text(record, RecordField.METHOD, language, ANY))
                .put("scope", text(record, RecordField.ABOUT, language, ANY))
                .put("justification", text(record, RecordField.GOAL, language, ANY))
                .put("legal_basis", text(record, RecordField.LEGAL, language, ANY));
        second.putObject("decision_making_process")
                .put("process_integration", value(record, RecordField.AUTOMATION))
                .put("human_decisions_and_review", text(record, RecordField.HUMAN, language, ANY))
                .put("appeals_and_review", text(record, RecordField.CONTEST, language, ANY));
        second.putObject("tool_specification")
                .put("phase", PHASE.getOrDefault(value(record, RecordField.PHASE), ""))
                .put("source_data", text(record, RecordField.DATA, language, ANY))
                .put("personal_data", value(record, RecordField.PERSONAL));
        ObjectNode risks = second.putObject("risks_mitigations_and_impact_assessments")
                .put("risks", text(record, RecordField.RISKS, language, ANY));
        dossier.assessment()
                .ifPresent(attached -> risks.putObject("impact_assessment")
                        .put("name", attached.ruleset())
                        .put("version", attached.version())
                        .put("level", attached.level().orElse(0)));
        dossier.conditionsInForce().stream().map(Condition::text).forEach(risks.putArray("mitigations")::add);
        whole.put("record_id", dossier.id());
        return whole;
    }
}
