package org.jazari.strategy.office.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jazari.kernel.language.Texts;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.office.HtmlForm;
import org.jazari.strategy.office.OfficeTest;
import org.jazari.strategy.office.Staff;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.StrategyTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** A form that is sent back as it came changes nothing, for every element of the shipped strategy. */
@OfficeTest
class FormRoundTripTest {
    @Autowired
    Staff staff;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Texts texts;

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void everyElementComesBackAsItWas(ElementType type) {
        StrategyTree tree = snapshots.current().orElseThrow().tree();
        assertThat(tree.elements(type)).isNotEmpty();
        List<String> languages = List.of("fr", "ar", "zgh", "en");
        int page = 0;
        for (Map.Entry<String, ObjectNode> element : tree.elements(type).entrySet()) {
            String path = "/" + languages.get(page++ % 4) + "/office/edit/" + type.plural() + "/" + element.getKey();
            ObjectNode back = submitted(path, type.key(), element.getValue());
            assertThat(back.toString()).as(path).isEqualTo(element.getValue().toString());
        }
    }

    @Test
    void theHeaderComesBackAsItWas() {
        ObjectNode header = snapshots.current().orElseThrow().tree().header();

        ObjectNode back = submitted("/fr/office/edit/strategy", SchemaForms.HEADER, header);

        assertThat(back.toString()).isEqualTo(header.toString());
    }

    private ObjectNode submitted(String path, String definition, ObjectNode body) {
        HtmlForm form = HtmlForm.of(staff.officer().get(path).body(), path);
        return FormReading.read(SchemaForms.of(definition), form.parameters(), body)
                .body();
    }

    @Test
    void everyFieldAndEveryValueHasANameInEveryLanguage() {
        Set<String> missing = new TreeSet<>();
        Stream.concat(
                        Stream.of(SchemaForms.HEADER),
                        Stream.of(ElementType.values()).map(ElementType::key))
                .forEach(definition -> {
                    for (FieldForm field : SchemaForms.of(definition)) {
                        for (Language language : Language.values()) {
                            collectMissing(field, language, missing);
                        }
                    }
                });

        assertThat(missing).isEmpty();
    }

    private void collectMissing(FieldForm field, Language language, Set<String> missing) {
        need("field." + field.name(), language, missing);
        List<FieldForm> inner = switch (field) {
            case FieldForm.Group group -> group.fields();
            case FieldForm.Groups groups -> groups.fields();
            case FieldForm.Choice choice -> {
                choice.values().forEach(value -> need("value." + field.name() + "." + value, language, missing));
                yield List.of();
            }
            case FieldForm.Localized other -> List.of();
            case FieldForm.Line other -> List.of();
            case FieldForm.Quantity other -> List.of();
            case FieldForm.Flag other -> List.of();
            case FieldForm.Reference other -> List.of();
            case FieldForm.References other -> List.of();
            case FieldForm.Lines other -> List.of();
        };
        inner.forEach(part -> collectMissing(part, language, missing));
    }

    private void need(String key, Language language, Set<String> missing) {
        if (!texts.in(language).has(key)) {
            missing.add(language.tag() + " " + key);
        }
    }
}
