package org.jazari.assessment.files;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** The sentences of defects in one language; French where it is none of fr, ar, en. */
record DefectTexts(ResourceBundle bundle) {
    private static final Set<String> SPOKEN = Set.of("fr", "ar", "en");

    static DefectTexts in(Locale locale) {
        Locale spoken = Locale.of(SPOKEN.contains(locale.getLanguage()) ? locale.getLanguage() : "fr");
        return new DefectTexts(ResourceBundle.getBundle(
                "org.jazari.assessment.files.defects",
                spoken,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    Optional<String> find(String key, Map<String, String> arguments) {
        String text;
        try {
            text = bundle.getString(key);
        } catch (MissingResourceException elsewhere) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return Optional.of(text);
    }
}
