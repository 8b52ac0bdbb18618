package org.jazari.gateway.dataplane.configuration;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The public register as a platform tells it at {@code /api/v1/register/conditions}. One that cannot be read says what it said last; one
 * that was never read knows no system, and a system that it does not know runs nowhere. For one thread at a time.
 */
public final class PublicRegister implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PublicRegister.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LARGEST = 16 << 20;

    /** Kinds of conditions that a gateway can see to; the others bind people. */
    private static final Map<String, Condition> KINDS = Map.of(
            "sovereign-hosting", Condition.SOVEREIGN_ONLY,
            "no-personal-data", Condition.NO_PERSONAL_DATA);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private @Nullable URI address;
    private Map<String, Registered> systems = Map.of();
    private boolean silent;

    /** What the register at an address says, by system; read now where it is another than before. */
    Map<String, Registered> at(URI feed) {
        if (!feed.equals(address)) {
            address = feed;
            systems = Map.of();
            refresh();
        }
        return systems;
    }

    /** Reads the register again, if there is one; returns whether it says something new. */
    boolean refresh() {
        if (address == null) {
            return false;
        }
        Optional<Map<String, Registered>> read = read(address);
        if (read.isEmpty() || read.get().equals(systems)) {
            return false;
        }
        systems = read.get();
        return true;
    }

    private Optional<Map<String, Registered>> read(URI feed) {
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(feed).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
            if (answer.statusCode() != 200) {
                return unread(feed, "it answers " + answer.statusCode());
            }
            Map<String, Registered> read = parsed(new String(answer.body(), StandardCharsets.UTF_8));
            silent = false;
            return Optional.of(read);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException | RuntimeException failure) {
            return unread(feed, failure.toString());
        }
    }

    /** Said once for each silence. */
    private Optional<Map<String, Registered>> unread(URI feed, String why) {
        if (!silent) {
            LOG.log(Level.WARNING, "The register at {0} cannot be read, what it said last holds: {1}", new Object[] {
                feed, why
            });
            silent = true;
        }
        return Optional.empty();
    }

    private static Map<String, Registered> parsed(String json) {
        Map<String, Registered> systems = new HashMap<>();
        for (Object one : new JsonArray(json)) {
            if (!(one instanceof JsonObject system)
                    || system.getString("system") == null
                    || system.getBoolean("usable") == null) {
                throw new DecodeException("an entry without system or usable");
            }
            Set<Condition> conditions = new HashSet<>();
            for (Object condition : system.getJsonArray("conditions", new JsonArray())) {
                if (condition instanceof JsonObject named) {
                    Optional.ofNullable(KINDS.get(named.getString("kind", ""))).ifPresent(conditions::add);
                }
            }
            systems.put(system.getString("system"), new Registered(!system.getBoolean("usable"), conditions));
        }
        return systems;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
