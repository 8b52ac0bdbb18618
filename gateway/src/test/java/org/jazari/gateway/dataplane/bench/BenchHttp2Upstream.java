package org.jazari.gateway.dataplane.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** As {@link BenchUpstream}, but over HTTP/2 by prior knowledge, for many streams. */
public final class BenchHttp2Upstream {
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
    private final int chunks;
    private final long pauseMillis;

    private BenchHttp2Upstream(int chunks, long pauseMillis) {
        this.chunks = chunks;
        this.pauseMillis = pauseMillis;
    }

    public static void main(String[] arguments) {
        BenchHttp2Upstream upstream =
                new BenchHttp2Upstream(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
        upstream.vertx
                .createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0).setAcceptBacklog(16_384))
                .requestHandler(upstream::receive)
                .listen()
                .onSuccess(listening -> System.out.println("ready " + listening.actualPort()));
    }

    private void receive(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            if (body.toString().contains("\"stream\":true")) {
                next(request.response().putHeader("content-type", "text/event-stream"), chunks);
            } else {
                request.response().putHeader("content-type", "application/json").end(BenchUpstream.ANSWER);
            }
        });
    }

    private void next(HttpServerResponse response, int left) {
        if (response.closed()) {
            return;
        }
        if (left == 0) {
            response.end(Buffer.buffer(BenchUpstream.LAST_EVENTS));
            return;
        }
        response.write(Buffer.buffer(BenchUpstream.EVENT));
        vertx.setTimer(pauseMillis, later -> next(response, left - 1));
    }
}
