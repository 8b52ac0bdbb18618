package org.jazari.gateway.dataplane.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jazari.gateway.dataplane.audit.AuditSink;
import org.jazari.gateway.dataplane.audit.Leaf;
import org.jazari.gateway.dataplane.budget.Reservation;
import org.jazari.gateway.dataplane.configuration.ApiKey;
import org.jazari.gateway.dataplane.configuration.Endpoint;
import org.jazari.gateway.dataplane.configuration.Model;
import org.jazari.gateway.dataplane.configuration.Snapshot;
import org.jazari.gateway.dataplane.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Takes requests: what they are for, whose they are, their body; then the admission decides. */
public final class Reception implements Handler<HttpServerRequest> {
    private static final Logger LOG = Logger.getLogger(Reception.class.getName());
    /** Of a request, and of an upstream's answer. */
    public static final int LARGEST_HEAD_BYTES = 16 << 10;

    private static final long BUSY_SECONDS = 1;
    private static final long CHECK_MILLIS = 1000;
    private static final long BODY_NANOS = 30_000_000_000L;
    private static final Map<String, Endpoint> ENDPOINTS = endpoints();
    private static final String MODELS = "/v1/models";

    private final Loop loop;
    private final Set<Body> coming = new LinkedHashSet<>();
    private final Services services;

    /** Of one event loop, on which it must be made. */
    public Reception(Vertx vertx, Services services, UpstreamClients clients) {
        this.services = services;
        this.loop = new Loop(vertx, services, clients);
        vertx.setPeriodic(CHECK_MILLIS, tick -> {
            long now = System.nanoTime();
            List.copyOf(coming).forEach(body -> body.check(now));
        });
    }

    private static Map<String, Endpoint> endpoints() {
        Map<String, Endpoint> endpoints = new HashMap<>();
        for (Endpoint endpoint : Endpoint.values()) {
            endpoints.put("/v1" + endpoint.path(), endpoint);
        }
        return endpoints;
    }

    /** Answers what is no request at all; the connection ends. */
    public static void invalid(HttpServerRequest request) {
        Throwable cause =
                request.decoderResult() == null ? null : request.decoderResult().cause();
        String reason = cause == null ? "" : String.valueOf(cause.getMessage());
        boolean large = cause instanceof io.netty.handler.codec.TooLongFrameException;
        request.response().putHeader("connection", "close");
        refuse(
                request.response(),
                large
                        ? Refusal.of(
                                431,
                                "invalid_request_error",
                                "headers_too_large",
                                "",
                                "The request's head is too large.")
                        : Refusal.invalid("invalid_http", "", "This is not valid HTTP/1.1: " + reason + "."),
                "");
        request.connection().close();
    }

    /** Sends an error in the envelope. */
    static void refuse(HttpServerResponse response, Refusal refusal, String id) {
        if (response.ended() || response.closed() || response.headWritten()) {
            return;
        }
        response.setStatusCode(refusal.status()).putHeader("content-type", "application/json");
        if (!id.isEmpty()) {
            response.putHeader("x-request-id", id);
        }
        refusal.retryAfterSeconds().ifPresent(seconds -> response.putHeader("retry-after", String.valueOf(seconds)));
        if (refusal.retryAfterSeconds().isEmpty() && (refusal.status() == 429 || refusal.status() == 403)) {
            response.putHeader("x-should-retry", "false"); // what OpenAI's own clients go by
        }
        response.end(refusal.json());
    }

    @Override
    public void handle(HttpServerRequest request) {
        try {
            receive(request);
        } catch (RefusedException refused) {
            services.metrics()
                    .answered(refused.refusal().status(), refused.refusal().code());
            if (refused.refusal().status() == 413) {
                request.response().putHeader("connection", "close");
            }
            refuse(request.response(), refused.refusal(), "");
        }
    }

    private void receive(HttpServerRequest request) throws RefusedException {
        requireOneMeaning(request);
        String path = request.path() == null ? "" : request.path();
        if (path.equals("/health") && request.method().equals(HttpMethod.GET)) {
            request.response().putHeader("content-type", "application/json").end("{\"status\":\"ok\"}");
            return;
        }
        Endpoint endpoint = ENDPOINTS.get(path);
        boolean models = path.equals(MODELS) || path.startsWith(MODELS + "/");
        if (endpoint == null && !models) {
            throw new RefusedException(Refusal.of(
                    404, "invalid_request_error", "unknown_url", "", "There is no " + request.method() + " here."));
        }
        HttpMethod wanted = models ? HttpMethod.GET : HttpMethod.POST;
        if (!request.method().equals(wanted)) {
            request.response().putHeader("allow", wanted.name());
            throw new RefusedException(Refusal.of(
                    405, "invalid_request_error", "method_not_allowed", "", "Use " + wanted.name() + " here."));
        }
        Snapshot snapshot = services.snapshots().current();
        ApiKey key = Admission.authenticate(
                snapshot,
                Optional.ofNullable(request.getHeader("authorization")).orElse(""),
                services.clock().instant());
        if (endpoint == null) {
            models(request.response(), snapshot, key, path);
        } else {
            readBody(request, snapshot, key, endpoint);
        }
    }

    /** Refuses what two servers may understand differently, and what this one does not decode. */
    private static void requireOneMeaning(HttpServerRequest request) throws RefusedException {
        List<String> hosts = request.headers().getAll("host");
        if (hosts.size() > 1 || (hosts.isEmpty() && request.version() == io.vertx.core.http.HttpVersion.HTTP_1_1)) {
            throw new RefusedException(Refusal.invalid("invalid_http", "", "One Host header is needed."));
        }
        List<String> codings = request.headers().getAll("transfer-encoding");
        if (codings.size() > 1
                || (codings.size() == 1 && !codings.getFirst().strip().equalsIgnoreCase("chunked"))) {
            throw new RefusedException(
                    Refusal.invalid("invalid_http", "", "No Transfer-Encoding but chunked is understood."));
        }
        if (request.headers().getAll("authorization").size() > 1) {
            throw new RefusedException(Refusal.invalid("invalid_http", "", "One Authorization header is needed."));
        }
        String encoding = request.getHeader("content-encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new RefusedException(Refusal.of(
                    415,
                    "invalid_request_error",
                    "unsupported_encoding",
                    "",
                    "Send the body as it is, without Content-Encoding."));
        }
    }

    private void readBody(HttpServerRequest request, Snapshot snapshot, ApiKey key, Endpoint endpoint)
            throws RefusedException {
        String type = request.getHeader("content-type");
        if (type == null || !type.toLowerCase(Locale.ROOT).strip().startsWith("application/json")) {
            throw new RefusedException(Refusal.of(
                    415, "invalid_request_error", "unsupported_media_type", "", "Send the body as application/json."));
        }
        long told = length(request);
        if (told > snapshot.bodyBytes()) {
            throw new RefusedException(tooLarge(snapshot));
        }
        String expect = request.getHeader("expect");
        if (expect != null) {
            if (!expect.strip().equalsIgnoreCase("100-continue")) {
                throw new RefusedException(Refusal.of(
                        417, "invalid_request_error", "expectation_failed", "", "Expect 100-continue only."));
            }
            request.response().writeContinue();
        }
        new Body(request, snapshot, key, endpoint).read();
    }

    private static Refusal tooLarge(Snapshot snapshot) {
        return Refusal.tooLarge("The body is larger than " + snapshot.bodyBytes() + " bytes.");
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("content-length");
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException malformed) {
            return Long.MAX_VALUE;
        }
    }

    /** The body of a request as it comes. */
    private final class Body {
        private final HttpServerRequest request;
        private final Snapshot snapshot;
        private final ApiKey key;
        private final Endpoint endpoint;
        private Buffer bytes = Buffer.buffer();
        private final long begunNanos = System.nanoTime();
        private boolean several;
        private boolean over;

        Body(HttpServerRequest request, Snapshot snapshot, ApiKey key, Endpoint endpoint) {
            this.request = request;
            this.snapshot = snapshot;
            this.key = key;
            this.endpoint = endpoint;
        }

        void read() {
            coming.add(this);
            request.handler(this::piece);
            request.exceptionHandler(broken -> {
                if (!over) {
                    refuseAndClose(Refusal.invalid("invalid_http", "", "The body is not valid HTTP/1.1."));
                }
            });
            request.endHandler(end -> whole());
        }

        private void piece(Buffer piece) {
            if (over) {
                return;
            }
            if (bytes.length() + (long) piece.length() > snapshot.bodyBytes()) {
                refuseAndClose(tooLarge(snapshot));
            } else if (!services.tryBuffer(piece.length())) {
                refuseAndClose(Refusal.busy("overloaded", "Too many requests are under way. Try again.", BUSY_SECONDS));
            } else {
                add(piece);
            }
        }

        private void add(Buffer piece) {
            if (bytes.length() == 0) {
                bytes = piece;
                return;
            }
            if (!several) { // most bodies come in one piece, which needs no copy
                several = true;
                bytes = Buffer.buffer(bytes.length() * 2 + piece.length()).appendBuffer(bytes);
            }
            bytes.appendBuffer(piece);
        }

        void check(long nowNanos) {
            if (!over && nowNanos - begunNanos > BODY_NANOS) {
                refuseAndClose(Refusal.of(
                        408, "invalid_request_error", "request_timeout", "", "The body did not come in time."));
            }
        }

        private void refuseAndClose(Refusal refusal) {
            drop();
            services.metrics().answered(refusal.status(), refusal.code());
            request.response().putHeader("connection", "close");
            refuse(request.response(), refusal, "");
        }

        private void drop() {
            if (!over) {
                over = true;
                coming.remove(this);
                services.bufferedBytes().addAndGet(-bytes.length());
            }
        }

        private void whole() {
            if (over) {
                return;
            }
            byte[] body = bytes.getBytes();
            drop();
            decide(request.response(), snapshot, key, endpoint, body);
        }
    }

    // --- the decision
    // ---------------------------------------------------------------------------------------------------

    private void decide(HttpServerResponse response, Snapshot snapshot, ApiKey key, Endpoint endpoint, byte[] body) {
        Leaf leaf = new Leaf(loop.nextId());
        Optional<AuditSink.Place> place = services.audit().tryEnter();
        if (place.isEmpty()) {
            Refusal full = Refusal.busy("audit_full", "The audit log does not keep up. Try again.", BUSY_SECONDS);
            services.metrics().answered(full.status(), full.code());
            refuse(response, full, leaf.id());
            return;
        }
        Admission admission = new Admission(services, snapshot, endpoint, key, body, leaf);
        try {
            Instant now = services.clock().instant();
            exchange(response, admission.admit(now), place.get(), now).start();
        } catch (RefusedException refused) {
            refuseRecorded(response, leaf, place.get(), refused.refusal());
        } catch (RuntimeException broken) { // a full disk, or a bug: told, recorded, never let through
            LOG.log(Level.SEVERE, "A request failed", broken);
            refuseRecorded(
                    response,
                    leaf,
                    place.get(),
                    Refusal.of(500, "server_error", "internal_error", "", "The gateway has failed. Try again."));
        }
    }

    /** Holds what the call can cost and says what is about to be done; where either fails, nothing stays held. */
    private Exchange exchange(
            HttpServerResponse response, Admission.Admitted admitted, AuditSink.Place place, Instant now)
            throws RefusedException {
        boolean begun = false;
        try {
            long hold = switch (services.budgets().reserve(admitted.draws(), now)) {
                case Reservation.Held held -> held.id();
                case Reservation.Exhausted exhausted -> throw new RefusedException(Exhaustion.refusal(exhausted, now));
            };
            try {
                place.begin(admitted.asked().leaf());
                begun = true;
            } finally {
                if (!begun) {
                    services.budgets().settle(hold, new long[admitted.draws().size()]);
                }
            }
            return new Exchange(loop, admitted.asked(), response, place, admitted.draws(), hold);
        } finally {
            if (!begun) {
                admitted.asked().body().release();
            }
        }
    }

    private void refuseRecorded(HttpServerResponse response, Leaf leaf, AuditSink.Place place, Refusal refusal) {
        leaf.put("outcome", "refused").put("status", refusal.status()).put("code", refusal.code());
        if (!refusal.rejections().isEmpty()) {
            leaf.put(
                    "rejected_upstreams",
                    refusal.rejections().stream()
                            .map(one -> one.upstream() + ": " + one.reason())
                            .toList());
        }
        try {
            place.record(leaf);
        } catch (
                RuntimeException
                        unrecorded) { // the disk has failed: nothing is let through any more, and clients are told
            LOG.log(Level.SEVERE, "A refusal is not recorded", unrecorded);
        }
        services.metrics().answered(refusal.status(), refusal.code());
        refuse(response, refusal, leaf.id());
    }

    // --- models
    // ---------------------------------------------------------------------------------------------------------

    private void models(HttpServerResponse response, Snapshot snapshot, ApiKey key, String path)
            throws RefusedException {
        List<Model> opened = snapshot.models().values().stream()
                .filter(model -> key.opens(model.name()) && !model.suspended())
                .toList();
        String json;
        if (path.equals(MODELS)) {
            json = "{\"object\":\"list\",\"data\":["
                    + String.join(",", opened.stream().map(Reception::json).toList()) + "]}";
        } else {
            String name = decoded(path.substring(MODELS.length() + 1));
            json = opened.stream()
                    .filter(model -> model.name().equals(name))
                    .map(Reception::json)
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(Refusal.of(
                            404,
                            "invalid_request_error",
                            "model_not_found",
                            "model",
                            "The model does not exist or this key does not open it.")));
        }
        services.metrics().answered(200, "");
        response.putHeader("content-type", "application/json").end(json);
    }

    private static @Nullable String decoded(String escaped) {
        try {
            return java.net.URLDecoder.decode(escaped.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String json(Model model) {
        return "{\"id\":" + JsonText.quoted(model.name())
                + ",\"object\":\"model\",\"created\":0,\"owned_by\":\"jazari\"}";
    }
}
