package org.jazari.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A log that is served over HTTP, by anybody (C2SP tlog-tiles). */
public final class HttpSource implements TileSource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final String prefix;

    /**
     * @param prefix of the log, with or without a slash at its end
     */
    public HttpSource(HttpClient client, URI prefix) {
        this.client = client;
        this.prefix = prefix.toString().replaceFirst("/+$", "") + "/";
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(prefix + path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip, identity")
                .build();
        HttpResponse<byte[]> response;
        try {
            response = client.send(
                    request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(prefix + path);
        }
        return switch (response.statusCode()) {
            case 200 -> Optional.of(decoded(response));
            case 404, 410 -> Optional.empty();
            default -> throw new IOException(prefix + path + " answers " + response.statusCode());
        };
    }

    private static byte[] decoded(HttpResponse<byte[]> response) throws IOException {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        return switch (encoding) {
            case "identity" -> response.body();
            case "gzip" -> {
                try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                    byte[] bytes = in.readNBytes(LARGEST + 1);
                    if (bytes.length > LARGEST) {
                        throw new IOException("larger than any resource of a log: " + response.uri());
                    }
                    yield bytes;
                }
            }
            default -> throw new IOException("unknown encoding " + encoding + ": " + response.uri());
        };
    }
}
