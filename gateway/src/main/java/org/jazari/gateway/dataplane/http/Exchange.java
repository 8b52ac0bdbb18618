package org.jazari.gateway.dataplane.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jazari.gateway.dataplane.audit.AuditSink;
import org.jazari.gateway.dataplane.audit.Leaf;
import org.jazari.gateway.dataplane.budget.Draw;
import org.jazari.gateway.dataplane.configuration.Carbon;
import org.jazari.gateway.dataplane.configuration.Endpoint;
import org.jazari.gateway.dataplane.configuration.Serving;
import org.jazari.gateway.dataplane.configuration.Snapshot;
import org.jazari.gateway.dataplane.configuration.Upstream;
import org.jazari.gateway.dataplane.json.JsonKind;
import org.jazari.gateway.dataplane.json.JsonLimits;
import org.jazari.gateway.dataplane.json.JsonRefusedException;
import org.jazari.gateway.dataplane.json.JsonTape;
import org.jazari.gateway.dataplane.metrics.Metrics;
import org.jazari.gateway.dataplane.routing.UpstreamState;
import org.jspecify.annotations.Nullable;

/**
 * One admitted request until its end: attempts at upstreams until the first byte of an answer, the answer, the settlement, the leaf. Of one event
 * loop. However it ends, it ends once: {@link #end}.
 */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class.getName());
    private static final Set<Integer> RETRYABLE = Set.of(408, 429, 500, 502, 503, 504);
    private static final long CIRCUIT_SECONDS = 10;

    /** To an upstream of HTTP/2 (RFC 9113, section 7); a connection of HTTP/1.1 is closed. */
    private static final long CANCEL = 8;

    private final Loop loop;
    private final Services services;
    private final AskedFor asked;
    private final HttpServerResponse response;
    private final AuditSink.Place place;
    private final List<Draw> draws;
    private final long hold;
    private final long startedNanos = System.nanoTime();
    private final Set<String> tried = new HashSet<>();
    private int attempts;
    private @Nullable Serving serving;
    private @Nullable UpstreamState state;
    private @Nullable HttpClientRequest upstreamRequest;
    private @Nullable Answer answer;
    private String seen;
    private long deadlineNanos = Long.MAX_VALUE;
    private boolean atUpstream;
    private boolean ended;

    Exchange(
            Loop loop,
            AskedFor asked,
            HttpServerResponse response,
            AuditSink.Place place,
            List<Draw> draws,
            long hold) {
        this.loop = loop;
        this.services = loop.services();
        this.asked = asked;
        this.response = response;
        this.place = place;
        this.draws = draws;
        this.hold = hold;
        this.seen = asked.snapshot().version();
    }

    void start() {
        loop.begun(this);
        response.closeHandler(gone -> clientGone());
        response.exceptionHandler(broken -> clientGone());
        attempt();
    }

    AskedFor asked() {
        return asked;
    }

    HttpServerResponse response() {
        return response;
    }

    Loop loop() {
        return loop;
    }

    boolean hasEnded() {
        return ended;
    }

    // --- attempts
    // -------------------------------------------------------------------------------------------------------

    private void attempt() {
        long now = System.nanoTime();
        Optional<Serving> chosen = attempts >= asked.snapshot().attempts()
                ? Optional.empty()
                : services.router().choose(asked.allowed(), tried, now);
        if (chosen.isEmpty()) {
            refuse(
                    attempts == 0
                            ? Refusal.busy(
                                            "upstreams_unavailable",
                                            "All upstreams of " + asked.model().name()
                                                    + " that may take this request are down.",
                                            CIRCUIT_SECONDS)
                                    .because(services.router().unwell(asked.allowed(), now))
                            : Refusal.upstream(
                                    "upstream_failed",
                                    "No upstream of " + asked.model().name() + " has answered. Try again."));
            return;
        }
        attempts++;
        int attempt = attempts;
        Serving next = chosen.get();
        serving = next;
        state = services.router().state(next.upstream());
        tried.add(next.upstream().id());
        state().begin();
        atUpstream = true;
        deadlineNanos = now + next.upstream().firstByteSeconds() * 1_000_000_000L;
        loop.clients().to(next.upstream()).request(options(next.upstream())).onComplete(connected -> {
            if (ended || attempt != attempts) {
                if (connected.succeeded()) {
                    connected.result().reset(CANCEL);
                }
            } else if (connected.failed()) {
                attemptFailed("unreachable");
            } else {
                send(connected.result(), next);
            }
        });
    }

    private RequestOptions options(Upstream upstream) {
        URI url = upstream.url();
        boolean secure = "https".equals(url.getScheme());
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(url.getHost())
                .setPort(url.getPort() > 0 ? url.getPort() : secure ? 443 : 80)
                .setSsl(secure)
                .setURI(url.getRawPath() + asked.endpoint().path())
                .putHeader("content-type", "application/json")
                .putHeader("accept", asked.streamed() ? "text/event-stream" : "application/json")
                .putHeader("x-request-id", asked.leaf().id());
        if (!upstream.token().isEmpty()) {
            options.putHeader("authorization", "Bearer " + upstream.token());
        }
        return options;
    }

    private void send(HttpClientRequest request, Serving to) {
        upstreamRequest = request;
        request.exceptionHandler(broken -> {
            if (request == upstreamRequest) {
                upstreamBroke();
            }
        });
        request.send(asked.body().body(to)).onComplete(result -> {
            if (ended || request != upstreamRequest) {
                return;
            }
            if (result.failed()) {
                attemptFailed("broken");
            } else {
                answered(result.result(), to);
            }
        });
    }

    private void upstreamBroke() {
        if (ended) {
            return;
        }
        Answer begun = answer;
        if (begun == null) {
            attemptFailed("broken");
        } else {
            begun.upstreamBroke("The upstream broke off.");
        }
    }

    private void attemptFailed(String result) {
        state().failed(System.nanoTime());
        leaveUpstream(result, true);
        attempt();
    }

    private void answered(HttpClientResponse upstream, Serving from) {
        int status = upstream.statusCode();
        if (RETRYABLE.contains(status)
                && attempts < asked.snapshot().attempts()
                && asked.allowed().size() > tried.size()) {
            if (status != 429) {
                state().failed(System.nanoTime());
            }
            leaveUpstream("status_" + status, true);
            attempt();
            return;
        }
        if (status >= 500) {
            state().failed(System.nanoTime());
        } else {
            state().succeeded();
        }
        asked.body().release();
        touch();
        String type = Optional.ofNullable(upstream.getHeader("content-type")).orElse("");
        boolean events = type.regionMatches(true, 0, "text/event-stream", 0, 17);
        if (upstream.getHeader("content-encoding") != null) {
            refuse(Refusal.upstream(
                    "upstream_invalid", "The upstream has encoded its answer, which nobody asked for."));
        } else if (status == 200 && asked.streamed() && events) {
            answer = new StreamedAnswer(this, upstream);
        } else if (status == 200 && (asked.streamed() || events)) {
            refuse(Refusal.upstream(
                    "upstream_invalid",
                    asked.streamed()
                            ? "The upstream does not stream."
                            : "The upstream streams, which nobody asked for."));
        } else {
            answer = new WholeAnswer(this, upstream, from);
        }
    }

    /** Something came from the upstream: it has time again. */
    void touch() {
        Serving at = serving;
        if (at != null) {
            deadlineNanos = System.nanoTime() + at.upstream().idleSeconds() * 1_000_000_000L;
        }
    }

    /** Looks, now and then, whether the upstream still moves, and whether the request may still go on. */
    void check(long nowNanos) {
        if (ended) {
            return;
        }
        if (nowNanos - deadlineNanos > 0 && atUpstream) {
            Answer begun = answer;
            if (begun == null) {
                attemptFailed("silent");
            } else {
                state().failed(nowNanos);
                begun.upstreamBroke("The upstream has stopped answering.");
            }
            return;
        }
        checkSnapshot();
    }

    /** Whether the request may go on by the snapshot in force; else it is ended. */
    boolean checkSnapshot() {
        Snapshot now = services.snapshots().current();
        if (now.version().equals(seen) || ended) {
            return !ended;
        }
        seen = now.version();
        Optional<Refusal> refusal =
                Admission.refusedNow(now, asked, services.clock().instant());
        refusal.ifPresent(this::breakOff);
        return refusal.isEmpty();
    }

    private void breakOff(Refusal refusal) {
        Answer begun = answer;
        if (begun == null) {
            refuse(refusal);
        } else {
            begun.breakOff(refusal, "withdrawn");
        }
    }

    private UpstreamState state() {
        UpstreamState its = state;
        if (its == null) {
            throw new IllegalStateException("No upstream is chosen");
        }
        return its;
    }

    private void leaveUpstream(String result, boolean cut) {
        Serving at = serving;
        if (!atUpstream || at == null) {
            return;
        }
        atUpstream = false;
        state().end();
        services.metrics().attempted(at.upstream().id(), result);
        HttpClientRequest request = upstreamRequest;
        upstreamRequest = null;
        if (cut && request != null) {
            request.reset(CANCEL);
        }
    }

    private void clientGone() {
        if (ended) {
            return;
        }
        Answer begun = answer;
        end("client_gone", 499, "client_gone", begun == null ? Usage.NONE : begun.usage(), "", true);
    }

    // --- ends
    // -----------------------------------------------------------------------------------------------------------

    /** Ends with an error, where no byte of an answer has gone out yet. Nothing was used. */
    void refuse(Refusal refusal) {
        if (end("failed", refusal.status(), refusal.code(), Usage.NONE, "", true)) {
            Reception.refuse(response, refusal, asked.leaf().id());
        }
    }

    /**
     * Ends the exchange: leaves the upstream, settles, records. Must come before the last bytes of the answer go out, so that whoever has read
     * them finds the settlement made.
     *
     * @param cut whether the upstream's connection is closed rather than used again
     * @return false where it had ended before
     */
    boolean end(String outcome, int status, String code, Usage usage, String answerHash, boolean cut) {
        if (ended) {
            return false;
        }
        ended = true;
        loop.ended(this);
        asked.body().release();
        leaveUpstream(outcome, cut);
        try {
            services.budgets().settle(hold, Spending.used(draws, asked.model(), usage));
            place.record(leaf(outcome, status, code, usage, answerHash));
        } catch (RuntimeException unrecorded) { // the disk has failed: what is not recorded is not answered
            LOG.log(Level.SEVERE, "A call is not settled", unrecorded);
            response.reset();
            return false;
        }
        measure(status, code, usage);
        return true;
    }

    private Leaf leaf(String outcome, int status, String code, Usage usage, String answerHash) {
        Leaf leaf = asked.leaf();
        Serving at = serving;
        if (at != null) {
            leaf.put("upstream", at.upstream().id())
                    .put("country", at.upstream().country())
                    .put("sovereign", at.upstream().sovereign());
        }
        leaf.put("attempts", attempts).put("outcome", outcome).put("status", status);
        if (!code.isEmpty()) {
            leaf.put("code", code);
        }
        leaf.put("input_tokens", usage.input())
                .put("output_tokens", usage.output())
                .put("tokens_estimated", usage.estimated())
                .put("nanodirhams", Spending.cost(asked.model(), usage.input(), usage.output()));
        if (!answerHash.isEmpty()) {
            leaf.put("answer_hmac", answerHash);
        }
        return leaf;
    }

    private void measure(int status, String code, Usage usage) {
        Metrics metrics = services.metrics();
        metrics.answered(status, code);
        Serving at = serving;
        if (at == null) {
            return;
        }
        String administration = asked.key().application().administration().id();
        metrics.ended(
                series(at),
                (System.nanoTime() - startedNanos) * 1e-9,
                usage.input(),
                usage.output(),
                Spending.cost(asked.model(), usage.input(), usage.output()));
        if (usage.estimated()) {
            metrics.estimated();
        }
        Carbon factor = asked.snapshot().carbon().get(at.upstream().country());
        // energy is known by tokens of output: what a call without any has needed is not
        if (factor == null || asked.model().energy().isEmpty() || usage.output() == 0) {
            metrics.carbonUnknown(administration);
        } else {
            var energy = asked.model().energy().get();
            double grams = usage.output() / 1000.0 / 1000.0 * factor.gramsPerKilowattHour();
            metrics.carbon(
                    administration,
                    energy.lowWattHours() * grams,
                    energy.highWattHours() * grams,
                    energy.method(),
                    factor.year());
        }
    }

    private Metrics.Call series(Serving at) {
        return new Metrics.Call(
                asked.endpoint().operation(),
                asked.key().application().administration().id(),
                asked.model().name(),
                at.upstream().id());
    }

    /** The first piece of a streamed answer goes out. */
    void firstChunk() {
        Serving at = serving;
        if (at != null) {
            services.metrics().firstChunk(series(at), (System.nanoTime() - startedNanos) * 1e-9);
        }
    }

    /** Tokens by a count of our own: a token is about four bytes, and a piece of a stream is about one token. */
    Usage counted(long pieces, long outputBytes) {
        long output = Math.max(pieces, (outputBytes + 3) / 4);
        return new Usage((asked.body().length() + 3L) / 4, asked.endpoint() == Endpoint.EMBEDDINGS ? 0 : output, true);
    }

    Services services() {
        return services;
    }

    /** The refusal that an upstream's own error becomes. */
    static Refusal upstreamError(int status, Buffer body, @Nullable String retryAfter) {
        OptionalLong wait = OptionalLong.empty();
        if (retryAfter != null
                && retryAfter.length() <= 6
                && retryAfter.chars().allMatch(one -> one >= '0' && one <= '9')
                && !retryAfter.isEmpty()) {
            wait = OptionalLong.of(Long.parseLong(retryAfter));
        }
        if (status == 401 || status == 403) {
            return Refusal.upstream("upstream_refuses", "The upstream does not accept the gateway's own credentials.");
        }
        Refusal refusal = told(status, body);
        return wait.isPresent() ? refusal.after(wait.getAsLong()) : refusal;
    }

    private static Refusal told(int status, Buffer body) {
        int shown = status < 400 ? 502 : status;
        String type = shown >= 500 ? "server_error" : shown == 429 ? "rate_limit_error" : "invalid_request_error";
        try {
            JsonTape tape = JsonTape.of(body.getBytes(), JsonLimits.REQUEST);
            int error = tape.find(0, "error");
            if (tape.is(error, JsonKind.OBJECT)) {
                return Refusal.of(
                        shown,
                        tape.text(error, "type").orElse(type),
                        tape.text(error, "code").orElse("upstream_error"),
                        tape.text(error, "param").orElse(""),
                        tape.text(error, "message").orElse("The upstream answered with status " + status + "."));
            }
            if (tape.is(error, JsonKind.STRING)) {
                return Refusal.of(shown, type, "upstream_error", "", tape.string(error));
            }
        } catch (JsonRefusedException noJson) {
            // told below
        }
        return Refusal.of(shown, type, "upstream_error", "", "The upstream answered with status " + status + ".");
    }
}
