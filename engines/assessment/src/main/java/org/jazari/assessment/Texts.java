package org.jazari.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One text in several languages, by BCP 47 tag. */
public record Texts(Map<String, String> byLanguage) {
    private static final List<String> FALLBACKS = List.of("fr", "en", "ar", "nl");

    public Texts {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static Texts none() {
        return new Texts(Map.of());
    }

    /** The text in a language; where it was not written in it, the French, English, Arabic or first one; empty where there is none. */
    public String in(String language) {
        String own = byLanguage.get(language);
        if (own != null) {
            return own;
        }
        for (String other : FALLBACKS) {
            String text = byLanguage.get(other);
            if (text != null) {
                return text;
            }
        }
        return byLanguage.isEmpty() ? "" : byLanguage.values().iterator().next();
    }
}
