package org.jazari.gateway.dataplane.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A model server that costs next to nothing, so that two cores are left to what is measured: one thread, fixed answers from memory, streams at a
 * fixed pace, each by its own clock. Arguments: chunks of a stream, milliseconds between them.
 */
public final class BenchUpstream {
    static final String ANSWER =
            "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1700000000,\"model\":\"small\",\"choices\":[{\"index\":0,"
                    + "\"message\":{\"role\":\"assistant\",\"content\":\""
                    + "La réponse tient en une phrase. ".repeat(8)
                    + "\",\"refusal\":null},\"logprobs\":null,\"finish_reason\":\"stop\"}],"
                    + "\"usage\":{\"prompt_tokens\":60,\"completion_tokens\":80,\"total_tokens\":140}}";
    static final String EVENT =
            "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1700000000,\"model\":\"small\","
                    + "\"choices\":[{\"index\":0,\"delta\":{\"content\":\" parole\"},\"logprobs\":null,\"finish_reason\":null}]}\n\n";
    static final String LAST_EVENTS =
            "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1700000000,\"model\":\"small\","
                    + "\"choices\":[{\"index\":0,\"delta\":{},\"logprobs\":null,\"finish_reason\":\"stop\"}]}\n\n"
                    + "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1700000000,\"model\":\"small\","
                    + "\"choices\":[],\"usage\":{\"prompt_tokens\":60,\"completion_tokens\":100,\"total_tokens\":160}}\n\n"
                    + "data: [DONE]\n\n";

    private static final ByteBuf WHOLE =
            Wire.fixed("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: "
                    + ANSWER.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + ANSWER);
    private static final ByteBuf STREAM_HEAD =
            Wire.fixed("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
                    + chunked(EVENT));
    private static final ByteBuf CHUNK = Wire.fixed(chunked(EVENT));
    private static final ByteBuf END = Wire.fixed(chunked(LAST_EVENTS) + "0\r\n\r\n");
    private static final byte[] STREAMED = "\"stream\":true".getBytes(StandardCharsets.US_ASCII);

    private BenchUpstream() {}

    private static String chunked(String event) {
        return Integer.toHexString(event.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + event + "\r\n";
    }

    public static void main(String[] arguments) throws InterruptedException {
        int chunks = Integer.parseInt(arguments[0]);
        long pauseMillis = Long.parseLong(arguments[1]);
        var listening = new ServerBootstrap()
                .group(Wire.oneLoop())
                .channel(Wire.serverChannel())
                .option(ChannelOption.SO_BACKLOG, 16_384)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new Requests(chunks, pauseMillis));
                    }
                })
                .bind("127.0.0.1", 0)
                .sync();
        System.out.println("ready " + ((InetSocketAddress) listening.channel().localAddress()).getPort());
    }

    /** Requests of a connection, one after the other; their bodies have a length or come in chunks. */
    private static final class Requests extends ChannelInboundHandlerAdapter {
        private final int chunks;
        private final long pauseMillis;
        private final Wire.Message message = new Wire.Message();

        Requests(int chunks, long pauseMillis) {
            this.chunks = chunks;
            this.pauseMillis = pauseMillis;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object read) {
            if (!message.accept((ByteBuf) read)) {
                return;
            }
            boolean streamed = message.holds(STREAMED);
            message.clear();
            if (streamed) {
                Wire.send(context, STREAM_HEAD);
                next(context, chunks - 1);
            } else {
                Wire.send(context, WHOLE);
            }
        }

        private void next(ChannelHandlerContext context, int left) {
            var unused = context.executor()
                    .schedule(
                            () -> {
                                if (left == 0) {
                                    Wire.send(context, END);
                                } else if (context.channel().isActive()) {
                                    Wire.send(context, CHUNK);
                                    next(context, left - 1);
                                }
                            },
                            pauseMillis,
                            TimeUnit.MILLISECONDS);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
            Wire.close(context);
        }
    }
}
