package org.jazari.strategy.office;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jazari.testing.Browser;

/** Somebody at work in the office, with a browser without scripts. */
public final class Officer {
    private final Browser browser;
    private final String acting;

    public Officer(int port, String acting) {
        this.browser = new Browser(port);
        this.acting = acting;
    }

    public HttpResponse<String> get(String path) {
        return browser.get(path, OfficeTest.ACTING, acting);
    }

    /** Sends a form; {@code page} is where its token comes from. */
    public HttpResponse<String> post(String page, String action, List<Map.Entry<String, String>> fields) {
        String token = Browser.token(get(page).body()).orElseThrow();
        String form = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encode(token)));
        return browser.send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Calls the API with a JSON body. */
    public HttpResponse<String> api(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(
                request.POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    /** A request of this person, to be completed. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(browser.address(path)).header(OfficeTest.ACTING, acting);
    }

    public HttpResponse<String> send(HttpRequest request) {
        return browser.send(request);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
