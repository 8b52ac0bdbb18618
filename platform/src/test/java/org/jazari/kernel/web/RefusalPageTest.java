package org.jazari.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@PlatformTest
@Import(RefusalPageTest.Broken.class)
class RefusalPageTest {
    @LocalServerPort
    int port;

    @TestComponent
    @Controller
    static class Broken {
        @Autowired
        Pages pages;

        @GetMapping({"/fr/broken/template", "/api/v1/broken"})
        ResponseEntity<?> template(HttpServletRequest request) {
            return pages.page(pages.page(request), "no/such/template", Map.of());
        }

        @GetMapping("/fr/broken/error")
        void error(HttpServletResponse response) throws IOException {
            response.sendError(500);
        }

        @GetMapping("/fr/broken/text")
        void text(HttpServletRequest request, HttpServletResponse response) throws IOException {
            RefusedRequest.send(request, response, 400, "a-code-without-texts");
        }
    }

    @Test
    void anUnknownPageIsRefusedInItsLanguage() {
        HttpResponse<String> answer = new Browser(port).get("/ar/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("dir=\"rtl\"").contains("هذه الصفحة غير موجودة");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/broken/template", "/fr/broken/error"})
    void whatBreaksIsSaidOnAPage(String path) {
        HttpResponse<String> answer = new Browser(port).get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("<html lang=\"fr\"").contains("n’a pas pu répondre");
    }

    @Test
    void whatBreaksInTheApiIsAProblem() {
        HttpResponse<String> answer = new Browser(port).get("/api/v1/broken", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"broken\"").contains("could not answer");
    }

    @Test
    void aRefusalThatCannotBeShownEndsInALine() {
        HttpResponse<String> answer = new Browser(port).get("/fr/broken/text");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("400 a-code-without-texts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr//office", "/fr/office;x=1", "/fr/%2e%2e/office"})
    void anAddressThatHidesWhereItLeadsIsRefused(String path) {
        HttpResponse<String> answer = new Browser(port).get(path);

        assertThat(answer.statusCode()).isIn(400, 303);
        assertThat(answer.body()).doesNotContain("Whitelabel").doesNotContain("\"timestamp\"");
    }

    @Test
    void theErrorAddressItselfIsNoPage() {
        assertThat(new Browser(port).get("/error").statusCode()).isEqualTo(404);
    }
}
