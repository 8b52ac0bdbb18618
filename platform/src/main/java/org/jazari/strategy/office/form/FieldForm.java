package org.jazari.strategy.office.form;

import java.util.List;
import org.jazari.strategyfile.ElementType;

/**
 * How one property of the schema is edited.
 *
 * <p>Every kind has the property's {@code name}, the {@code owner} (the definition that it belongs to, for its help text)
 * and whether the schema requires it.
 */
public sealed interface FieldForm {
    String name();

    String owner();

    boolean required();

    /** A text in up to four languages. */
    record Localized(String name, String owner, boolean required, int maxCharacters) implements FieldForm {}

    /** Plain text, a date, a code. */
    record Line(String name, String owner, boolean required, Shape shape, int maxCharacters) implements FieldForm {}

    /** A plain decimal number. */
    record Quantity(String name, String owner, boolean required, boolean whole) implements FieldForm {}

    /** One value of a closed list. */
    record Choice(String name, String owner, boolean required, List<String> values) implements FieldForm {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /** Yes, no, or not said. */
    record Flag(String name, String owner, boolean required) implements FieldForm {}

    /** The id of one element. */
    record Reference(String name, String owner, boolean required, ElementType target) implements FieldForm {}

    /** The ids of several elements. */
    record References(String name, String owner, boolean required, ElementType target) implements FieldForm {}

    /** A list of plain texts, one per line. */
    record Lines(String name, String owner, boolean required) implements FieldForm {}

    /** An object: its fields together. */
    record Group(String name, String owner, boolean required, List<FieldForm> fields) implements FieldForm {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** A list of objects. */
    record Groups(String name, String owner, boolean required, List<FieldForm> fields, int maxItems)
            implements FieldForm {
        public Groups {
            fields = List.copyOf(fields);
        }
    }

    /** What a line of text holds. */
    enum Shape {
        TEXT,
        ID,
        DATE,
        PERIOD,
        URL
    }
}
