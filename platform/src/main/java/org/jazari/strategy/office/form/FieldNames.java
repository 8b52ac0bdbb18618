package org.jazari.strategy.office.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jazari.kernel.language.Translator;

/** What fields and their values are called in a language. */
public final class FieldNames {
    private static final String BETWEEN = " \u203a ";

    private FieldNames() {}

    /** The name of a property. */
    public static String label(String property, Translator texts) {
        return texts.find("field." + property).orElse(property);
    }

    /** The name of a value of a closed list. */
    public static String value(String property, String value, Translator texts) {
        return texts.find("value." + property + "." + value).orElse(value);
    }

    static Optional<String> helpKey(FieldForm field, Translator texts) {
        List<String> keys = new ArrayList<>();
        keys.add("office.help." + field.owner() + "." + field.name());
        keys.add("office.help." + field.name());
        if (field instanceof FieldForm.Line line) {
            switch (line.shape()) {
                case DATE -> keys.add("office.help.date");
                case PERIOD -> keys.add("office.help.period");
                case TEXT, ID, URL -> {}
            }
        }
        return keys.stream().filter(texts::has).findFirst();
    }

    /** A pointer as people read it: {@code Chiffres › target-2030 › Valeur}; places in lists count from one. */
    public static String path(String pointer, Translator texts) {
        List<String> steps = new ArrayList<>();
        for (String step : pointer.split("/", -1)) {
            if (!step.isEmpty()) {
                steps.add(step.matches("[0-9]{1,4}") ? String.valueOf(Integer.parseInt(step) + 1) : label(step, texts));
            }
        }
        return String.join(BETWEEN, steps);
    }
}
