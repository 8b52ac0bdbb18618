package org.jazari.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jazari.strategyfile.Language;

/** The language of a request: what its path says, else what the browser prefers, else French. */
public final class RequestLanguage {
    private static final List<Locale> KNOWN = List.of(
            Locale.forLanguageTag("fr"),
            Locale.forLanguageTag("ar"),
            Locale.forLanguageTag("zgh"),
            Locale.forLanguageTag("en"));
    /** Other tags under which Tamazight is asked for. */
    private static final Map<String, String> ALIASES = Map.of("ber", "zgh", "tzm", "zgh");

    private RequestLanguage() {}

    public static Optional<Language> ofPath(String uri) {
        for (Language language : Language.values()) {
            String tag = language.tag();
            if (uri.startsWith(tag, 1) && (uri.length() == tag.length() + 1 || uri.charAt(tag.length() + 1) == '/')) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    public static Language preferred(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null || header.length() > 200) {
            return Language.FR;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                String primary = range.getRange().split("-", 2)[0];
                String tag = ALIASES.getOrDefault(primary, primary);
                for (Locale known : KNOWN) {
                    if (known.getLanguage().equals(tag)) {
                        return language(tag);
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            return Language.FR;
        }
        return Language.FR;
    }

    /** The language of a request: path first, then preference. */
    public static Language of(HttpServletRequest request) {
        return ofPath(request.getRequestURI()).orElseGet(() -> preferred(request));
    }

    private static Language language(String tag) {
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        return Language.FR;
    }
}
