package org.jazari.trust;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jazari.strategy.office.HtmlForm;
import org.jazari.testing.Browser;

/** Somebody at work with dossiers, in a browser without scripts: opens pages, fills in the forms that stand there, sends them. */
public final class Clerk {
    private final Browser browser;

    Clerk(Browser browser) {
        this.browser = browser;
    }

    public HttpResponse<String> get(String path) {
        return browser.get(path);
    }

    /** Fills in the form of a page that goes to an address, and sends it. */
    public HttpResponse<String> fill(String page, String action, Map<String, String> typed) {
        HtmlForm form = HtmlForm.of(get(page).body(), action);
        typed.forEach(form::type);
        return post(page, action, form.fields());
    }

    /** Sends what a page's form never would. */
    public HttpResponse<String> force(String page, String action, Map<String, String> fields) {
        return browser.submit(page, action, fields);
    }

    /** Sends a file with what else a form says, as browsers do. */
    public HttpResponse<String> upload(
            String page, String action, String fileName, byte[] file, Map<String, String> fields) {
        String csrf = Browser.token(get(page).body()).orElseThrow();
        String boundary = "----boundary-of-the-tests";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf);
        all.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.send(HttpRequest.newBuilder(browser.address(action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private HttpResponse<String> post(String page, String action, List<Map.Entry<String, String>> fields) {
        Map<String, String> sent = new HashMap<>();
        fields.forEach(field -> sent.put(field.getKey(), field.getValue()));
        return browser.submit(page, action, sent);
    }
}
