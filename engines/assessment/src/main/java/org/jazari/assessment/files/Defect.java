package org.jazari.assessment.files;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jazari.strategyfile.Place;
import org.jazari.strategyfile.Problem;
import org.jazari.strategyfile.Severity;

/**
 * Something wrong with a file, for people in French, Arabic or English and for programs by its code.
 *
 * @param code stable, such as {@code unknown-option}
 * @param arguments what the sentence is filled with
 */
public record Defect(String code, Place place, Map<String, String> arguments) {
    public Defect {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** What is wrong, in one sentence. */
    public String message(Locale locale) {
        return sentence("message", locale);
    }

    /** What to do about it, in one sentence. */
    public String remedy(Locale locale) {
        return sentence("remedy", locale);
    }

    /** A code of this module, or one of the strategy files' reader, which has its own sentences. */
    private String sentence(String part, Locale locale) {
        return DefectTexts.in(locale).find(code + "." + part, arguments).orElseGet(() -> {
            Problem problem = new Problem(code, Severity.ERROR, place, arguments);
            return part.equals("message") ? problem.message(locale) : problem.remedy(locale);
        });
    }
}
