package org.jazari.gateway.dataplane.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jazari.gateway.dataplane.GatewayProcess;
import org.jazari.gateway.dataplane.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway with everything on, nginx and Portkey before the same mock upstream, in one run. {@code bench/gateway} runs it, and prepares the
 * peers; one that is not there is said to be missing.
 */
class GatewayBench {
    private static final double SECONDS = Double.parseDouble(System.getProperty("jazari.bench.seconds", "6"));
    private static final double WARM_SECONDS = Double.parseDouble(System.getProperty("jazari.bench.warm", "15"));
    private static final int CHUNKS = 100;
    private static final int STREAMS = Integer.getInteger("jazari.bench.streams", 10_000);

    /** Files that a gateway has open beside its two sockets for each stream. */
    private static final int OTHER_FILES = 150;

    private static final String BODY =
            "{\"model\":\"small\",\"temperature\":0.2,\"max_tokens\":200,\"messages\":[{\"role\":\"system\",\"content\":"
                    + "\"Tu réponds en une phrase.\"},{\"role\":\"user\",\"content\":\"Quels documents faut-il pour renouveler une carte grise à "
                    + "Rabat, et combien de jours faut-il attendre en moyenne au guichet ?\"}]";

    private final List<Process> processes = new ArrayList<>();

    private record Target(String name, int port, String path, String headers, Process process) {}

    @AfterEach
    void end() {
        processes.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    @Test
    void compare(@TempDir Path folder) throws Exception {
        Process upstream = java("-Xmx256m", BenchUpstream.class, String.valueOf(CHUNKS), "5");
        int upstreamPort = port(upstream);
        List<Target> targets = new ArrayList<>();
        targets.add(gateway(folder, upstreamPort));
        nginx(folder, upstreamPort, targets);
        portkey(upstreamPort, targets);
        Target direct = new Target("upstream alone", upstreamPort, "/v1/chat/completions", "", upstream);
        double directMedian = new Load(direct.port(), direct.path(), "", BODY + "}")
                .run(1, SECONDS / 2)
                .medianMillis();
        say(String.format(
                Locale.ROOT,
                "%-12s %14s %12s %14s %14s %10s",
                "",
                "CPU us/request",
                "requests/s",
                "added p50 ms",
                "CPU us/chunk",
                "failures"));
        for (Target target : targets) {
            measure(target, directMedian);
        }
    }

    private static void say(String line) {
        System.out.println("bench: " + line);
    }

    private void measure(Target target, double directMedian) throws Exception {
        Load load = new Load(target.port(), target.path(), target.headers(), BODY + "}");
        load.run(16, WARM_SECONDS);
        double before = cpuSeconds(target.process());
        Load.Result whole = load.run(16, SECONDS);
        double perRequest = (cpuSeconds(target.process()) - before) / whole.answers() * 1e6;
        double median = load.run(1, SECONDS / 2).medianMillis();
        Load streamed = new Load(target.port(), target.path(), target.headers(), BODY + ",\"stream\":true}");
        streamed.run(32, WARM_SECONDS / 2);
        before = cpuSeconds(target.process());
        Load.Result streams = streamed.run(32, SECONDS);
        double perChunk = (cpuSeconds(target.process()) - before) / (streams.answers() * (double) CHUNKS) * 1e6;
        say(String.format(
                Locale.ROOT,
                "%-12s %14.1f %12.0f %14.3f %14.1f %10d",
                target.name(),
                perRequest,
                whole.perSecond(),
                median - directMedian,
                perChunk,
                whole.failures() + streams.failures()));
    }

    // --- who is measured
    // ------------------------------------------------------------------------------------------------

    private Target gateway(Path folder, int upstream) throws IOException {
        Process process = gatewayProcess(folder, upstream);
        return new Target(
                "jazari",
                port(process),
                "/v1/chat/completions",
                "Authorization: Bearer " + TestGateway.KEY + "\r\n",
                process);
    }

    private Process gatewayProcess(Path folder, int upstream) throws IOException {
        Files.createDirectories(folder);
        Path configuration = folder.resolve("gateway.yaml");
        String budget = "budget: {dirhams-in-all: \"1000000000\", dirhams-per-month: \"100000000\"}\n";
        String limits = "limits: {requests-per-minute: 100000000, tokens-per-minute: 100000000000,"
                + " requests-per-day: 10000000000, tokens-per-day: 1000000000000}\n";
        Files.writeString(
                configuration,
                TestGateway.configuration(
                        "http://127.0.0.1:" + upstream + "/v1",
                        " ".repeat(8) + budget + " ".repeat(8) + limits,
                        " ".repeat(12) + budget + " ".repeat(12) + limits));
        return java(
                "-Xmx1g",
                GatewayProcess.class,
                configuration.toString(),
                folder.resolve("state").toString());
    }

    private void nginx(Path folder, int upstream, List<Target> targets) throws Exception {
        String program = System.getProperty("jazari.bench.nginx", "");
        if (program.isEmpty()) {
            say("nginx is not here: apt-get install nginx");
            return;
        }
        int port = freePort();
        Path own = Files.createDirectories(folder.resolve("nginx/logs"));
        Path configuration = folder.resolve("nginx/nginx.conf");
        Files.writeString(configuration, String.format(Locale.ROOT, """
                daemon off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/error.log; user root;
                events { worker_connections 4096; }
                http { access_log off; client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
                  uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s; keepalive_requests 100000000;
                  upstream model { server 127.0.0.1:%2$d; keepalive 128; keepalive_requests 100000000; }
                  server { listen 127.0.0.1:%3$d;
                    location / { proxy_pass http://model; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_buffering off; } } }
                """, own, upstream, port));
        Process process = start(program, "-p", own.toString(), "-c", configuration.toString());
        awaitPort(port);
        targets.add(new Target("nginx", port, "/v1/chat/completions", "", process));
    }

    private void portkey(int upstream, List<Target> targets) throws Exception {
        Path script = Path.of(
                System.getProperty("jazari.bench.portkey", "absent"),
                "node_modules/@portkey-ai/gateway/build/start-server.js");
        if (!Files.exists(script)) {
            say("Portkey is not here: it needs Node.js and the npm client");
            return;
        }
        int port = freePort();
        Process process = start("node", script.toString(), "--headless", "--port=" + port);
        awaitPort(port);
        targets.add(new Target(
                "Portkey",
                port,
                "/v1/chat/completions",
                "Authorization: Bearer x\r\nx-portkey-provider: openai\r\nx-portkey-custom-host: http://127.0.0.1:"
                        + upstream + "/v1\r\n",
                process));
    }

    // --- many streams
    // ---------------------------------------------------------------------------------------------------

    @Test
    void manyStreams(@TempDir Path folder) throws Exception {
        int upstream = port(java("-Xmx1g", BenchUpstream.class, "20", "1000"));
        Process process = gatewayProcess(folder, upstream);
        int port = port(process);
        String body = BODY + ",\"stream\":true}";
        Buffer request = Buffer.buffer(
                "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + TestGateway.KEY + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                        + "\r\n\r\n" + body);
        Vertx vertx =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
        NetClient client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(60_000));
        int streams = Math.min(STREAMS, (openFiles() - OTHER_FILES) / 2);
        if (streams < STREAMS) {
            say(String.format(
                    Locale.ROOT,
                    "this machine lets a process open %d files, enough for %d streams",
                    openFiles(),
                    streams));
        }
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger whole = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(streams);
        for (int i = 0; i < streams; i++) {
            vertx.setTimer(
                    1 + i / 2,
                    later -> client.connect(port, "127.0.0.1").onComplete(connected -> {
                        if (connected.failed()) {
                            all.countDown();
                            return;
                        }
                        most.accumulateAndGet(open.incrementAndGet(), Math::max);
                        StringBuilder end = new StringBuilder();
                        connected.result().handler(piece -> {
                            end.append(piece.toString(StandardCharsets.UTF_8));
                            if (end.indexOf("data: [DONE]") >= 0) {
                                whole.incrementAndGet();
                                connected.result().close();
                            }
                            end.delete(0, Math.max(0, end.length() - 64));
                        });
                        connected.result().closeHandler(closed -> {
                            open.decrementAndGet();
                            all.countDown();
                        });
                        connected.result().write(request);
                    }));
        }
        boolean done = all.await(180, TimeUnit.SECONDS);
        say(String.format(
                Locale.ROOT,
                "%d streams at once in a heap of 1 GiB: %d whole of %d%s; %.1f CPU us per chunk; resident at most %s",
                most.get(),
                whole.get(),
                streams,
                done ? "" : " (not all ended)",
                cpuSeconds(process) / (whole.get() * 20.0) * 1e6,
                residentPeak(process)));
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static int openFiles() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/limits"))) {
            String[] fields = lines.filter(line -> line.startsWith("Max open files"))
                    .findFirst()
                    .orElseThrow()
                    .split(" {2,}", -1);
            return fields[2].equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(fields[2]);
        }
    }

    private static String residentPeak(Process process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElse("")
                    .replaceAll("\\s+", " ");
        }
    }

    // --- processes
    // ------------------------------------------------------------------------------------------------------

    private Process java(String heap, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                System.getProperty("jazari.bench.java", "-XX:-UsePerfData"),
                heap,
                "-Xss512k",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        return start(command.toArray(String[]::new));
    }

    private Process start(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(process);
        return process;
    }

    private static int port(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.startsWith("ready ")) { // Java may have something to say about its own options
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("A process of the bench does not start");
        }
        return Integer.parseInt(line.split(" ", -1)[1]);
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port) {
        TestGateway.eventually(() -> {
            try (var socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    /** Of a process and those that it has started. */
    private static double cpuSeconds(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToDouble(one -> {
                    try {
                        String stat = Files.readString(Path.of("/proc", String.valueOf(one.pid()), "stat"));
                        String[] fields =
                                stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
                    } catch (IOException gone) {
                        return 0;
                    }
                })
                .sum();
    }
}
