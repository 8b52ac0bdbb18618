package org.jazari.gateway.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jazari.gateway.dataplane.budget.Account;
import org.jazari.gateway.dataplane.budget.Standing;
import org.jazari.gateway.dataplane.configuration.ConfigurationFile;

/** A gateway before a mock upstream, in a folder, with one key unless a test writes another configuration. */
public final class TestGateway implements AutoCloseable {
    public static final String KEY = "jz-test-key";

    private final Path folder;
    private final Gateway gateway;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public TestGateway(Path folder, String configuration) {
        this.folder = folder;
        write(folder.resolve("gateway.yaml"), configuration);
        this.gateway = started(folder);
    }

    private static Gateway started(Path folder) {
        return switch (Gateway.start(folder.resolve("gateway.yaml"), folder.resolve("state"), InstantSource.system())) {
            case GatewayStart.Started started -> started.gateway();
            case GatewayStart.WrongConfiguration wrong ->
                throw new AssertionError(wrong.problems().toString());
            case GatewayStart.Impossible impossible -> throw new AssertionError(impossible.reason());
        };
    }

    private static void write(Path file, String text) {
        try {
            Path fresh = file.resolveSibling("fresh");
            Files.writeString(fresh, text);
            Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** A configuration with one upstream in Morocco. */
    public static String configuration(String upstreamUrl) {
        return configuration(upstreamUrl, "", "");
    }

    /**
     * A configuration with one upstream in Morocco, and more lines.
     *
     * @param application lines of the application, indented by 8
     * @param key lines of the key, indented by 12
     */
    public static String configuration(String upstreamUrl, String application, String key) {
        return String.format(
                java.util.Locale.ROOT,
                """
            listen: {port: 0}
            admin: {port: 0}
            event-loops: 2
            upstreams:
              - id: rabat
                url: %s
                country: MA
                sovereign: true
                endpoints: [chat-completions, completions, embeddings, responses]
            models:
              - name: small
                input-price: "1000"
                output-price: "2000"
                max-output-tokens: 1000
                upstreams: [{upstream: rabat, model: small-24b}]
            administrations:
              - id: sante
                applications:
                  - id: triage
            %s
                    keys:
                      - id: k1
                        sha256: %s
            %s
            """,
                upstreamUrl,
                application.stripTrailing(),
                ConfigurationFile.hashOfKey(KEY),
                key.stripTrailing());
    }

    /** Publishes another configuration as an operator does, by the file. */
    public void reconfigure(String configuration) {
        write(folder.resolve("gateway.yaml"), configuration);
    }

    public Gateway gateway() {
        return gateway;
    }

    public String url() {
        return gateway.url();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.url() + path))
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + KEY);
    }

    public HttpResponse<String> post(String path, String body) {
        return send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    public HttpClient client() {
        return client;
    }

    public HttpResponse<String> chat(String content) {
        return post("/chat/completions", chatBody(content, false));
    }

    public HttpResponse<String> streamedChat(String content) {
        return post("/chat/completions", chatBody(content, true));
    }

    public static String chatBody(String content, boolean streamed) {
        return "{\"model\":\"small\",\"stream\":" + streamed
                + ",\"max_tokens\":500,\"messages\":[{\"role\":\"user\",\"content\":"
                + org.jazari.gateway.dataplane.json.JsonText.quoted(content) + "}]}";
    }

    /** An account of the key, in all. */
    public Standing spent() {
        return gateway.budgets()
                .standing(
                        new Account("key/k1", Account.Measure.DIRHAMS_IN_ALL, 0),
                        InstantSource.system().instant());
    }

    /** Leaves of the audit log. */
    public List<String> leaves() {
        gateway.audit().flush();
        try {
            var reader = gateway.audit().ledger().reader();
            List<String> leaves = new ArrayList<>();
            for (long bundle = 0; bundle < reader.bundles(); bundle++) {
                reader.entries(bundle).forEach(entry -> leaves.add(new String(entry, StandardCharsets.UTF_8)));
            }
            return leaves;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    /** Waits until something is so. */
    public static void eventually(java.util.function.BooleanSupplier so) {
        for (int i = 0; i < 2000 && !so.getAsBoolean(); i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        assertThat(so.getAsBoolean()).isTrue();
    }

    @Override
    public void close() {
        client.close();
        gateway.close();
    }
}
