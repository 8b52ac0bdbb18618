package org.jazari.gateway.dataplane.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.jazari.gateway.dataplane.configuration.Endpoint;
import org.jazari.gateway.dataplane.json.Edits;
import org.jazari.gateway.dataplane.json.JsonKind;
import org.jazari.gateway.dataplane.json.JsonLimits;
import org.jazari.gateway.dataplane.json.JsonRefusedException;
import org.jazari.gateway.dataplane.json.JsonTape;
import org.jazari.gateway.dataplane.shielding.AnswerTexts;

/** An answer that goes out as it comes in, event by event. One that breaks ends with an event that says so. */
final class StreamedAnswer implements Answer, EventReader.Listener {
    private static final byte[] DONE = {'[', 'D', 'O', 'N', 'E', ']'};

    private final Exchange exchange;
    private final HttpClientResponse upstream;
    private final EventReader reader = new EventReader(this);
    private final AnswerTexts texts;
    private final Mac hash;
    private Buffer out = Buffer.buffer();
    private Usage told = Usage.NONE;
    private long pieces;
    private long pieceBytes;
    private boolean begun;
    private boolean finished;
    private boolean over;

    StreamedAnswer(Exchange exchange, HttpClientResponse upstream) {
        this.exchange = exchange;
        this.upstream = upstream;
        this.texts = new AnswerTexts(exchange.asked().masked(), exchange.asked().content());
        this.hash = exchange.services().mac();
        upstream.handler(this::piece);
        upstream.exceptionHandler(broken -> upstreamBroke("The upstream broke off."));
        upstream.endHandler(end -> upstreamEnded());
    }

    private void piece(Buffer piece) {
        if (over || exchange.hasEnded()) {
            return;
        }
        exchange.touch();
        if (!exchange.checkSnapshot()) {
            return;
        }
        reader.accept(piece);
        if (!over && !exchange.hasEnded()) {
            flush();
        }
    }

    private void flush() {
        if (out.length() == 0) {
            return;
        }
        begin();
        Buffer written = out;
        out = Buffer.buffer(written.length());
        exchange.response().write(written);
        if (exchange.response().writeQueueFull()) {
            upstream.pause();
            exchange.response().drainHandler(drained -> upstream.resume());
        }
    }

    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        exchange.firstChunk();
        exchange.response()
                .setChunked(true)
                .putHeader("content-type", "text/event-stream")
                .putHeader("cache-control", "no-cache")
                .putHeader("x-accel-buffering", "no")
                .putHeader("x-request-id", exchange.asked().leaf().id());
    }

    @Override
    public void event(byte[] bytes, int start, int end, int dataStart, int dataEnd) {
        if (over || finished) {
            return;
        }
        if (isDone(bytes, dataStart, dataEnd)) {
            finished = true;
            if (!texts.isIdle()) {
                say(texts.rest());
            }
            say(bytes, start, end);
            return;
        }
        JsonTape tape = exchange.loop().tape();
        try {
            tape.read(bytes, dataStart, dataEnd, JsonLimits.RESPONSE);
        } catch (JsonRefusedException refused) {
            breakOff(
                    Refusal.upstream(
                            "upstream_invalid", "The upstream sent what is not JSON: " + refused.reason() + "."),
                    "upstream_invalid");
            return;
        }
        int error = tape.find(0, "error");
        if (error >= 0
                && !tape.is(error, JsonKind.NULL)
                && !tape.text(0, "type").orElse("").startsWith("response.")) {
            breakOff(
                    Exchange.upstreamError(
                            500, Buffer.buffer().appendBytes(bytes, dataStart, dataEnd - dataStart), null),
                    "upstream_error");
            return;
        }
        if (exchange.asked().endpoint() == Endpoint.RESPONSES) {
            responseEvent(tape, bytes, start, end);
        } else {
            chunk(tape, bytes, start, end);
        }
    }

    private static boolean isDone(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] == ' ') {
            end--;
        }
        return java.util.Arrays.equals(bytes, from, end, DONE, 0, DONE.length);
    }

    private void chunk(JsonTape tape, byte[] bytes, int start, int end) {
        Usage usage = Usage.of(tape, 0);
        if (usage.isTold()) {
            told = usage;
        }
        int choices = tape.find(0, "choices");
        boolean empty = choices < 0 || tape.after(choices) == choices + 1;
        if (empty && usage.isTold() && exchange.asked().hidesUsage()) {
            return;
        }
        count(tape, choices);
        if (texts.isIdle()) {
            say(bytes, start, end);
            return;
        }
        Edits edits = new Edits();
        StringBuilder before = new StringBuilder();
        texts.restoreChunk(tape, edits, before);
        emit(edits, before, bytes, start, end);
    }

    private void responseEvent(JsonTape tape, byte[] bytes, int start, int end) {
        String type = tape.text(0, "type").orElse("");
        int response = tape.find(0, "response");
        Usage usage = Usage.of(tape, response);
        if (usage.isTold()) {
            told = usage;
        }
        int delta = tape.find(0, "delta");
        if (tape.is(delta, JsonKind.STRING)) {
            counted(tape, delta);
        }
        finished = switch (type) {
            case "response.completed", "response.failed", "response.incomplete" -> true;
            default -> false;
        };
        if (texts.isIdle()) {
            say(bytes, start, end);
            return;
        }
        Edits edits = new Edits();
        StringBuilder before = new StringBuilder();
        texts.restoreEvent(tape, edits, before);
        emit(edits, before, bytes, start, end);
    }

    private void emit(Edits edits, StringBuilder before, byte[] bytes, int start, int end) {
        say(before.toString());
        if (edits.isEmpty()) {
            say(bytes, start, end);
        } else {
            byte[] edited = edits.applied(bytes, start, end);
            say(edited, 0, edited.length);
        }
    }

    private void say(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        say(bytes, 0, bytes.length);
    }

    private void say(byte[] bytes, int start, int end) {
        out.appendBytes(bytes, start, end - start);
        hash.update(bytes, start, end - start);
    }

    private void count(JsonTape tape, int choices) {
        if (!tape.is(choices, JsonKind.ARRAY)) {
            return;
        }
        for (int choice = choices + 1; choice < tape.after(choices); choice = tape.after(choice)) {
            int text = tape.find(choice, "text");
            if (tape.is(text, JsonKind.STRING)) {
                counted(tape, text);
            }
            int delta = tape.find(choice, "delta");
            if (delta >= 0) {
                boolean role = false;
                for (int node = delta; node < tape.after(delta); node++) {
                    if (tape.is(node, JsonKind.NAME)) {
                        role = tape.isNamed(node, "role");
                    } else if (tape.is(node, JsonKind.STRING) && !role) {
                        counted(tape, node);
                    }
                }
            }
        }
    }

    private void counted(JsonTape tape, int text) {
        int bytes = tape.end(text) - tape.start(text) - 2;
        pieces += bytes > 0 ? 1 : 0;
        pieceBytes += bytes;
    }

    @Override
    public void tooLarge() {
        breakOff(Refusal.upstream("upstream_too_large", "An event of the upstream is too large."), "upstream_invalid");
    }

    private void upstreamEnded() {
        if (over || exchange.hasEnded()) {
            return;
        }
        if (!finished) {
            upstreamBroke(reader.hasRest() ? "The upstream broke off within an event." : "The upstream broke off.");
            return;
        }
        over = true;
        Buffer last = out;
        begin();
        if (exchange.end("completed", 200, "", usage(), HexFormat.of().formatHex(hash.doFinal()), false)) {
            exchange.response().end(last);
        }
    }

    @Override
    public void upstreamBroke(String reason) {
        breakOff(Refusal.upstream("upstream_broken", reason), "upstream_broken");
    }

    /** Before the first byte as a status, after it as an event; either way the stream is over and settled. */
    @Override
    public void breakOff(Refusal refusal, String outcome) {
        if (over || exchange.hasEnded()) {
            return;
        }
        over = true;
        reader.stop();
        Usage used = begun || pieces > 0 ? usage() : Usage.NONE;
        boolean silent = !begun && out.length() == 0;
        if (silent) {
            if (exchange.end(outcome, refusal.status(), refusal.code(), used, "", true)) {
                Reception.refuse(
                        exchange.response(), refusal, exchange.asked().leaf().id());
            }
            return;
        }
        begin();
        say("data: " + refusal.json() + "\n\n");
        if (exchange.end(outcome, 200, refusal.code(), used, HexFormat.of().formatHex(hash.doFinal()), true)) {
            exchange.response().end(out);
        }
    }

    @Override
    public Usage usage() {
        return told.isTold() ? told : exchange.counted(pieces, pieceBytes);
    }
}
