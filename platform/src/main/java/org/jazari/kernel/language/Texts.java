package org.jazari.kernel.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jazari.strategyfile.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All texts of the platform in all languages. */
@Component
public class Texts {
    /** What stands in a bundle where a text is not certain in its language. */
    static final String FRENCH_INSTEAD = "=fr";

    private final Map<Language, Translator> translators = new EnumMap<>(Language.class);

    public Texts(List<TextBundle> bundles) {
        Map<String, String> french = load(bundles, Language.FR);
        for (Language language : Language.values()) {
            translators.put(language, new Translator(language, load(bundles, language), french));
        }
    }

    /** The texts of one language. */
    public Translator in(Language language) {
        Translator translator = translators.get(language);
        if (translator == null) {
            throw new IllegalStateException("No texts in " + language);
        }
        return translator;
    }

    static Map<String, String> load(List<TextBundle> bundles, Language language) {
        Map<String, String> texts = new HashMap<>();
        for (TextBundle bundle : bundles) {
            load(bundle, language).forEach((key, text) -> {
                if (texts.put(key, text) != null) {
                    throw new IllegalStateException("Text " + key + " stands in two bundles");
                }
            });
        }
        return Map.copyOf(texts);
    }

    static Map<String, String> load(TextBundle bundle, Language language) {
        ClassPathResource file = new ClassPathResource("i18n/" + bundle.name() + "_" + language.tag() + ".properties");
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Texts " + file.getPath() + " cannot be read", e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
