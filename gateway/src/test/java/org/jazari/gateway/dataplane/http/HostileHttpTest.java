package org.jazari.gateway.dataplane.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.jazari.gateway.dataplane.MockUpstream;
import org.jazari.gateway.dataplane.TestGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileHttpTest {
    /** Where the request line itself is wrong, its version is not known. */
    private static final java.util.regex.Pattern REFUSED =
            java.util.regex.Pattern.compile("HTTP/1[.][01] 400.*", java.util.regex.Pattern.DOTALL);

    private static final String BODY = TestGateway.chatBody("x", false);

    private final MockUpstream upstream = new MockUpstream();
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path folder) {
        gateway = new TestGateway(folder, TestGateway.configuration(upstream.url()));
    }

    @AfterAll
    void stop() {
        gateway.close();
        upstream.close();
    }

    private String raw(byte[] request) throws IOException {
        try (Socket socket = new Socket(
                java.net.InetAddress.getLoopbackAddress(), gateway.gateway().port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            byte[] piece = new byte[4096];
            for (int read; (read = socket.getInputStream().read(piece)) > 0; ) {
                answer.write(piece, 0, read);
                String text = answer.toString(StandardCharsets.UTF_8);
                if (text.contains("}}") || text.contains("\"usage\"") || text.contains("\"data\":[")) {
                    break;
                }
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static byte[] head(String... lines) {
        return ("POST /v1/chat/completions HTTP/1.1\r\nAuthorization: Bearer " + TestGateway.KEY
                        + "\r\nContent-Type: application/json\r\n" + String.join("\r\n", lines) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] head, byte[] body) {
        byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private String withBody(byte[] body, String... lines) throws IOException {
        String[] all = java.util.Arrays.copyOf(lines, lines.length + 1);
        all[lines.length] = "Content-Length: " + body.length;
        return raw(join(head(all), body));
    }

    private String json(String body) throws IOException {
        return withBody(body.getBytes(StandardCharsets.UTF_8), "Host: x");
    }

    @Test
    void smuggling() throws IOException {
        String chunked = Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\n\r\n";
        assertThat(raw(join(
                        head("Host: x", "Content-Length: 5", "Transfer-Encoding: chunked"),
                        chunked.getBytes(StandardCharsets.UTF_8))))
                .matches(REFUSED)
                .contains("\"error\":{");
        assertThat(raw(join(
                        head("Host: x", "Transfer-Encoding: chunked", "Content-Length: 5"),
                        chunked.getBytes(StandardCharsets.UTF_8))))
                .matches(REFUSED);
        assertThat(raw(join(
                        head("Host: x", "Transfer-Encoding: gzip, chunked"), chunked.getBytes(StandardCharsets.UTF_8))))
                .matches(REFUSED);
        assertThat(raw(join(
                        head("Host: x", "Content-Length: 5", "Content-Length: 6"),
                        BODY.getBytes(StandardCharsets.UTF_8))))
                .matches(REFUSED)
                .contains("\"error\":{");
        assertThat(raw(join(head("Host: x", "Host: y", "Content-Length: 0"), new byte[0])))
                .matches(REFUSED);
        assertThat(raw(join(head("Content-Length: 0"), new byte[0]))).matches(REFUSED);
        assertThat(raw(join(head("Host: x", "Content-Length: -1"), new byte[0])))
                .matches(REFUSED);
        assertThat(raw(join(head("Host: x", "Content-Length: +5"), BODY.getBytes(StandardCharsets.UTF_8))))
                .matches(REFUSED);
        assertThat(raw(join(head("Host: x", "X-A: a\rX-B: b", "Content-Length: 0"), new byte[0])))
                .matches(REFUSED);
        assertThat(raw(join(head("Host: x", "X-A: a\nTransfer-Encoding: chunked", "Content-Length: 0"), new byte[0])))
                .matches(REFUSED);
        assertThat(raw(join(head("Host: x", "Content-Length : 3"), new byte[0])))
                .matches(REFUSED);
        assertThat(raw(join(head("Host: x", " folded: y", "Content-Length: 0"), new byte[0])))
                .matches(REFUSED);
        assertThat(raw("GET /v1/models HTTP/1.1\nHost: x\n\n".getBytes(StandardCharsets.UTF_8)))
                .matches(REFUSED);
        assertThat(raw(join(
                        head("Host: x", "Transfer-Encoding: chunked"),
                        ("zz\r\n" + BODY).getBytes(StandardCharsets.UTF_8))))
                .doesNotContain("HTTP/1.1 200");
    }

    @Test
    void hostileJson() throws IOException {
        assertThat(json("{\"model\":\"small\",\"model\":\"small\",\"messages\":[]}"))
                .matches(REFUSED)
                .contains("repeated");
        assertThat(json("{\"model\":\"small\",\"messages\":" + "[".repeat(5000) + "]".repeat(5000) + "}"))
                .startsWith("HTTP/1.1 413");
        assertThat(json("{\"model\":\"small\",\"messages\":[" + "1,".repeat(600_000) + "1]}"))
                .startsWith("HTTP/1.1 413");
        assertThat(json("")).matches(REFUSED);
        assertThat(json("[]")).matches(REFUSED);
        assertThat(json("{\"model\":\"small\"} {}")).matches(REFUSED);
        assertThat(json("{\"model\":\"small\",\"x\":\"\\ud800\"}")).matches(REFUSED);
        assertThat(json("{\"model\":\"small\",\"stream\":\"true\",\"messages\":[]}"))
                .matches(REFUSED);
        byte[] invalid = BODY.replace("\"x\"", "\"?\"").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < invalid.length; i++) {
            if (invalid[i] == '?') {
                invalid[i] = (byte) 0xff;
            }
        }
        assertThat(withBody(invalid, "Host: x")).matches(REFUSED).contains("UTF-8");
        assertThat(withBody(BODY.getBytes(StandardCharsets.UTF_16), "Host: x")).matches(REFUSED);
    }

    @Test
    void bombs() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            zip.write(new byte[10 << 20]);
        }
        assertThat(withBody(bomb.toByteArray(), "Host: x", "Content-Encoding: gzip"))
                .startsWith("HTTP/1.1 415")
                .contains("\"error\":{");
        assertThat(raw(head("Host: x", "Content-Length: 999999999")))
                .startsWith("HTTP/1.1 413")
                .contains("\"error\":{");
        assertThat(raw(head("Host: x", "X-Large: " + "a".repeat(40_000))))
                .startsWith("HTTP/1.1 431")
                .contains("\"error\":{");
    }

    @Test
    void whatHonestClientsSend() throws IOException {
        assertThat(withBody(
                        BODY.getBytes(StandardCharsets.UTF_8),
                        "Host: x",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA"))
                .startsWith("HTTP/1.1 200");
        assertThat(withBody(BODY.getBytes(StandardCharsets.UTF_8), "Host: x", "Expect: 100-continue"))
                .startsWith("HTTP/1.1 100")
                .contains("HTTP/1.1 200");
        assertThat(withBody(BODY.getBytes(StandardCharsets.UTF_8), "Host: x", "Expect: magic"))
                .startsWith("HTTP/1.1 417");
        assertThat(
                        json(
                                "{\n  \"model\" : \"small\",\n  \"stream\" : false,\n  \"messages\" : [ { \"role\" : \"user\", \"content\" : \"x\" } ]\n}"))
                .startsWith("HTTP/1.1 200");
        assertThat(upstream.headers())
                .allSatisfy(headers ->
                        assertThat(headers).doesNotContainKeys("upgrade", "http2-settings", "expect", "authorization"));
    }

    @Test
    void wrongPlaces() {
        assertThat(gateway.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/chat/completions").statusCode()).isEqualTo(405);
        assertThat(gateway.get("/chat/completions").body()).contains("\"error\":{");
    }
}
