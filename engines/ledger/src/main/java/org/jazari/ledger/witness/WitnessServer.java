package org.jazari.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A witness over HTTP. {@code POST /add-checkpoint} is the protocol; {@code GET /} tells in plain text who it is and what it has cosigned.
 * TLS, rates and addresses are the affair of the proxy in front of it.
 */
public final class WitnessServer implements AutoCloseable {
    private static final int AT_ONCE = 16;
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final System.Logger LOG = System.getLogger(WitnessServer.class.getName());

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, task -> Thread.ofPlatform().daemon().name("witness").unstarted(task));

    private WitnessServer(Witness witness, HttpServer server) {
        this.witness = witness;
        this.server = server;
    }

    /**
     * Begins to listen.
     *
     * @param address with port 0 for a free one
     */
    public static WitnessServer start(Witness witness, InetSocketAddress address) throws IOException {
        HttpServer http = HttpServer.create(address, 64);
        WitnessServer server = new WitnessServer(witness, http);
        http.setExecutor(server.workers);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = exchange.getRequestMethod();
            if ("/add-checkpoint".equals(path)) {
                if (!method.equals("POST")) {
                    exchange.getResponseHeaders().set("Allow", "POST");
                    reply(exchange, 405, TEXT, "POST only\n");
                } else {
                    addCheckpoint(exchange);
                }
            } else if ("/".equals(path) && method.equals("GET")) {
                reply(exchange, 200, TEXT, self());
            } else {
                reply(exchange, 404, TEXT, "no such resource\n");
            }
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "A request was not answered", gone);
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "A request failed", bug);
        }
    }

    private void addCheckpoint(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.LARGEST + 1);
        if (body.length > AddCheckpoint.LARGEST) {
            reply(exchange, 413, TEXT, "larger than " + AddCheckpoint.LARGEST + " bytes\n");
            return;
        }
        WitnessAnswer answer;
        try {
            answer = witness.addCheckpoint(body);
        } catch (IOException | IllegalStateException failure) {
            LOG.log(System.Logger.Level.ERROR, "Nothing was cosigned", failure);
            reply(exchange, 500, TEXT, "the witness cannot remember or sign now\n");
            return;
        }
        switch (answer) {
            case WitnessAnswer.Cosigned cosigned ->
                reply(
                        exchange,
                        cosigned.status(),
                        TEXT,
                        cosigned.signatures().stream()
                                .map(signature -> signature + "\n")
                                .collect(Collectors.joining()));
            case WitnessAnswer.Conflict conflict ->
                reply(exchange, conflict.status(), "text/x.tlog.size", conflict.size() + "\n");
            case WitnessAnswer.Malformed malformed -> reply(exchange, malformed.status(), TEXT, malformed.why() + "\n");
            case WitnessAnswer.NotConsistent not -> reply(exchange, not.status(), TEXT, not.why() + "\n");
            case WitnessAnswer.NotSigned not -> reply(exchange, not.status(), TEXT, "not signed by a trusted key\n");
            case WitnessAnswer.UnknownLog unknown -> reply(exchange, unknown.status(), TEXT, "unknown log\n");
        }
    }

    private String self() throws IOException {
        StringBuilder text = new StringBuilder("witness\n");
        witness.keys().forEach(key -> text.append(key).append('\n'));
        witness.remembered().forEach(note -> text.append('\n').append(note));
        return text.toString();
    }

    private static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(1);
        workers.close();
    }
}
