package org.jazari.strategyfile;

import java.util.Locale;
import java.util.Optional;

/** A language in which a strategy's texts may be written, in the order in which pages offer them. */
public enum Language {
    FR("fr"),
    AR("ar"),
    ZGH("zgh"),
    EN("en");

    private final String tag;
    private final Locale locale;

    Language(String tag) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The BCP 47 tag, as in a strategy's files. */
    public String tag() {
        return tag;
    }

    /** True for Arabic; Tamazight in Tifinagh is written from left to right. */
    public boolean rightToLeft() {
        return this == AR;
    }

    /** The locale of the language alone, without a country. */
    public Locale locale() {
        return locale;
    }

    /** The language of a BCP 47 tag, empty for any other. */
    public static Optional<Language> find(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
