package org.jazari.gateway.dataplane.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jazari.gateway.dataplane.configuration.ConfigurationProblem;
import org.jazari.gateway.dataplane.configuration.Snapshot;
import org.jazari.gateway.dataplane.configuration.Upstream;
import org.jazari.gateway.dataplane.routing.UpstreamState;

/** What operators look at: {@code /metrics}, and {@code /state} with the configuration in force and how upstreams do. No secrets, no texts. */
public final class AdminServer {
    private final Services services;
    private final HttpServer server;

    public AdminServer(Vertx vertx, Services services) {
        this.services = services;
        this.server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(this::answer);
    }

    public Future<HttpServer> listen(String address, int port) {
        return server.listen(port, address);
    }

    private void answer(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET)) {
            request.response().setStatusCode(405).putHeader("allow", "GET").end();
            return;
        }
        switch (String.valueOf(request.path())) {
            case "/metrics" ->
                request.response()
                        .putHeader("content-type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(Buffer.buffer(services.metrics().text()));
            case "/state" ->
                request.response().putHeader("content-type", "application/json").end(state().encodePrettily());
            default -> request.response().setStatusCode(404).end();
        }
    }

    private JsonObject state() {
        Snapshot snapshot = services.snapshots().current();
        JsonArray problems = new JsonArray();
        for (ConfigurationProblem problem : services.snapshots().problems()) {
            problems.add(new JsonObject()
                    .put("place", problem.place())
                    .put("reason", problem.reason())
                    .put("remedy", problem.remedy()));
        }
        JsonObject upstreams = new JsonObject();
        for (Upstream upstream : snapshot.upstreams().values()) {
            UpstreamState state = services.router().state(upstream);
            upstreams.put(
                    upstream.id(),
                    new JsonObject()
                            .put("under_way", state.underWay())
                            .put("healthy", state.isHealthy())
                            .put("circuit_open", state.isOpen(System.nanoTime())));
        }
        return new JsonObject()
                .put("configuration", snapshot.version())
                .put("refused_configuration", problems)
                .put("requests_under_way", services.exchanges().sum())
                .put("audit_places_taken", services.audit().taken())
                .put("upstreams", upstreams);
    }
}
