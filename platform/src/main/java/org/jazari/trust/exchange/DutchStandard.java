package org.jazari.trust.exchange;

import java.util.Map;
import java.util.Optional;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.Text;
import org.jazari.trust.dossier.Attached;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.Happened.Version;
import org.jazari.trust.dossier.RecordField;
import org.jazari.trust.dossier.SystemRecord;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as the publication standard 1.0 of the Dutch algorithm register has them: its 31 fields, its words for status and
 * category, its lengths. What a record does not say stays empty; nothing is made up.
 */
final class DutchStandard {
    private static final Map<String, String> STATUS =
            Map.of("in-development", "In ontwikkeling", "in-use", "In gebruik", "out-of-use", "Buiten gebruik");
    private static final String IMPACTFUL = "Impactvolle algoritmes";
    private static final String OTHER = "Overige algoritmes";
    private static final int SHORT = 400;
    private static final int LONG = 2_500;

    private DutchStandard() {}

    /** The record of a system that is shown; empty for one that is withheld or withdrawn. */
    static Optional<ObjectNode> row(Dossier dossier, Language language, Map<String, Text> sectors) {
        return dossier.standing().showsRecord()
                ? dossier.published().map(version -> row(dossier, version, language, sectors))
                : Optional.empty();
    }

    private static ObjectNode row(Dossier dossier, Version version, Language language, Map<String, Text> sectors) {
        SystemRecord record = version.record();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("name", text(record, RecordField.NAME, language, 100));
        row.put("description_short", text(record, RecordField.DECIDES, language, SHORT));
        row.put("organization", text(record, RecordField.BODY, language, 100));
        row.put("category", "");
        row.put("status", STATUS.getOrDefault(value(record, RecordField.PHASE), ""));
        row.put("begin_date", value(record, RecordField.BEGIN));
        row.put("end_date", value(record, RecordField.END));
        row.put("contact_email", value(record, RecordField.CONTACT));
        row.put("website", value(record, RecordField.WEBSITE));
        row.put("publication_category", category(record));
        row.put("url", "/" + language.tag() + "/register/" + dossier.id());
        row.put("goal", text(record, RecordField.GOAL, language, LONG));
        row.put("proportionality", "");
        row.put("human_intervention", text(record, RecordField.HUMAN, language, LONG));
        row.put("risks", text(record, RecordField.RISKS, language, LONG));
        row.put("lawful_basis", text(record, RecordField.LEGAL, language, LONG));
        row.put("lawful_basis_grouping", "");
        row.put("process_index_url", "");
        row.put("impacttoetsen_grouping", "");
        row.put(
                "impacttoetsen",
                dossier.assessment().map(DutchStandard::assessment).orElse(""));
        row.put("source_data", text(record, RecordField.DATA, language, LONG));
        row.put("source_data_grouping", "");
        row.put("methods_and_models", text(record, RecordField.METHOD, language, 5_000));
        row.put("provider", value(record, RecordField.SUPPLIER));
        row.put("publiccode", "");
        row.put("lang", language.locale().getISO3Language());
        row.put("standard_version", "1.0");
        row.put("source_id", dossier.id());
        row.put(
                "tags",
                Optional.ofNullable(sectors.get(value(record, RecordField.SECTOR)))
                        .map(name -> name.in(language))
                        .orElse(""));
        row.put("lars", "");
        row.put("publication_dt", version.at().toString());
        return row;
    }

    /** Whether somebody is affected by it: what the standard calls impactful. The legal class of high risk is for people to state. */
    private static String category(SystemRecord record) {
        boolean impactful = !value(record, RecordField.AUTOMATION).equals("informs")
                || !value(record, RecordField.PERSONAL).equals("none");
        return impactful ? IMPACTFUL : OTHER;
    }

    private static String assessment(Attached attached) {
        return attached.ruleset() + " " + attached.version()
                + attached.level().map(level -> ": " + level).orElse("");
    }

    static String value(SystemRecord record, RecordField field) {
        return record.value(field).orElse("");
    }

    static String text(SystemRecord record, RecordField field, Language language, int maxCharacters) {
        String text = record.text(field).map(written -> written.in(language)).orElse("");
        if (text.length() <= maxCharacters) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(maxCharacters - 2)) ? maxCharacters - 2 : maxCharacters - 1;
        return text.substring(0, end) + "…";
    }
}
