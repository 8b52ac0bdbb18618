package org.jazari.gateway.dataplane.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jazari.gateway.dataplane.MockUpstream;
import org.jazari.gateway.dataplane.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenUpstreamTest {
    @TempDir
    Path folder;

    private final MockUpstream upstream = new MockUpstream();
    private TestGateway gateway;

    @BeforeEach
    void start() {
        gateway = new TestGateway(
                folder, TestGateway.configuration(upstream.url(), "", "            budget: {dirhams-in-all: \"100\"}"));
    }

    @AfterEach
    void stop() {
        gateway.close();
        upstream.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[truncated]", "[bad json]", "[error]", "[no done]", "[cut]"})
    void aBrokenStreamEndsWithAnErrorAndIsSettled(String how) {
        HttpResponse<String> response = gateway.streamedChat(how + " some text");

        assertThat(response.statusCode()).isEqualTo(200);
        String[] events = response.body().split("\n\n", -1);
        assertThat(events[events.length - 2])
                .startsWith("data: {\"error\":{\"message\":")
                .contains("\"code\":");
        assertThat(response.body()).doesNotContain("[DONE]").contains("some".substring(0, 2));
        TestGateway.eventually(() -> gateway.spent().held() == 0);
        assertThat(gateway.spent().spent()).isPositive();
    }

    @Test
    void whatFailsBeforeTheFirstByteIsAStatus() {
        assertThat(gateway.chat("[status 400]").statusCode()).isEqualTo(400);
        HttpResponse<String> limited = gateway.chat("[status 429]");
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("retry-after")).hasValue("7");
        assertThat(gateway.chat("[status 401]").statusCode()).isEqualTo(502);
        assertThat(gateway.chat("[status 500]").body()).contains("\"code\":\"mock_500\"");
        assertThat(gateway.chat("[garbage]").statusCode()).isEqualTo(502);
        assertThat(gateway.streamedChat("[status 400]").statusCode()).isEqualTo(400);
        assertThat(gateway.chat("[drop]").statusCode()).isEqualTo(502);
        assertThat(gateway.spent().spent()).isZero();
        assertThat(gateway.spent().held()).isZero();
    }

    @Test
    void anUpstreamThatFailsIsTriedElsewhere() {
        try (MockUpstream other = new MockUpstream()) {
            String two = TestGateway.configuration(upstream.url())
                    .replace(
                            "upstreams: [{upstream: rabat, model: small-24b}]",
                            "upstreams: [{upstream: rabat, weight: 1000}, {upstream: casa}]")
                    .replace(
                            "upstreams:\n  - id: rabat",
                            "upstreams:\n  - {id: casa, url: \"" + other.url() + "\", country: MA}\n  - id: rabat");
            gateway.reconfigure(two);
            TestGateway.eventually(
                    () -> gateway.gateway().snapshots().current().upstreams().size() == 2);
            upstream.failNext(1);

            HttpResponse<String> response = gateway.chat("Bonjour");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("x-jazari-upstream")).hasValue("casa");
            assertThat(gateway.leaves().getLast()).contains("\"attempts\":2");
        }
    }

    @Test
    void anUpstreamThatIsDownIsLeftAlone() {
        upstream.close();
        assertThat(gateway.chat("x").statusCode()).isEqualTo(502);
        TestGateway.eventually(() -> gateway.chat("x").statusCode() == 503);
        HttpResponse<String> open = gateway.chat("x");

        assertThat(open.statusCode()).isEqualTo(503);
        assertThat(open.headers().firstValue("retry-after")).isPresent();
        assertThat(open.body()).contains("\"rejected_upstreams\":[{\"upstream\":\"rabat\"");
    }
}
