package org.jazari.strategyfile;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that is wrong with a strategy, for people in their language and for machines by its code.
 *
 * @param code stable, such as {@code unknown-reference}; listed in docs/strategy-format.md
 * @param severity whether the strategy is refused for it
 * @param place file, line, column and element
 * @param arguments what the sentence is filled with, by name: the offending value, the expected type and so on
 */
public record Problem(String code, Severity severity, Place place, Map<String, String> arguments) {
    public Problem {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    static Problem error(String code, Place place, Map<String, String> arguments) {
        return new Problem(code, Severity.ERROR, place, arguments);
    }

    static Problem warning(String code, Place place, Map<String, String> arguments) {
        return new Problem(code, Severity.WARNING, place, arguments);
    }

    /** What is wrong, in one sentence; in French where the locale's language is none of fr, ar, zgh, en. */
    public String message(Locale locale) {
        return ProblemTexts.of(locale).sentence(code, "message", arguments);
    }

    /** What to do about it, in one sentence. */
    public String remedy(Locale locale) {
        return ProblemTexts.of(locale).sentence(code, "remedy", arguments);
    }
}
