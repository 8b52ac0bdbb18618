package org.jazari.strategyfile;

import java.util.Map;
import java.util.Optional;

/** Every text exists in the strategy's default language, and only the other languages are translations. */
final class LanguageCheck {
    private LanguageCheck() {}

    static void check(Assembly strategy, Findings findings) {
        Optional<String> language = strategy.header()
                .flatMap(header -> header.string("defaultLanguage"))
                .filter(tag -> Language.find(tag).isPresent());
        if (language.isEmpty()) {
            return;
        }
        String tag = language.get();
        for (Document document : strategy.documents()) {
            SchemaWalk.over(document, (pointer, value, schema) -> {
                if (SchemaWalk.is(schema, "text") && value.isObject() && !value.isEmpty() && !value.has(tag)) {
                    findings.error("default-language-missing", document.value(pointer), Map.of("language", tag));
                }
            });
        }
        strategy.header().map(header -> header.object("translations")).ifPresent(translations -> {
            if (translations.has(tag)) {
                Place place = translations.document().key(translations.pointer() + "/" + tag);
                findings.error("translation-of-default", place, Map.of("language", tag));
            }
        });
    }
}
