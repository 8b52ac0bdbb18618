package org.jazari.gateway.dataplane.configuration;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that the gateway goes by, at one instant.
 *
 * @param version a fingerprint of where it came from
 * @param zone in which days and months begin
 * @param bodyBytes of a request at most
 * @param attempts at most, the first counted, before a request fails
 * @param upstreams by id
 * @param models by the name that clients use
 * @param keys by their SHA-256 in hexadecimal
 * @param carbon by country
 */
public record Snapshot(
        String version,
        ZoneId zone,
        int bodyBytes,
        int attempts,
        Map<String, Upstream> upstreams,
        Map<String, Model> models,
        Map<String, ApiKey> keys,
        Map<String, Carbon> carbon) {
    public Snapshot {
        upstreams = Map.copyOf(upstreams);
        models = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(models));
        keys = Map.copyOf(keys);
        carbon = Map.copyOf(carbon);
    }

    public Optional<ApiKey> findKey(String sha256) {
        return Optional.ofNullable(keys.get(sha256));
    }

    public Optional<Model> findModel(String name) {
        return Optional.ofNullable(models.get(name));
    }
}
