package org.jazari.strategyfile;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text in one or several languages.
 *
 * @param byLanguage the texts that exist; never empty
 * @param defaultLanguage the strategy's default language, in which a text is shown where a translation is missing
 */
public record Text(Map<Language, String> byLanguage, Language defaultLanguage) {
    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException(
                    "A text needs at least one language; maybe leave the field out instead.");
        }
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** The text in a language; where it is missing, in the default language; where that is missing too, in the first language that exists. */
    public String in(Language language) {
        String text = byLanguage.get(language);
        if (text == null) {
            text = byLanguage.get(defaultLanguage);
        }
        return text == null ? byLanguage.values().iterator().next() : text;
    }

    /** True where the text exists in the language itself, without falling back. */
    public boolean has(Language language) {
        return byLanguage.containsKey(language);
    }
}
