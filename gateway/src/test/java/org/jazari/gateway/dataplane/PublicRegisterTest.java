package org.jazari.gateway.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the platform's public register says of a system holds at the gateway within seconds. */
class PublicRegisterTest {
    private static final String FREE = "[{\"system\":\"triage-1\",\"usable\":true,\"conditions\":[]}]";

    @TempDir
    Path folder;

    private final MockUpstream upstream = new MockUpstream();
    private final HttpServer register;
    private volatile String says = FREE;

    PublicRegisterTest() throws IOException {
        register = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        register.createContext("/api/v1/register/conditions", exchange -> {
            byte[] body = says.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        register.start();
    }

    @AfterEach
    void close() {
        register.stop(0);
        upstream.close();
    }

    private TestGateway gateway() {
        String feed = "register-feed: \"http://127.0.0.1:"
                + register.getAddress().getPort() + "/api/v1/register/conditions\"\n";
        return new TestGateway(
                folder, feed + TestGateway.configuration(upstream.url(), "        system: triage-1", ""));
    }

    @Test
    void aSystemThatTheRegisterSuspendsLosesAccessAndGetsItBack() {
        try (TestGateway gateway = gateway()) {
            assertThat(gateway.chat("x").statusCode()).isEqualTo(200);

            says = FREE.replace("true", "false");
            TestGateway.eventually(() -> gateway.chat("x").body().contains("system_suspended"));

            says = FREE;
            TestGateway.eventually(() -> gateway.chat("x").statusCode() == 200);
        }
    }

    @Test
    void aConditionOfTheRegisterHoldsHere() {
        try (TestGateway gateway = gateway()) {
            assertThat(gateway.chat("RIB 007 780 0001234567890123 45, tel 0661234567")
                            .statusCode())
                    .isEqualTo(200);

            says = FREE.replace("[]}", "[{\"kind\":\"no-personal-data\"},{\"kind\":\"human-review\"}]}");
            TestGateway.eventually(() -> gateway.chat("tel 0661234567").body().contains("personal_data_not_allowed"));
            assertThat(gateway.chat("bonjour").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aRegisterThatIsSilentSaysWhatItSaidLast() {
        says = FREE.replace("true", "false");
        try (TestGateway gateway = gateway()) {
            assertThat(gateway.chat("x").body()).contains("system_suspended");
            says = "";
            assertThat(gateway.chat("x").body()).contains("system_suspended");
            says = "{\"not\":\"a list\"}";
            assertThat(gateway.chat("x").body()).contains("system_suspended");
            says = FREE;
            TestGateway.eventually(() -> gateway.chat("x").statusCode() == 200);
        }
    }

    @Test
    void aSystemThatTheRegisterDoesNotKnowRunsNowhere() {
        says = "[]";
        try (TestGateway gateway = gateway()) {
            assertThat(gateway.chat("x").body()).contains("system_suspended");
        }
    }
}
