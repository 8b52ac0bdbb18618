package org.jazari.gateway.dataplane.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.jazari.gateway.dataplane.configuration.Upstream;

/** Asks the upstreams that have a health path, every few seconds. */
public final class HealthChecks {
    private static final long EVERY_MILLIS = 5_000;
    private static final long PATIENCE_MILLIS = 4_000;

    private final Services services;
    private final UpstreamClients clients;

    public HealthChecks(Vertx vertx, Services services, UpstreamClients clients) {
        this.services = services;
        this.clients = clients;
        vertx.setPeriodic(EVERY_MILLIS, tick -> look());
    }

    private void look() {
        services.snapshots()
                .current()
                .upstreams()
                .values()
                .forEach(upstream -> upstream.healthPath().ifPresent(path -> ask(upstream, path)));
    }

    private void ask(Upstream upstream, String path) {
        boolean secure = "https".equals(upstream.url().getScheme());
        int port = upstream.url().getPort();
        clients.to(upstream)
                .request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost(upstream.url().getHost())
                        .setPort(port > 0 ? port : secure ? 443 : 80)
                        .setSsl(secure)
                        .setURI(path)
                        .setTimeout(PATIENCE_MILLIS))
                .compose(request -> request.send())
                .compose(response -> response.end().map(response.statusCode()))
                .onComplete(result ->
                        services.router().state(upstream).setHealthy(result.succeeded() && result.result() < 500));
    }
}
