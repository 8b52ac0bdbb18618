package org.jazari.gateway.dataplane.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import org.jazari.gateway.dataplane.configuration.Upstream;

/**
 * The connections of one event loop to upstreams. From a pool for all loops most requests would get a connection of another, and each piece would
 * wake both threads.
 */
public final class UpstreamClients {
    private static final int CONNECTIONS = 1 << 16;
    /** A burst that finds none opens as many as it has streams, up to this. */
    private static final int HTTP2_CONNECTIONS = 96;

    /** Longer than a loop under load may take to see that it is connected: else its own lateness opens the circuit of a server that is well. */
    private static final int CONNECT_MILLIS = 5_000;

    private static final int KEEP_ALIVE_SECONDS = 30;

    /** Streams on one connection: all of them together cannot fill its window, so a client that reads slowly holds up none but itself. */
    private static final int STREAMS = 128;

    private static final int STREAM_WINDOW_BYTES = 1 << 16;
    private static final int CONNECTION_WINDOW_BYTES = 2 * STREAMS * STREAM_WINDOW_BYTES;

    private final HttpClient http1;
    private final HttpClient http2;

    /** To be made on the event loop. */
    public UpstreamClients(Vertx vertx) {
        PoolOptions pools = new PoolOptions().setHttp1MaxSize(CONNECTIONS).setHttp2MaxSize(HTTP2_CONNECTIONS);
        http1 = vertx.createHttpClient(options(), pools);
        http2 = vertx.createHttpClient(
                options()
                        .setProtocolVersion(HttpVersion.HTTP_2)
                        .setUseAlpn(true)
                        .setHttp2ClearTextUpgrade(false)
                        .setHttp2KeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setHttp2MultiplexingLimit(STREAMS)
                        .setHttp2ConnectionWindowSize(CONNECTION_WINDOW_BYTES),
                pools);
    }

    private static HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setDecompressionSupported(false)
                .setMaxHeaderSize(Reception.LARGEST_HEAD_BYTES);
    }

    HttpClient to(Upstream upstream) {
        return upstream.http2() ? http2 : http1;
    }
}
