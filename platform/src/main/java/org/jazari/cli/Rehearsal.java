package org.jazari.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** Asks a running platform for its main pages in every language, so that the training run sees what real use loads. */
record Rehearsal(String url) {
    private static final List<String> LANGUAGES = List.of("fr", "ar", "zgh", "en");
    private static final List<String> PAGES = List.of(
            "",
            "/indicators",
            "/commitments",
            "/indicators/ai-jobs",
            "/timeline",
            "/search?q=emploi",
            "/changes",
            "/facts",
            "/about",
            "/open-data",
            "/sign-in");
    private static final List<String> OTHERS =
            List.of("", "api/openapi.json", "no-such-page", "jazari.css", "jazari.js");

    void play() {
        for (int round = 0; round < 3; round++) {
            OTHERS.forEach(this::ask);
            for (String language : LANGUAGES) {
                PAGES.forEach(page -> ask(language + page));
            }
        }
    }

    /** Whether a page exists is not the point: a refusal is a page too. */
    private void ask(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url + path).toURL().openConnection();
            connection.setRequestProperty("Accept", "text/html");
            connection.setRequestProperty("Accept-Encoding", "gzip");
            try (var body =
                    connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
