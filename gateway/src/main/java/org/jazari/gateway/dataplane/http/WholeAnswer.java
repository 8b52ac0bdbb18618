package org.jazari.gateway.dataplane.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import org.jazari.gateway.dataplane.configuration.Serving;
import org.jazari.gateway.dataplane.json.Edits;
import org.jazari.gateway.dataplane.json.JsonKind;
import org.jazari.gateway.dataplane.json.JsonLimits;
import org.jazari.gateway.dataplane.json.JsonRefusedException;
import org.jazari.gateway.dataplane.json.JsonTape;
import org.jazari.gateway.dataplane.shielding.AnswerTexts;

/** An answer that is read whole before it goes out: usage and texts are known only then. */
final class WholeAnswer implements Answer {
    private static final int LARGEST = 64 << 20;

    private final Exchange exchange;
    private final HttpClientResponse upstream;
    private final Serving from;
    private final Buffer body = Buffer.buffer();
    private boolean done;

    WholeAnswer(Exchange exchange, HttpClientResponse upstream, Serving from) {
        this.exchange = exchange;
        this.upstream = upstream;
        this.from = from;
        upstream.handler(this::piece);
        upstream.exceptionHandler(broken -> upstreamBroke("The upstream broke off."));
        upstream.endHandler(end -> whole());
    }

    private void piece(Buffer piece) {
        if (done) {
            return;
        }
        exchange.touch();
        if (body.length() + piece.length() > LARGEST || !exchange.services().tryBuffer(piece.length())) {
            refuse(Refusal.upstream("upstream_too_large", "The upstream's answer is too large."));
            return;
        }
        body.appendBuffer(piece);
    }

    private void refuse(Refusal refusal) {
        if (!done) {
            release();
            exchange.refuse(refusal);
        }
    }

    private void release() {
        done = true;
        exchange.services().bufferedBytes().addAndGet(-body.length());
    }

    private void whole() {
        if (done || exchange.hasEnded()) {
            if (!done) {
                release();
            }
            return;
        }
        if (!exchange.checkSnapshot()) {
            return;
        }
        release();
        if (upstream.statusCode() != 200) {
            Refusal refusal = Exchange.upstreamError(upstream.statusCode(), body, upstream.getHeader("retry-after"));
            if (exchange.end("upstream_error", refusal.status(), refusal.code(), Usage.NONE, "", false)) {
                Reception.refuse(
                        exchange.response(), refusal, exchange.asked().leaf().id());
            }
            return;
        }
        byte[] bytes = body.getBytes();
        try {
            JsonTape tape = exchange.loop().tape();
            tape.read(bytes, 0, bytes.length, JsonLimits.RESPONSE);
            if (!tape.is(0, JsonKind.OBJECT)) {
                throw new RefusedException(Refusal.upstream("upstream_invalid", "The upstream's answer is no object."));
            }
            finish(tape, bytes);
        } catch (JsonRefusedException refused) {
            exchange.refuse(Refusal.upstream(
                    "upstream_invalid", "The upstream's answer is not accepted as JSON: " + refused.reason() + "."));
        } catch (RefusedException refused) {
            exchange.refuse(refused.refusal());
        }
    }

    private void finish(JsonTape tape, byte[] bytes) {
        Usage usage = Usage.of(tape, 0);
        if (!usage.isTold()) {
            usage = exchange.counted(0, bytes.length);
        }
        AnswerTexts texts =
                new AnswerTexts(exchange.asked().masked(), exchange.asked().content());
        byte[] restored = bytes;
        if (!texts.isIdle()) {
            Edits edits = new Edits();
            texts.restore(tape, 0, edits);
            restored = edits.isEmpty() ? bytes : edits.applied(bytes, 0, bytes.length);
        }
        String hash = exchange.services().hash(restored);
        if (exchange.end("completed", 200, "", usage, hash, false)) {
            exchange.response()
                    .putHeader("content-type", "application/json")
                    .putHeader("x-request-id", exchange.asked().leaf().id())
                    .putHeader("x-jazari-upstream", from.upstream().id())
                    .end(Buffer.buffer(restored));
        }
    }

    @Override
    public void upstreamBroke(String reason) {
        refuse(Refusal.upstream("upstream_broken", reason + " Try again."));
    }

    @Override
    public void breakOff(Refusal refusal, String outcome) {
        refuse(refusal);
    }

    /** Whoever leaves before the end of an answer has caused an unknown part of it: what came is counted. */
    @Override
    public Usage usage() {
        if (!done) {
            release();
        }
        return exchange.counted(0, body.length());
    }
}
