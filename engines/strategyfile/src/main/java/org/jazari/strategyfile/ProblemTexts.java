package org.jazari.strategyfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of problems in one language. {@code {name}} stands for an argument; an argument whose name ends in {@code Type}, {@code Form} or
 * {@code Kind} is itself a key ({@code type.axis}) and is put into the language.
 */
final class ProblemTexts {
    /** In the Tamazight bundle: not translated yet, the French text stands. */
    static final String AS_IN_FRENCH = "=fr";

    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Map<Language, ProblemTexts> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new ProblemTexts(load(language)));
        }
    }

    private final Properties texts;

    private ProblemTexts(Properties texts) {
        this.texts = texts;
    }

    static ProblemTexts of(Locale locale) {
        return in(Language.find(locale.getLanguage()).orElse(Language.FR));
    }

    private static ProblemTexts in(Language language) {
        ProblemTexts texts = BY_LANGUAGE.get(language);
        if (texts == null) {
            throw new IllegalStateException("No texts in " + language);
        }
        return texts;
    }

    private static Properties load(Language language) {
        String name = "problems_" + language.tag() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = ProblemTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not among the module's resources");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** The message or the remedy of a code, with a variant of its own where a suggestion is at hand. */
    String sentence(String code, String part, Map<String, String> arguments) {
        String key = code + "." + part;
        String suggesting = key + ".suggestion";
        String pattern = text(arguments.containsKey("suggestion") && texts.containsKey(suggesting) ? suggesting : key);
        Matcher argument = ARGUMENT.matcher(pattern);
        StringBuilder sentence = new StringBuilder();
        while (argument.find()) {
            String name = argument.group(1);
            String value = arguments.getOrDefault(name, "");
            argument.appendReplacement(sentence, Matcher.quoteReplacement(localized(name, value)));
        }
        argument.appendTail(sentence);
        return capitalized(sentence.toString());
    }

    /** Any other text of the bundle, such as the closing count. */
    String text(String key) {
        String text = texts.getProperty(key, AS_IN_FRENCH);
        if (!text.equals(AS_IN_FRENCH)) {
            return text;
        }
        return this == in(Language.FR) ? key : in(Language.FR).text(key);
    }

    private String localized(String name, String value) {
        for (String vocabulary : new String[] {"Type", "Form", "Kind"}) {
            if (name.endsWith(vocabulary) || name.equals(vocabulary.toLowerCase(Locale.ROOT))) {
                String key = vocabulary.toLowerCase(Locale.ROOT) + "." + value;
                return value.isEmpty() ? "" : text(key);
            }
        }
        return value;
    }

    private static String capitalized(String sentence) {
        if (sentence.isEmpty()) {
            return sentence;
        }
        int first = sentence.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + sentence.substring(Character.charCount(first));
    }
}
