package org.jazari.gateway.dataplane.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Clients that send one prepared request after the other, each on its connection, all on one thread. Reads what to do from its input, a line for
 * each run: {@code port connections seconds request-in-base64}; prints {@code result answers failures seconds median-in-ms most-at-once}. Where
 * the seconds are 0 each connection asks once, and they come one in each millisecond.
 */
public final class BenchClient {
    private BenchClient() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        EventLoopGroup loop = Wire.oneLoop();
        System.out.println("ready 0");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", -1);
            ByteBuf request = Wire.fixed(new String(Base64.getDecoder().decode(words[3]), StandardCharsets.UTF_8));
            System.out.println(new Run(loop, Integer.parseInt(words[0]), request)
                    .run(Integer.parseInt(words[1]), Double.parseDouble(words[2])));
        }
        System.exit(0);
    }

    private static final class Run {
        private final EventLoopGroup loop;
        private final Bootstrap connecting;
        private final ByteBuf request;
        private long endNanos;
        private boolean once;
        private long answers;
        private long failures;
        private int open;
        private int mostOpen;
        private long[] latencies = new long[1 << 16];
        private CountDownLatch left = new CountDownLatch(0);

        Run(EventLoopGroup loop, int port, ByteBuf request) {
            this.loop = loop;
            this.request = request;
            this.connecting = new Bootstrap()
                    .group(loop)
                    .channel(Wire.channel())
                    .option(ChannelOption.TCP_NODELAY, true)
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 60_000)
                    .remoteAddress("127.0.0.1", port)
                    .handler(new ChannelInitializer<SocketChannel>() {
                        @Override
                        protected void initChannel(SocketChannel channel) {
                            channel.pipeline().addLast(new Connection());
                        }
                    });
        }

        String run(int connections, double seconds) throws InterruptedException {
            long begin = System.nanoTime();
            endNanos = begin + (long) (seconds * 1e9);
            once = seconds == 0;
            left = new CountDownLatch(connections);
            for (int i = 0; i < connections; i++) {
                var unused = loop.next().schedule(this::connect, once ? i : 0, TimeUnit.MILLISECONDS);
            }
            left.await();
            double took = (System.nanoTime() - begin) / 1e9;
            int known = (int) Math.min(answers, latencies.length);
            Arrays.sort(latencies, 0, known);
            return String.format(
                    Locale.ROOT,
                    "result %d %d %.6f %.6f %d",
                    answers,
                    failures,
                    took,
                    known == 0 ? Double.NaN : latencies[known / 2] / 1e6,
                    mostOpen);
        }

        private void connect() {
            connecting.connect().addListener(connected -> {
                if (!connected.isSuccess()) {
                    failed();
                }
            });
        }

        private void failed() {
            failures++;
            if (!once && System.nanoTime() < endNanos) {
                var unused = loop.next().schedule(this::connect, 10, TimeUnit.MILLISECONDS);
            } else {
                left.countDown();
            }
        }

        private final class Connection extends ChannelInboundHandlerAdapter {
            private final Wire.Message message = new Wire.Message();
            private long sentNanos;
            private boolean done;

            @Override
            public void channelActive(ChannelHandlerContext context) {
                mostOpen = Math.max(mostOpen, ++open);
                send(context);
            }

            private void send(ChannelHandlerContext context) {
                sentNanos = System.nanoTime();
                Wire.send(context, request);
            }

            @Override
            public void channelRead(ChannelHandlerContext context, Object read) {
                if (!message.accept((ByteBuf) read)) {
                    return;
                }
                long now = System.nanoTime();
                if (!message.isOk()) {
                    Wire.close(context);
                    return;
                }
                message.clear();
                latencies[(int) (answers++ % latencies.length)] = now - sentNanos;
                if (!once && now < endNanos) {
                    send(context);
                } else {
                    done = true;
                    Wire.close(context);
                }
            }

            @Override
            public void channelInactive(ChannelHandlerContext context) {
                open--;
                if (done) {
                    left.countDown();
                } else {
                    failed();
                }
            }

            @Override
            public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
                Wire.close(context);
            }
        }
    }
}
