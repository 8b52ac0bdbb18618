package org.jazari.gateway.dataplane.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jazari.gateway.dataplane.GatewayProcess;
import org.jazari.gateway.dataplane.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway with everything on, nginx and Portkey before the same mock upstream and behind the same clients, in one run, taking turns, so that
 * what else the machine does meets all of them; medians of the rounds. {@code bench/gateway} runs it, and prepares the peers; one that is not
 * there is said to be missing.
 */
class GatewayBench {
    private static final double SECONDS = Double.parseDouble(System.getProperty("jazari.bench.seconds", "3"));
    private static final int ROUNDS = Integer.getInteger("jazari.bench.rounds", 5);
    private static final int CLIENTS = Integer.getInteger("jazari.bench.clients", 64);
    private static final int STREAMING_CLIENTS = 32;
    private static final int CHUNKS = 100;
    private static final int PAUSE_MILLIS = 5;
    private static final int STREAMS = Integer.getInteger("jazari.bench.streams", 10_000);
    private static final int CHUNKS_OF_MANY = 20;

    /** A compiler is done when a turn costs hardly less than the one before, after some that it needs at least. */
    private static final double WARM = 0.95;

    private static final double WARMING_SECONDS = 3;
    private static final int LEAST_WARMING_TURNS = 4;
    private static final int MOST_WARMING_TURNS = 10;

    /** Files that a gateway opens now and then beside its sockets. */
    private static final int OTHER_FILES = 20;

    private static final String BODY =
            "{\"model\":\"small\",\"temperature\":0.2,\"max_tokens\":200,\"messages\":[{\"role\":\"system\",\"content\":"
                    + "\"Tu réponds en une phrase.\"},{\"role\":\"user\",\"content\":\"Quels documents faut-il pour renouveler une carte grise à "
                    + "Rabat, et combien de jours faut-il attendre en moyenne au guichet ?\"}]";
    private static final String PATH = "/v1/chat/completions";

    private final Processes processes = new Processes();

    /** Who is measured, and what its turns gave: requests answered whole, milliseconds that it adds for one client, streams. */
    private record Target(
            String name,
            int port,
            String headers,
            Process process,
            List<Turn> whole,
            List<Double> added,
            List<Turn> streamed) {
        Target(String name, int port, String headers, Process process) {
            this(name, port, headers, process, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        String request(boolean streamed) {
            return Load.request(port, PATH, headers, BODY + (streamed ? ",\"stream\":true}" : "}"));
        }
    }

    /** One turn; microseconds of CPU are of each request, or of each piece of a stream. */
    private record Turn(double cpuMicros, double clientMicros, double upstreamMicros, Load.Result load) {}

    @AfterEach
    void end() {
        processes.kill();
    }

    @Test
    void compare(@TempDir Path folder) throws Exception {
        Process upstream =
                processes.java("-Xmx256m", BenchUpstream.class, String.valueOf(CHUNKS), String.valueOf(PAUSE_MILLIS));
        int upstreamPort = Processes.port(upstream);
        Load load = clients();
        List<Target> targets = new ArrayList<>();
        Process gateway = gateway(folder, upstreamPort, false);
        targets.add(new Target(
                "jazari", Processes.port(gateway), "Authorization: Bearer " + TestGateway.KEY + "\r\n", gateway));
        nginx(folder, upstreamPort).ifPresent(targets::add);
        portkey(upstreamPort).ifPresent(targets::add);
        Target direct = new Target("upstream alone", upstreamPort, "", upstream);

        for (Target target : targets) {
            warm(target, upstream, load, false);
        }
        for (int round = 0; round < ROUNDS; round++) {
            double alone = load.run(direct.port(), direct.request(false), 1, SECONDS / 3)
                    .medianMillis();
            for (Target target : targets) {
                target.whole().add(turn(target, upstream, load, false, SECONDS));
                Load.Result one = load.run(target.port(), target.request(false), 1, SECONDS / 3);
                target.added().add(one.medianMillis() - alone);
            }
        }
        for (Target target : targets) {
            warm(target, upstream, load, true);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Target target : targets) {
                target.streamed().add(turn(target, upstream, load, true, SECONDS));
            }
        }
        report(targets);
    }

    private static void warm(Target target, Process upstream, Load load, boolean streamed) {
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_WARMING_TURNS; i++) {
            double now = turn(target, upstream, load, streamed, WARMING_SECONDS).cpuMicros();
            if (now > before * WARM && i >= LEAST_WARMING_TURNS) {
                return;
            }
            before = now;
        }
    }

    private static Turn turn(Target target, Process upstream, Load load, boolean streamed, double seconds) {
        double[] before = {
            Processes.cpuSeconds(target.process()), Processes.cpuSeconds(load.process()), Processes.cpuSeconds(upstream)
        };
        Load.Result result =
                load.run(target.port(), target.request(streamed), streamed ? STREAMING_CLIENTS : CLIENTS, seconds);
        double pieces = result.answers() * (streamed ? (double) CHUNKS : 1) / 1e6;
        return new Turn(
                (Processes.cpuSeconds(target.process()) - before[0]) / pieces,
                (Processes.cpuSeconds(load.process()) - before[1]) / pieces,
                (Processes.cpuSeconds(upstream) - before[2]) / pieces,
                result);
    }

    // --- what is said
    // ---------------------------------------------------------------------------------------------------

    private static void say(String line) {
        System.out.println("bench: " + line);
    }

    private static void report(List<Target> targets) {
        say(String.format(
                Locale.ROOT, "medians of %d rounds of %.0f s, all in turn; CPU in microseconds", ROUNDS, SECONDS));
        say(String.format(
                Locale.ROOT,
                "%-10s %12s %8s %9s %12s %12s %10s %8s %9s %9s",
                "",
                "CPU/request",
                "clients",
                "upstream",
                "requests/s",
                "added p50 ms",
                "CPU/chunk",
                "clients",
                "upstream",
                "failures"));
        targets.forEach(GatewayBench::report);
        Target jazari = targets.getFirst();
        for (Target peer : targets.subList(1, targets.size())) {
            say(String.format(
                    Locale.ROOT,
                    "%.2f times the CPU per request of %s, %.2f times per chunk; %.2f times its requests per second",
                    ratio(jazari.whole(), peer.whole(), Turn::cpuMicros),
                    peer.name(),
                    ratio(jazari.streamed(), peer.streamed(), Turn::cpuMicros),
                    ratio(jazari.whole(), peer.whole(), turn -> turn.load().perSecond())));
        }
        say(
                "wanted: at most 120 and 7 times nginx' per request, 40 per chunk, 0.3 ms; 15 times Portkey's requests per second");
    }

    private static void report(Target target) {
        say(String.format(
                Locale.ROOT,
                "%-10s %12.1f %8.1f %9.1f %12.0f %12.3f %10.1f %8.1f %9.1f %9d",
                target.name(),
                median(target.whole(), Turn::cpuMicros),
                median(target.whole(), Turn::clientMicros),
                median(target.whole(), Turn::upstreamMicros),
                median(target.whole(), turn -> turn.load().perSecond()),
                median(target.added(), value -> value),
                median(target.streamed(), Turn::cpuMicros),
                median(target.streamed(), Turn::clientMicros),
                median(target.streamed(), Turn::upstreamMicros),
                Stream.concat(target.whole().stream(), target.streamed().stream())
                        .mapToLong(turn -> turn.load().failures())
                        .sum()));
    }

    /** The median over the rounds of the ratio within a round. */
    private static double ratio(List<Turn> one, List<Turn> other, ToDoubleFunction<Turn> of) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < one.size(); round++) {
            ratios.add(of.applyAsDouble(one.get(round)) / of.applyAsDouble(other.get(round)));
        }
        return median(ratios, value -> value);
    }

    private static <T> double median(List<T> values, ToDoubleFunction<T> of) {
        double[] sorted = values.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    // --- who is measured
    // ------------------------------------------------------------------------------------------------

    private Load clients() throws IOException {
        Process process = processes.java("-Xmx512m", BenchClient.class);
        Processes.port(process);
        return new Load(process);
    }

    private Process gateway(Path folder, int upstream, boolean http2) throws IOException {
        Files.createDirectories(folder);
        Path configuration = folder.resolve("gateway.yaml");
        String budget = "budget: {dirhams-in-all: \"1000000000\", dirhams-per-month: \"100000000\"}\n";
        String limits = "limits: {requests-per-minute: 100000000, tokens-per-minute: 100000000000,"
                + " requests-per-day: 10000000000, tokens-per-day: 1000000000000}\n";
        Files.writeString(
                configuration,
                TestGateway.configuration(
                        "http://127.0.0.1:" + upstream + "/v1" + (http2 ? "\n    http2: true" : ""),
                        " ".repeat(8) + budget + " ".repeat(8) + limits,
                        " ".repeat(12) + budget + " ".repeat(12) + limits));
        return processes.java(
                "-Xmx1g",
                GatewayProcess.class,
                configuration.toString(),
                folder.resolve("state").toString());
    }

    private Optional<Target> nginx(Path folder, int upstream) throws Exception {
        String program = System.getProperty("jazari.bench.nginx", "");
        if (program.isEmpty()) {
            say("nginx is not here, and is left out: apt-get install nginx");
            return Optional.empty();
        }
        int port = Processes.freePort();
        Path own = Files.createDirectories(folder.resolve("nginx/logs"));
        Path configuration = folder.resolve("nginx/nginx.conf");
        Files.writeString(
                configuration,
                String.format(
                        Locale.ROOT,
                        """
                daemon off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/error.log; %4$s
                events { worker_connections 4096; }
                http { access_log off; client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
                  uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s; keepalive_requests 100000000;
                  upstream model { server 127.0.0.1:%2$d; keepalive 128; keepalive_requests 100000000; }
                  server { listen 127.0.0.1:%3$d;
                    location / { proxy_pass http://model; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_buffering off; } } }
                """,
                        own,
                        upstream,
                        port,
                        "root".equals(System.getProperty("user.name")) ? "user root;" : ""));
        Process process = processes.start(program, "-p", own.toString(), "-c", configuration.toString());
        Processes.awaitPort(port);
        return Optional.of(new Target("nginx", port, "", process));
    }

    private Optional<Target> portkey(int upstream) throws Exception {
        Path script = Path.of(
                System.getProperty("jazari.bench.portkey", "absent"),
                "node_modules/@portkey-ai/gateway/build/start-server.js");
        if (!Files.exists(script)) {
            say("Portkey is not here, and is left out: it needs Node.js and npm");
            return Optional.empty();
        }
        int port = Processes.freePort();
        Process process = processes.start("node", script.toString(), "--headless", "--port=" + port);
        Processes.awaitPort(port);
        return Optional.of(new Target(
                "Portkey",
                port,
                "Authorization: Bearer x\r\nx-portkey-provider: openai\r\nx-portkey-custom-host: http://127.0.0.1:"
                        + upstream + "/v1\r\n",
                process));
    }

    // --- many streams
    // ---------------------------------------------------------------------------------------------------

    @Test
    void manyStreams(@TempDir Path folder) throws Exception {
        manyStreams(folder, BenchUpstream.class, "two sockets for each", 2);
    }

    @Test
    void manyStreamsWhoseUpstreamSpeaksHttp2(@TempDir Path folder) throws Exception {
        manyStreams(folder, BenchHttp2Upstream.class, "many on each connection to the upstream", 1);
    }

    private void manyStreams(Path folder, Class<?> model, String how, int socketsEach) throws Exception {
        int upstream =
                Processes.port(processes.java("-Xmx1g", model, String.valueOf(CHUNKS_OF_MANY), String.valueOf(1000)));
        Process gateway = gateway(folder, upstream, socketsEach == 1);
        int port = Processes.port(gateway);
        Load load = clients();
        int limit = Processes.mostFiles(gateway);
        int streams = Math.min(STREAMS, (limit - Processes.openFiles(gateway) - OTHER_FILES) / socketsEach);
        if (streams < STREAMS) {
            say(String.format(
                    Locale.ROOT,
                    "this machine lets a process open %d files, at %d for a stream enough for %d streams",
                    limit,
                    socketsEach,
                    streams));
        }
        Target target = new Target("jazari", port, "Authorization: Bearer " + TestGateway.KEY + "\r\n", gateway);
        load.run(port, target.request(false), CLIENTS, WARMING_SECONDS * 2);
        double before = Processes.cpuSeconds(gateway);
        Load.Result result = load.run(port, target.request(true), streams, 0);
        say(String.format(
                Locale.ROOT,
                "%d streams at once in a heap of 1 GiB, %s: %d whole of %d; %.1f CPU us per chunk, connecting included; resident at most %d MB",
                result.mostAtOnce(),
                how,
                result.answers(),
                streams,
                (Processes.cpuSeconds(gateway) - before) / (result.answers() * (double) CHUNKS_OF_MANY) * 1e6,
                Processes.residentPeakKilobytes(gateway) / 1000));
    }
}
