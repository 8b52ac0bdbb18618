package org.jazari.verifier;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Sentences in the reader's language: French, Arabic or English; English where the language is another. */
final class Words {
    private static final Set<String> SPOKEN = Set.of("fr", "ar", "en");

    private final Properties sentences = new Properties();

    private Words(String language) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isSpoken(String language) {
        return SPOKEN.contains(language);
    }

    static Words in(Locale locale) {
        String language = locale.getLanguage();
        return new Words(isSpoken(language) ? language : "en");
    }

    /** The sentence of a key, {@code {0}}, {@code {1}} ... filled in. */
    String say(String key, Object... values) {
        String sentence = Objects.requireNonNull(sentences.getProperty(key), key);
        for (int i = 0; i < values.length; i++) {
            sentence = sentence.replace("{" + i + "}", values[i].toString());
        }
        return sentence;
    }
}
