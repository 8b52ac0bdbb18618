package org.jazari.gateway.dataplane.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that send one prepared request after the other, each on its connection, and read answers by their length or their last chunk. */
final class Load {
    /** What came of it. */
    record Result(long answers, long failures, double seconds, double medianMillis) {
        double perSecond() {
            return answers / seconds;
        }
    }

    private final int port;
    private final byte[] request;

    Load(int port, String path, String headers, String body) {
        this.port = port;
        this.request = ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    Result run(int connections, double seconds) throws InterruptedException {
        AtomicLong answers = new AtomicLong();
        AtomicLong failures = new AtomicLong();
        List<long[]> latencies = new ArrayList<>();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                long[] mine = new long[1 << 12];
                int count = 0;
                while (System.nanoTime() < end) {
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        socket.setTcpNoDelay(true);
                        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                        OutputStream out = socket.getOutputStream();
                        while (System.nanoTime() < end) {
                            long sent = System.nanoTime();
                            out.write(request);
                            if (!answered(in)) {
                                failures.incrementAndGet();
                                break;
                            }
                            answers.incrementAndGet();
                            mine[count++ & (mine.length - 1)] = System.nanoTime() - sent;
                        }
                    } catch (IOException broken) {
                        failures.incrementAndGet();
                    }
                }
                synchronized (latencies) {
                    latencies.add(Arrays.copyOf(mine, Math.min(count, mine.length)));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                answers.get(),
                failures.get(),
                (System.nanoTime() - begin) / 1e9,
                all.length == 0 ? Double.NaN : all[all.length / 2] / 1e6);
    }

    private static boolean answered(InputStream in) throws IOException {
        boolean chunked = false;
        int length = 0;
        String status = line(in);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            }
        }
        if (chunked) {
            int size;
            do {
                size = Integer.parseInt(line(in), 16);
                in.skipNBytes(size + 2L);
            } while (size > 0);
        } else {
            in.skipNBytes(length);
        }
        return status.startsWith("HTTP/1.1 200");
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(32);
        int one;
        while ((one = in.read()) != '\n') {
            if (one < 0) {
                throw new IOException("closed");
            }
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }
}
