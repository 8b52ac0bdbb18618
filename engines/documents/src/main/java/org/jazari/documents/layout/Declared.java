package org.jazari.documents.layout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a file says of itself. */
public record Declared(
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String language) {
    public static final Declared NOTHING = new Declared(null, null, null);
}
