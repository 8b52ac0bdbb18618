package org.jazari.gateway.dataplane.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jazari.gateway.dataplane.MockUpstream;
import org.jazari.gateway.dataplane.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class Http2UpstreamTest {
    @TempDir
    Path folder;

    private final MockUpstream upstream = new MockUpstream();
    private TestGateway gateway;

    @BeforeEach
    void start() {
        gateway = new TestGateway(
                folder,
                TestGateway.configuration(upstream.url(), "", "            budget: {dirhams-in-all: \"100000\"}")
                        .replace("    sovereign: true\n", "    sovereign: true\n    http2: true\n")
                        .replace("event-loops: 2", "event-loops: 1"));
    }

    @AfterEach
    void stop() {
        gateway.close();
        upstream.close();
    }

    private CompletableFuture<HttpResponse<String>> streamed(String content) {
        return gateway.client()
                .sendAsync(
                        gateway.request("/chat/completions")
                                .POST(HttpRequest.BodyPublishers.ofString(TestGateway.chatBody(content, true)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void manyStreamsShareConnections() {
        gateway.chat("the first makes the connection");
        upstream.pauseMillis(50);
        List<CompletableFuture<HttpResponse<String>>> streams = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            streams.add(streamed("Bonjour à tous ".repeat(10)));
        }

        assertThat(streams)
                .allSatisfy(one -> assertThat(one.join().body())
                        .contains("\"content\":\"Bon\"")
                        .endsWith("data: [DONE]\n\n"));
        assertThat(upstream.connections()).isBetween(1, 5);
        assertThat(upstream.mostUnderWay()).isGreaterThan(2 * upstream.connections());
        assertThat(gateway.spent().held()).isZero();
    }

    @Test
    void wholeAnswersErrorsAndBrokenStreamsAreAsOverHttp1() {
        assertThat(gateway.chat("Bonjour").body()).contains("\"content\":\"Bonjour\"");
        assertThat(gateway.chat("[status 429]").statusCode()).isEqualTo(429);
        assertThat(gateway.chat("[drop]").statusCode()).isEqualTo(502);
        assertThat(gateway.streamedChat("[cut]").body())
                .contains("upstream_broken")
                .doesNotContain("[DONE]");
        assertThat(gateway.chat("Bonjour").statusCode()).isEqualTo(200);
    }

    @Test
    void whoLeavesCancelsItsStreamAlone() throws Exception {
        upstream.pauseMillis(20);
        CompletableFuture<HttpResponse<String>> other = streamed("mot ".repeat(40));
        var leaving = gateway.client()
                .send(
                        gateway.request("/chat/completions")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        TestGateway.chatBody("abc".repeat(400), true)))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        leaving.body().readNBytes(2000);
        leaving.body().close();

        TestGateway.eventually(() -> upstream.cancelled() == 1);
        assertThat(other.join().body()).endsWith("data: [DONE]\n\n");
    }

    /** Each stream has its window, and all of them together less than the connection. */
    @Test
    void whoDoesNotReadHoldsUpNobodyElse() throws Exception {
        upstream.chunkLength(4000);
        String body = TestGateway.chatBody("a".repeat(8_000_000), true);
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), gateway.gateway().port());
                silent.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write(
                        ("POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                                        + TestGateway.KEY + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                                .getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            TestGateway.eventually(() -> upstream.bodies().size() == silent.size());

            for (int i = 0; i < 10; i++) {
                assertThat(gateway.chat("Bonjour").body()).contains("\"content\":\"Bonjour\"");
            }
            assertThat(gateway.spent().held()).isPositive();
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
        TestGateway.eventually(() -> gateway.spent().held() == 0);
    }
}
