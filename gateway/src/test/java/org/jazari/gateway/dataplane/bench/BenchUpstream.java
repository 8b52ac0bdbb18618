package org.jazari.gateway.dataplane.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;

/** A model server that costs next to nothing: fixed answers, streams at a fixed pace. Arguments: chunks of a stream, milliseconds between them. */
public final class BenchUpstream {
    private static final Buffer WHOLE = whole();
    private static final Buffer STREAM_HEAD =
            Buffer.buffer("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n");
    private static final Buffer CHUNK = chunked(
            "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1700000000,\"model\":\"small\","
                    + "\"choices\":[{\"index\":0,\"delta\":{\"content\":\" parole\"},\"logprobs\":null,\"finish_reason\":null}]}\n\n");
    private static final Buffer END = chunked(
                    "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1700000000,\"model\":\"small\","
                            + "\"choices\":[{\"index\":0,\"delta\":{},\"logprobs\":null,\"finish_reason\":\"stop\"}]}\n\n"
                            + "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1700000000,\"model\":\"small\","
                            + "\"choices\":[],\"usage\":{\"prompt_tokens\":60,\"completion_tokens\":100,\"total_tokens\":160}}\n\n"
                            + "data: [DONE]\n\n")
            .appendString("0\r\n\r\n");

    private BenchUpstream() {}

    private static Buffer whole() {
        String body =
                "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1700000000,\"model\":\"small\",\"choices\":[{\"index\":0,"
                        + "\"message\":{\"role\":\"assistant\",\"content\":\""
                        + "La réponse tient en une phrase. ".repeat(8)
                        + "\",\"refusal\":null},\"logprobs\":null,\"finish_reason\":\"stop\"}],"
                        + "\"usage\":{\"prompt_tokens\":60,\"completion_tokens\":80,\"total_tokens\":140}}";
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return Buffer.buffer(
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: " + length + "\r\n\r\n" + body);
    }

    private static Buffer chunked(String event) {
        return Buffer.buffer(
                Integer.toHexString(event.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + event + "\r\n");
    }

    public static void main(String[] arguments) {
        int chunks = Integer.parseInt(arguments[0]);
        long pauseMillis = Long.parseLong(arguments[1]);
        Vertx vertx =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
        NetServer server = vertx.createNetServer(new NetServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setAcceptBacklog(16_384)
                .setTcpNoDelay(true));
        server.connectHandler(socket -> socket.handler(new Requests(vertx, socket, chunks, pauseMillis)::accept));
        server.listen().onSuccess(listening -> System.out.println("ready " + listening.actualPort()));
    }

    /** Requests of a connection, one after the other; their bodies have a length or come in one chunk. */
    private static final class Requests {
        private final Vertx vertx;
        private final NetSocket socket;
        private final int chunks;
        private final long pauseMillis;
        private String pending = "";

        Requests(Vertx vertx, NetSocket socket, int chunks, long pauseMillis) {
            this.vertx = vertx;
            this.socket = socket;
            this.chunks = chunks;
            this.pauseMillis = pauseMillis;
        }

        void accept(Buffer piece) {
            pending += piece.toString(StandardCharsets.ISO_8859_1);
            int head = pending.indexOf("\r\n\r\n");
            if (head < 0) {
                return;
            }
            int end = end(head + 4);
            if (end < 0 || pending.length() < end) {
                return;
            }
            boolean streamed = pending.contains("\"stream\":true");
            pending = pending.substring(end);
            if (streamed) {
                socket.write(STREAM_HEAD);
                next(chunks);
            } else {
                socket.write(WHOLE);
            }
        }

        private int end(int body) {
            String head = pending.substring(0, body).toLowerCase(java.util.Locale.ROOT);
            int length = head.indexOf("content-length:");
            if (length >= 0) {
                return body
                        + Integer.parseInt(head.substring(length + 15, head.indexOf('\r', length))
                                .strip());
            }
            int last = pending.indexOf("\r\n0\r\n\r\n", body);
            return last < 0 ? -1 : last + 7;
        }

        private void next(int left) {
            if (left == 0) {
                socket.write(END);
            } else {
                socket.write(CHUNK);
                vertx.setTimer(pauseMillis, later -> next(left - 1));
            }
        }
    }
}
