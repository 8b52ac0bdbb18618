package org.jazari.strategy.office.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.language.Translator;
import org.jazari.kernel.web.Page;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the templates of a form ask for: labels, options, values and problems. */
public final class FormView {
    private final Page page;
    private final Snapshot strategy;
    private final ElementForm form;

    FormView(Page page, Snapshot strategy, ElementForm form) {
        this.page = page;
        this.strategy = strategy;
        this.form = form;
    }

    public Page page() {
        return page;
    }

    public ElementForm form() {
        return form;
    }

    public FormMessages messages() {
        return form.messages();
    }

    public String label(FieldForm field) {
        return FieldNames.label(field.name(), page.texts());
    }

    /** The key of a field's help; null where it explains itself. */
    public @Nullable String help(FieldForm field) {
        return FieldNames.helpKey(field, page.texts()).orElse(null);
    }

    /** The id of an input, made of its pointer. */
    public String id(String pointer) {
        return "f/" + pointer;
    }

    /** The ids of the texts that describe an input; null where none does. */
    public @Nullable String describedBy(FieldForm field, String pointer) {
        List<String> ids = new ArrayList<>();
        if (help(field) != null) {
            ids.add("help/" + pointer);
        }
        if (!messages().at(pointer).isEmpty()) {
            ids.add("problem/" + pointer);
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** Whether an input holds something wrong; null where it does not, so that the attribute is left out. */
    public @Nullable String invalid(String pointer) {
        return messages().at(pointer).isEmpty() ? null : "true";
    }

    /** A value as an input shows it: what was typed, or the plain form of what is stored. */
    public String typed(JsonNode value) {
        if (value.isNumber()) {
            return FormReading.plain(value);
        }
        return value.isArray() ? FormReading.joined(value) : value.asString("");
    }

    /** Whether a text needs more than one line. */
    public boolean isLong(FieldForm.Line line, JsonNode value) {
        return (line.maxCharacters() > 300 && line.shape() == FieldForm.Shape.TEXT)
                || value.asString("").contains("\n");
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public String direction(Language language) {
        return language.rightToLeft() ? "rtl" : "ltr";
    }

    /** The options of a closed list, by value; one that is set but unknown stands too, so that nothing is lost. */
    public Map<String, String> options(FieldForm.Choice choice, JsonNode value) {
        Map<String, String> options = new LinkedHashMap<>();
        choice.values().forEach(option -> options.put(option, FieldNames.value(choice.name(), option, page.texts())));
        keep(value, options);
        return options;
    }

    /** The elements that a reference may name, by id. */
    public Map<String, String> options(ElementType target, JsonNode value) {
        Map<String, String> options = new LinkedHashMap<>();
        for (ElementRef ref : strategy.list(target)) {
            options.put(
                    ref.id(),
                    strategy.name(ref).map(name -> name.in(page.language())).orElse(ref.id()));
        }
        if (value.isArray()) {
            value.forEach(id -> keep(id, options));
        } else {
            keep(value, options);
        }
        return options;
    }

    private static void keep(JsonNode value, Map<String, String> options) {
        if (value.isString()) {
            options.putIfAbsent(value.stringValue(), value.stringValue());
        }
    }

    /** Whether a list of ids holds one. */
    public boolean holds(JsonNode list, String id) {
        for (JsonNode item : list) {
            if (item.asString("").equals(id)) {
                return true;
            }
        }
        return false;
    }

    public String flag(String value) {
        return FieldNames.value("boolean", value, page.texts());
    }

    /** Where an item stood in the list that the form was made from; empty for a new one. */
    public String origin(String pointer, int index) {
        return form.origin(pointer, index);
    }

    public Translator texts() {
        return page.texts();
    }
}
