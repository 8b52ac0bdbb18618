package org.jazari.gateway.dataplane.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jazari.gateway.dataplane.MockUpstream;
import org.jazari.gateway.dataplane.TestGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloodTest {
    @Test
    void aThousandAtOnceDoNotOverspend(@TempDir Path folder) {
        try (MockUpstream upstream = new MockUpstream();
                TestGateway gateway = new TestGateway(
                        folder,
                        TestGateway.configuration(upstream.url(), "", "            budget: {dirhams-in-all: \"5\"}"))) {
            upstream.pauseMillis(5);
            List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                all.add(gateway.client()
                        .sendAsync(
                                gateway.request("/chat/completions")
                                        .POST(HttpRequest.BodyPublishers.ofString(
                                                TestGateway.chatBody("Bonjour " + i, i % 2 == 0)))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString()));
            }
            List<HttpResponse<String>> responses =
                    all.stream().map(CompletableFuture::join).toList();

            assertThat(responses).extracting(HttpResponse::statusCode).containsOnly(200, 429);
            assertThat(responses.stream().filter(one -> one.statusCode() == 200))
                    .isNotEmpty();
            assertThat(responses.stream().filter(one -> one.statusCode() == 429))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.body()).contains("insufficient_quota"));
            assertThat(upstream.bodies()).hasSize((int)
                    responses.stream().filter(one -> one.statusCode() == 200).count());
            assertThat(gateway.spent().spent()).isBetween(1L, 5_000_000_000L);
            assertThat(gateway.spent().held()).isZero();
            assertThat(gateway.leaves()).hasSize(1000);
        }
    }
}
