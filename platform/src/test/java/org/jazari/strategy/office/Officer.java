package org.jazari.strategy.office;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jazari.testing.Browser;

/** Somebody at work in the office: a browser without scripts, and a program with a token. */
public final class Officer {
    private final Browser browser;
    private final String token;

    Officer(Browser browser, String token) {
        this.browser = browser;
        this.token = token;
    }

    public HttpResponse<String> get(String path) {
        return browser.get(path);
    }

    /** Fetches something that is no text. */
    public HttpResponse<byte[]> bytes(String path) {
        return browser.bytes(path);
    }

    /** Calls the API for something that is no text. */
    public HttpResponse<byte[]> apiBytes(String path) {
        return browser.bytes(path, "Authorization", "Bearer " + token);
    }

    /** Sends a form; {@code page} is where its token comes from. */
    public HttpResponse<String> post(String page, String action, List<Map.Entry<String, String>> fields) {
        String csrf = csrf(page);
        String form = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encode(csrf)));
        return browser.send(HttpRequest.newBuilder(browser.address(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** The token of a page's form. */
    public String csrf(String page) {
        String body = get(page).body();
        return Browser.token(body).orElseThrow(() -> new AssertionError("No form on " + page + ": " + body));
    }

    /** Sends several files with a form. */
    public HttpResponse<String> upload(String page, String action, Multipart form) {
        return browser.send(HttpRequest.newBuilder(browser.address(action))
                .header("Content-Type", form.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        form.field("_csrf", csrf(page)).bytes()))
                .build());
    }

    /** Calls the API with a JSON body. */
    public HttpResponse<String> api(String path, String json, String... headers) {
        return api(path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Calls the API with any body. */
    public HttpResponse<String> api(String path, String contentType, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(browser.address(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(
                request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
