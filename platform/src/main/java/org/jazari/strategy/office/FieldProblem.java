package org.jazari.strategy.office;

import java.util.List;
import org.jazari.kernel.language.Translator;

/**
 * Something wrong with one field of what an officer sent, said by the texts {@code problem.<code>.reason} and
 * {@code problem.<code>.remedy}.
 *
 * @param field the field's name or pointer; empty when the whole is at fault
 * @param arguments what the texts are filled with, such as the offending value
 */
public record FieldProblem(String field, String code, List<String> arguments) {
    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    public static FieldProblem of(String field, String code, String... arguments) {
        return new FieldProblem(field, code, List.of(arguments));
    }

    public String reason(Translator texts) {
        return texts.text("problem." + code + ".reason", arguments.toArray());
    }

    public String remedy(Translator texts) {
        return texts.text("problem." + code + ".remedy", arguments.toArray());
    }
}
