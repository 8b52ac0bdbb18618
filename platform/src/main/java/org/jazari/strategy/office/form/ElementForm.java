package org.jazari.strategy.office.form;

import java.util.List;
import java.util.Map;
import org.jazari.kernel.language.Translator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A form as it is shown: the fields of a type, the values in them, and what is wrong with those. */
public final class ElementForm {
    private final EditTarget target;
    private final int version;
    private final ObjectNode body;
    private final @Nullable Map<String, String> origins;
    private final FormMessages messages;

    private ElementForm(
            EditTarget target, int version, ObjectNode body, @Nullable Map<String, String> origins, Translator texts) {
        this.target = target;
        this.version = version;
        this.body = body;
        this.origins = origins;
        this.messages = new FormMessages(fields(), body, texts);
    }

    /** A form with the values that a version has. */
    static ElementForm fresh(EditTarget target, int version, ObjectNode body, Translator texts) {
        return new ElementForm(target, version, body, null, texts);
    }

    /** A form with the values that somebody typed. */
    static ElementForm again(EditTarget target, int version, FormReading.Reading typed, Translator texts) {
        return new ElementForm(target, version, typed.body(), typed.origins(), texts);
    }

    public EditTarget target() {
        return target;
    }

    /** The version that the form was made from. */
    public int version() {
        return version;
    }

    public ObjectNode body() {
        return body;
    }

    public List<FieldForm> fields() {
        return SchemaForms.of(target.definition());
    }

    public FormMessages messages() {
        return messages;
    }

    String origin(String pointer, int index) {
        return origins == null ? String.valueOf(index) : origins.getOrDefault(pointer + "/" + index, "");
    }
}
