package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person named by a source in a public capacity.
 */
public record Person(
        String id,
        Text name,
        List<String> aliases,
        @Nullable Text role,
        @Nullable String institution,
        List<Citation> citations) {
    public Person {
        aliases = List.copyOf(aliases);
        citations = List.copyOf(citations);
    }

    /** The same as {@link #role()}, empty where the strategy does not say. */
    public Optional<Text> findRole() {
        return Optional.ofNullable(role);
    }

    /** The same as {@link #institution()}, empty where the strategy does not say. */
    public Optional<String> findInstitution() {
        return Optional.ofNullable(institution);
    }
}
