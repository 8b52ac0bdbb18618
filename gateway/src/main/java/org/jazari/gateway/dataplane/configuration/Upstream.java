package org.jazari.gateway.dataplane.configuration;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * An OpenAI-compatible server.
 *
 * @param url up to and with {@code /v1}, without a slash at its end
 * @param country where it computes, as ISO 3166-1 alpha-2
 * @param sovereign whether personal data may stay unmasked there, and systems that must be sovereign may run there
 * @param http2 whether it speaks HTTP/2, over TLS or by prior knowledge: many streams then share a connection
 * @param token sent as a bearer token; empty where none is needed
 * @param endpoints that it has
 * @param streamsUsage whether it knows {@code stream_options.include_usage}
 * @param firstByteSeconds after which an answer that has not begun counts as failed
 * @param idleSeconds after which an answer that has stopped counts as broken
 * @param healthPath asked every few seconds, relative to the server's root; empty: its answers alone tell
 */
public record Upstream(
        String id,
        URI url,
        String country,
        boolean sovereign,
        boolean http2,
        String token,
        Set<Endpoint> endpoints,
        boolean streamsUsage,
        int firstByteSeconds,
        int idleSeconds,
        Optional<String> healthPath) {
    public Upstream {
        endpoints = Set.copyOf(endpoints);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return id + " (" + url + ", " + country + (sovereign ? ", sovereign)" : ")");
    }
}
