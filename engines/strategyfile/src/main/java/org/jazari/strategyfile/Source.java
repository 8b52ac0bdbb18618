package org.jazari.strategyfile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public document from which statements were read.
 *
 * @param key short key used in documents, such as E.
 */
public record Source(
        String id,
        @Nullable String key,
        String publisher,
        String title,
        @Nullable String author,
        PartialDate published,
        DocumentLanguage language,
        @Nullable Kind kind,
        @Nullable String url,
        @Nullable String sha256,
        @Nullable Text note) {

    /** The same as {@link #key()}, empty where the strategy does not say. */
    public Optional<String> findKey() {
        return Optional.ofNullable(key);
    }

    /** The same as {@link #author()}, empty where the strategy does not say. */
    public Optional<String> findAuthor() {
        return Optional.ofNullable(author);
    }

    /** The same as {@link #kind()}, empty where the strategy does not say. */
    public Optional<Kind> findKind() {
        return Optional.ofNullable(kind);
    }

    /** The same as {@link #url()}, empty where the strategy does not say. */
    public Optional<String> findUrl() {
        return Optional.ofNullable(url);
    }

    /** The same as {@link #sha256()}, empty where the strategy does not say. */
    public Optional<String> findSha256() {
        return Optional.ofNullable(sha256);
    }

    /** The same as {@link #note()}, empty where the strategy does not say. */
    public Optional<Text> findNote() {
        return Optional.ofNullable(note);
    }

    /** The schema's values of this field. */
    public enum DocumentLanguage implements Keyed {
        FR,
        AR,
        ZGH,
        EN,
        ES,
        OTHER
    }

    /** The schema's values of this field. */
    public enum Kind implements Keyed {
        PRESS,
        LAW,
        REPORT,
        SPEECH,
        REGISTER,
        OTHER
    }
}
