package org.jazari.strategy.office.form;

import java.util.List;
import java.util.Map;
import org.jazari.kernel.language.Translator;
import org.jazari.kernel.web.Page;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes forms of elements, for the first time, from what was typed, and from a body that was already read. */
public final class ElementForms {
    private ElementForms() {}

    /** A form with the values that a version has. */
    public static ElementForm fresh(EditTarget target, int version, ObjectNode body, Translator texts) {
        return ElementForm.fresh(target, version, body, texts);
    }

    /** A form with the values that somebody typed into a form made from {@code base}. */
    public static ElementForm typed(
            EditTarget target, int version, Map<String, List<String>> sent, ObjectNode base, Translator texts) {
        return ElementForm.again(
                target, version, FormReading.read(SchemaForms.of(target.definition()), sent, base), texts);
    }

    /** A form with a body that was read before. */
    public static ElementForm revised(EditTarget target, int version, ObjectNode body, Translator texts) {
        return ElementForm.again(target, version, new FormReading.Reading(body, Map.of()), texts);
    }

    /** Gives the list at a pointer one more item, empty; does nothing where the form has no such list. */
    public static void addItem(ElementForm form, String pointer) {
        add(form.fields(), form.body(), pointer);
    }

    private static void add(List<FieldForm> fields, JsonNode owner, String pointer) {
        int slash = pointer.indexOf('/');
        String name = slash < 0 ? pointer : pointer.substring(0, slash);
        String rest = slash < 0 ? "" : pointer.substring(slash + 1);
        for (FieldForm field : fields) {
            if (field.name().equals(name) && owner instanceof ObjectNode object) {
                switch (field) {
                    case FieldForm.Groups groups -> addTo(groups, object, rest);
                    case FieldForm.Group group -> add(group.fields(), object.path(name), rest);
                    case FieldForm.Localized other -> {}
                    case FieldForm.Line other -> {}
                    case FieldForm.Quantity other -> {}
                    case FieldForm.Choice other -> {}
                    case FieldForm.Flag other -> {}
                    case FieldForm.Reference other -> {}
                    case FieldForm.References other -> {}
                    case FieldForm.Lines other -> {}
                }
            }
        }
    }

    private static void addTo(FieldForm.Groups groups, ObjectNode owner, String rest) {
        JsonNode present = owner.path(groups.name());
        if (rest.isEmpty()) {
            ArrayNode list = present instanceof ArrayNode array ? array : owner.putArray(groups.name());
            if (list.size() < groups.maxItems()) {
                list.add(JsonNodeFactory.instance.objectNode());
            }
            return;
        }
        int slash = rest.indexOf('/');
        String index = slash < 0 ? rest : rest.substring(0, slash);
        if (slash > 0 && index.matches("[0-9]{1,4}")) {
            add(groups.fields(), present.path(Integer.parseInt(index)), rest.substring(slash + 1));
        }
    }

    /** Shows the errors that a check found beside the fields; {@code id} is the one under which the element was checked. */
    public static void addErrors(ElementForm form, String id, List<Problem> problems) {
        form.messages().addErrors(problems, form.target().checkPointer(id));
    }

    /** What the templates of a form ask for. */
    public static FormView view(Page page, Snapshot strategy, ElementForm form) {
        return new FormView(page, strategy, form);
    }
}
