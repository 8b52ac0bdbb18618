package org.jazari.gateway.dataplane.http;

import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.impl.ConnectionBase;

/** Puts the strict decoder into a connection before it has read a byte. */
public final class StrictHttp {
    private static final String DECODER = "httpDecoder";

    private StrictHttp() {}

    public static void enforce(HttpConnection connection, HttpServerOptions options) {
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        pipeline.replace(DECODER, DECODER, new StrictRequestDecoder(options));
    }
}
