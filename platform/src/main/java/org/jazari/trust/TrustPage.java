package org.jazari.trust;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Rational;
import org.jazari.assessment.Texts;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.Markup;
import org.jazari.kernel.web.Page;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.PartialDate;
import org.jazari.strategyfile.Text;
import org.jazari.trust.dossier.RecordField;
import org.jazari.trust.dossier.SystemRecord;
import tools.jackson.databind.JsonNode;

/**
 * What the service's templates ask beside the page itself: words of records, rulesets and sectors in the reader's language.
 *
 * @param sectors the strategy's sectors by id, as named at the page's moment
 * @param questionnaires those that a dossier can be assessed with; empty where nobody is asked
 */
public record TrustPage(Page page, Map<String, Text> sectors, List<Questionnaire> questionnaires) {
    private static final Content NOTHING = Markup.text("");

    public TrustPage(Page page, Map<String, Text> sectors) {
        this(page, sectors, List.of());
    }

    /** A text of a ruleset or a clock, marked where it is shown in another language. */
    public Content text(Texts texts) {
        if (texts.byLanguage().isEmpty()) {
            return NOTHING;
        }
        String own = texts.byLanguage().get(page.lang());
        if (own != null) {
            return Markup.text(own);
        }
        Language shown = List.of(Language.FR, Language.EN, Language.AR).stream()
                .filter(language -> texts.byLanguage().containsKey(language.tag()))
                .findFirst()
                .orElse(Language.FR);
        return Markup.foreign(texts.in(page.lang()), shown);
    }

    public String plain(Texts texts) {
        return texts.in(page.lang());
    }

    /** What stands in a field of a record, in words; empty where nothing does. */
    public Optional<Content> field(SystemRecord record, RecordField field) {
        return switch (field.kind()) {
            case TEXT -> record.text(field).map(text -> Markup.of(text, page.language()));
            case SECTOR -> record.value(field).map(this::sector);
            case CHOICE -> record.value(field).map(value -> page.text("register.value." + field.key() + "." + value));
            case MONTH ->
                record.value(field)
                        .map(value -> Markup.text(PartialDate.find(value)
                                .map(date -> page.formats().date(date))
                                .orElse(value)));
            case LINE, ADDRESS -> record.value(field).map(Markup::text);
        };
    }

    /** The same without marks, for titles and attributes. */
    public String plainField(SystemRecord record, RecordField field) {
        return record.text(field).map(text -> text.in(page.language())).orElse("");
    }

    public Content name(SystemRecord record) {
        return field(record, RecordField.NAME).orElse(NOTHING);
    }

    public String plainName(SystemRecord record) {
        return plainField(record, RecordField.NAME);
    }

    public Content sector(String id) {
        Text name = sectors.get(id);
        return name == null ? Markup.text(id) : Markup.of(name, page.language());
    }

    public String plainSector(String id) {
        Text name = sectors.get(id);
        return name == null ? id : name.in(page.language());
    }

    /** A number of a report, exact fractions rounded to two decimals for people. */
    public String number(JsonNode node) {
        String written = node.isString() ? node.asString() : node.toString();
        return Rational.isWritten(written) ? number(Rational.parse(written)) : written;
    }

    public String number(Rational number) {
        return page.formats().number(new java.math.BigDecimal(number.rounded()));
    }

    /** The day of a moment in Casablanca, in words. */
    public String day(Instant at) {
        return page.formats().date(at.atZone(Formats.ZONE).toLocalDate());
    }

    /** The words of a question of a questionnaire; its id where the questionnaire has it no more. */
    public Content question(Optional<Questionnaire> questionnaire, String id) {
        return questionnaire.stream()
                .flatMap(one -> one.questions().stream())
                .filter(question -> question.id().equals(id))
                .findFirst()
                .map(question -> text(question.text()))
                .orElseGet(() -> Markup.text(id));
    }

    /** The words of the options that were chosen. */
    public List<Content> options(Optional<Questionnaire> questionnaire, String id, JsonNode chosen) {
        List<String> ids = chosen.valueStream().map(JsonNode::asString).toList();
        return questionnaire.stream()
                .flatMap(one -> one.questions().stream())
                .filter(question -> question.id().equals(id))
                .flatMap(question -> question.options().stream())
                .filter(option -> ids.contains(option.id()))
                .map(option -> text(option.text()))
                .toList();
    }
}
