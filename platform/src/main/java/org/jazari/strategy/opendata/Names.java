package org.jazari.strategy.opendata;

import java.util.EnumMap;
import java.util.Map;
import org.jazari.kernel.language.Texts;
import org.jazari.kernel.language.Translator;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.Text;

/** Names in the languages that have them; a text that stands in for a missing one is not given as a translation. */
record Names(Map<Language, String> byLanguage) {
    static Names of(Text text) {
        return new Names(text.byLanguage());
    }

    static Names of(Texts texts, String key) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Translator translator = texts.in(language);
            if (translator.isOwn(key)) {
                names.put(language, translator.text(key));
            }
        }
        return new Names(names);
    }

    /** The same in every language: a code that has no name. */
    static Names same(String code) {
        return new Names(Map.of(Language.FR, code));
    }

    String in(Language language) {
        String own = byLanguage.get(language);
        String french = own == null ? byLanguage.get(Language.FR) : own;
        return french == null ? byLanguage.values().iterator().next() : french;
    }
}
