package org.jazari.gateway.dataplane.http;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jazari.gateway.dataplane.json.JsonTape;

/** What belongs to one event loop: its clients, its exchanges, a tape for what is read at once. */
final class Loop {
    private static final long CHECK_MILLIS = 1000;

    private final Services services;
    private final UpstreamClients clients;
    private final JsonTape tape = new JsonTape();
    private final Set<Exchange> exchanges = new LinkedHashSet<>();
    private final SplittableRandom ids = new SplittableRandom(new SecureRandom().nextLong());

    Loop(Vertx vertx, Services services, UpstreamClients clients) {
        this.services = services;
        this.clients = clients;
        vertx.setPeriodic(CHECK_MILLIS, tick -> {
            long now = System.nanoTime();
            List.copyOf(exchanges).forEach(exchange -> exchange.check(now));
        });
    }

    Services services() {
        return services;
    }

    UpstreamClients clients() {
        return clients;
    }

    JsonTape tape() {
        return tape;
    }

    /** An id of a request: no secret, but not given twice. */
    String nextId() {
        HexFormat hex = HexFormat.of();
        return "req_" + hex.toHexDigits(ids.nextLong()) + hex.toHexDigits(ids.nextLong());
    }

    void begun(Exchange exchange) {
        exchanges.add(exchange);
        services.exchanges().increment();
    }

    void ended(Exchange exchange) {
        exchanges.remove(exchange);
        services.exchanges().decrement();
    }
}
