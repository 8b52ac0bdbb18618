package org.jazari.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jazari.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Kept public pages: validated, compressed, the same from memory as freshly made, and nobody's who is signed in. */
@PlatformTest
class FrontFilterTest {
    private static final String PAGE = "/fr/indicators";

    @LocalServerPort
    int port;

    @Autowired
    PublicResponses responses;

    @Autowired
    Assets assets;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {PAGE, "/ar/", "/fr/facts", "/api/v1/strategy", "/api/v1/indicators?format=csv", "/api/v1/schema"
            })
    void theSameComesFromMemoryAsWasMade(String path) throws Exception {
        responses.changed();
        HttpResponse<byte[]> made = get(path);
        HttpResponse<byte[]> kept = get(path);

        assertThat(responses.find(path)).isNotNull();
        assertThat(kept.body()).isEqualTo(made.body());
        for (String header : new String[] {
            "Content-Type", "Content-Disposition", "ETag", "Cache-Control", "Vary", "Content-Security-Policy"
        }) {
            assertThat(kept.headers().allValues(header))
                    .as(header)
                    .isEqualTo(made.headers().allValues(header))
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(kept.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void whoHasAPageIsTold() throws Exception {
        String tag = get(PAGE).headers().firstValue("ETag").orElseThrow();
        String strong = tag.replace("W/", "");

        for (String asked : new String[] {tag, strong, "*", "\"other\", " + tag, "W/\"x\" , " + strong}) {
            HttpResponse<byte[]> answer = get(PAGE, "If-None-Match", asked);
            assertThat(answer.statusCode()).as(asked).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).hasValue(tag);
        }
        assertThat(get(PAGE, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        responses.changed();
        assertThat(get(PAGE, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void whoTakesGzipGetsIt() throws Exception {
        byte[] plain = get(PAGE).body();

        for (String accepted : new String[] {"gzip", "br, gzip;q=0.8", "GZIP", "deflate,gzip"}) {
            HttpResponse<byte[]> answer = get(PAGE, "Accept-Encoding", accepted);
            assertThat(answer.headers().firstValue("Content-Encoding"))
                    .as(accepted)
                    .hasValue("gzip");
            assertThat(unzipped(answer.body())).isEqualTo(new String(plain, StandardCharsets.UTF_8));
        }
        for (String accepted : new String[] {"identity", "br", "gzip;q=0", "gzip; q=0.0, identity"}) {
            HttpResponse<byte[]> answer = get(PAGE, "Accept-Encoding", accepted);
            assertThat(answer.headers().firstValue("Content-Encoding"))
                    .as(accepted)
                    .isEmpty();
            assertThat(answer.body()).isEqualTo(plain);
        }
    }

    @Test
    void whoIsSignedInIsNeverAnsweredFromMemoryNorKept() throws Exception {
        responses.changed();

        HttpResponse<byte[]> cookie = get(PAGE, "Cookie", PublicPage.SESSION_COOKIE + "=anything");
        assertThat(cookie.statusCode()).isEqualTo(200);
        assertThat(responses.find(PAGE)).isNull();
        get("/api/v1/strategy", "Authorization", "Bearer jzr_anything");
        assertThat(responses.find("/api/v1/strategy")).isNull();
        assertThat(get(PAGE, "Cookie", "theme=dark").headers().firstValue("ETag"))
                .isPresent();
        assertThat(responses.find(PAGE)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/sign-in", "/fr/nowhere", "/api/v1/nowhere", "/fr/?known=never", "/fr/account", "/"})
    void onlyWhatIsPublicIsKept(String path) throws Exception {
        get(path);

        assertThat(responses.find(path)).isNull();
    }

    @Test
    void aLongAddressIsAnsweredButNotKept() throws Exception {
        String path = PAGE + "?x=" + "a".repeat(600);

        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(responses.find(path)).isNull();
    }

    @Test
    void assetsAreKeptForAYearUnderTheirFingerprint() throws Exception {
        HttpResponse<byte[]> named = get(assets.url("jazari.css"));
        HttpResponse<byte[]> other = get("/assets/jazari.css?v=0000000000000000");

        assertThat(named.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(other.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(named.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(get("/assets/nothing.css").statusCode()).isEqualTo(404);
        assertThat(get("/assets/..%2fapplication.yaml").statusCode()).isBetween(400, 404);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String unzipped(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
