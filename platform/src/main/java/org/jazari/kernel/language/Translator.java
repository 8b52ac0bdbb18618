package org.jazari.kernel.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jazari.strategyfile.Language;

/**
 * The texts of one language. Texts with arguments are ICU messages ({@code {0}}, {@code {0, plural, ...}}), in which an
 * apostrophe is written twice; texts without arguments are taken as they stand.
 */
public final class Translator {
    private static final int FORMATTED_KEPT = 2_000;

    private final Language language;
    private final Map<String, String> own;
    private final Map<String, String> french;
    private final Map<String, MessageFormat> messages = new ConcurrentHashMap<>();
    private final Cache<Message, String> formatted =
            Caffeine.newBuilder().maximumSize(FORMATTED_KEPT).build();
    private final Formats formats;

    Translator(Language language, Map<String, String> own, Map<String, String> french) {
        this.language = language;
        this.own = own;
        this.french = french;
        this.formats = new Formats(language);
    }

    public Language language() {
        return language;
    }

    /** Numbers and dates of this language. */
    public Formats formats() {
        return formats;
    }

    /** Whether a key has a text at all. */
    public boolean has(String key) {
        return own.containsKey(key);
    }

    /** Whether a key has a text in this very language, and not French in its place. */
    public boolean isOwn(String key) {
        return own.containsKey(key) && !Texts.FRENCH_INSTEAD.equals(own.get(key));
    }

    /**
     * A text without arguments.
     *
     * @throws IllegalArgumentException for an unknown key, which is a bug that tests find
     */
    public String text(String key) {
        return raw(key);
    }

    /** A text with arguments. */
    public String text(String key, Object... arguments) {
        if (arguments.length == 0) {
            return raw(key);
        }
        return formatted.get(new Message(key, List.of(arguments)), this::format);
    }

    private String format(Message message) {
        MessageFormat prototype = messages.computeIfAbsent(message.key(), this::message);
        return prototype.clone().format(message.arguments().toArray());
    }

    /** A text if the key has one; for keys made of data, such as the kinds of a schema. */
    public Optional<String> find(String key) {
        return has(key) ? Optional.of(raw(key)) : Optional.empty();
    }

    private MessageFormat message(String key) {
        Locale locale = isOwn(key) ? formats.locale() : Locale.forLanguageTag("fr-MA");
        return new MessageFormat(raw(key), locale);
    }

    private String raw(String key) {
        String text = own.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text \"" + key + "\" in " + language.tag());
        }
        if (!Texts.FRENCH_INSTEAD.equals(text)) {
            return text;
        }
        String instead = french.get(key);
        if (instead == null) {
            throw new IllegalArgumentException("No text \"" + key + "\" in fr");
        }
        return instead;
    }

    private record Message(String key, List<Object> arguments) {}
}
