package org.jazari.gateway.dataplane.configuration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An application's key, of which only the hash is known.
 *
 * @param sha256 of the key's text, as 64 hexadecimal digits
 * @param models that it opens; empty: all
 * @param expires when it ends by itself
 */
public record ApiKey(
        String id,
        String sha256,
        Application application,
        Set<String> models,
        Optional<Instant> expires,
        boolean revoked,
        Allowance allowance) {
    public ApiKey {
        models = Set.copyOf(models);
    }

    /** Whether it opens a model. */
    public boolean opens(String model) {
        return models.isEmpty() || models.contains(model);
    }
}
