package org.jazari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A platform that is told of its proxy believes it: the cookie is for https only. */
@PlatformTest
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class BehindProxyTest {
    @LocalServerPort
    int port;

    @Test
    void overHttpsCookiesAreSecureAndBrowsersRememberIt() {
        HttpResponse<String> page = new Browser(port).get("/en/sign-in", "X-Forwarded-Proto", "https");

        assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                .startsWith("max-age=31536000");
        assertThat(page.headers().allValues("Set-Cookie"))
                .hasSize(1)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("JAZARI_FORM=")
                        .contains("Secure")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void overHttpNothingIsClaimed() {
        HttpResponse<String> page = new Browser(port).get("/en/sign-in");

        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
}
