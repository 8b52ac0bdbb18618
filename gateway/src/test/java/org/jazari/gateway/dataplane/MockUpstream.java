package org.jazari.gateway.dataplane;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OpenAI-compatible server that says what was said to it. The last message may begin with a word in brackets that tells how to behave, such as
 * {@code [truncated]}; without one it is answered. A token is a character.
 */
public final class MockUpstream implements AutoCloseable {
    private static final long CREATED = 1_700_000_000;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final Queue<Map<String, String>> headers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger failuresLeft = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private volatile int chunkLength = 3;
    private volatile long pauseMillis;

    public MockUpstream() {
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .connectionHandler(connection -> connections.incrementAndGet())
                .requestHandler(this::receive);
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/v1";
    }

    /** Bodies received, in order. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    public String lastBody() {
        List<String> all = bodies();
        return all.getLast();
    }

    public List<Map<String, String>> headers() {
        return List.copyOf(headers);
    }

    /** Requests whose client has left before the end. */
    public int cancelled() {
        return cancelled.get();
    }

    /** Connections that were made. */
    public int connections() {
        return connections.get();
    }

    public int mostUnderWay() {
        return mostUnderWay.get();
    }

    /** Answers the next requests with status 503. */
    public void failNext(int requests) {
        failuresLeft.set(requests);
    }

    public void chunkLength(int characters) {
        chunkLength = characters;
    }

    public void pauseMillis(long between) {
        pauseMillis = between;
    }

    public void forget() {
        bodies.clear();
        headers.clear();
    }

    private void receive(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            Map<String, String> seen = new ConcurrentHashMap<>();
            request.headers().forEach((name, value) -> seen.put(name.toLowerCase(java.util.Locale.ROOT), value));
            headers.add(seen);
            bodies.add(body.toString());
            mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            request.response().endHandler(done -> underWay.decrementAndGet());
            request.response().closeHandler(gone -> {
                if (!request.response().ended()) {
                    underWay.decrementAndGet();
                    cancelled.incrementAndGet();
                }
            });
            if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                error(request.response(), 503, "overloaded");
                return;
            }
            answer(request, new JsonObject(body));
        });
    }

    private void answer(HttpServerRequest request, JsonObject body) {
        switch (String.valueOf(request.path())) {
            case "/v1/chat/completions" -> chat(request.response(), body);
            case "/v1/completions" -> completion(request.response(), body);
            case "/v1/embeddings" -> embeddings(request.response(), body);
            case "/v1/responses" -> responses(request.response(), body);
            default -> error(request.response(), 404, "no such path");
        }
    }

    private static void error(HttpServerResponse response, int status, String message) {
        if (status == 429) {
            response.putHeader("retry-after", "7");
        }
        json(
                response.setStatusCode(status),
                new JsonObject()
                        .put(
                                "error",
                                new JsonObject()
                                        .put("message", message)
                                        .put("type", status >= 500 ? "server_error" : "invalid_request_error")
                                        .putNull("param")
                                        .put("code", "mock_" + status)));
    }

    private static void json(HttpServerResponse response, JsonObject body) {
        response.putHeader("content-type", "application/json").end(body.encode());
    }

    /** The text of the last message, whose parts are joined. */
    private static String said(JsonObject body) {
        JsonArray messages = body.getJsonArray("messages", new JsonArray());
        Object content = messages.isEmpty()
                ? ""
                : messages.getJsonObject(messages.size() - 1).getValue("content");
        if (content instanceof JsonArray parts) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                text.append(parts.getJsonObject(i).getString("text", ""));
            }
            return text.toString();
        }
        return content == null ? "" : content.toString();
    }

    private void chat(HttpServerResponse response, JsonObject body) {
        String said = said(body);
        if (said.startsWith("[status ")) {
            error(response, Integer.parseInt(said.substring(8, 11)), "as you wish");
            return;
        }
        if (said.startsWith("[hang]")) {
            return;
        }
        if (said.startsWith("[drop]")) {
            response.reset();
            return;
        }
        if (said.startsWith("[garbage]")) {
            response.putHeader("content-type", "application/json").end("{\"id\": oops");
            return;
        }
        if (said.startsWith("[same call]")) {
            said = callBefore(body);
        }
        boolean tools = body.containsKey("tools") && !said.startsWith("[tool result]");
        if (body.getBoolean("stream", false)) {
            stream(response, body, said, tools);
            return;
        }
        JsonObject message = new JsonObject().put("role", "assistant").putNull("refusal");
        if (tools) {
            message.putNull("content").put("tool_calls", new JsonArray().add(toolCall(said)));
        } else {
            message.put("content", said);
        }
        json(
                response,
                new JsonObject()
                        .put("id", "chatcmpl-1")
                        .put("object", "chat.completion")
                        .put("created", CREATED)
                        .put("model", body.getString("model"))
                        .put(
                                "choices",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("index", 0)
                                                .put("message", message)
                                                .putNull("logprobs")
                                                .put("finish_reason", tools ? "tool_calls" : "stop")))
                        .put("usage", usage(said.length(), said.length())));
    }

    private static JsonObject toolCall(String said) {
        return new JsonObject()
                .put("id", "call_1")
                .put("type", "function")
                .put("function", new JsonObject().put("name", "look_up").put("arguments", arguments(said)));
    }

    /** The arguments of the last call that a message holds. */
    private static String callBefore(JsonObject body) {
        String arguments = "";
        for (Object message : body.getJsonArray("messages")) {
            JsonArray calls = ((JsonObject) message).getJsonArray("tool_calls");
            if (calls != null) {
                arguments = calls.getJsonObject(0).getJsonObject("function").getString("arguments");
            }
        }
        return arguments;
    }

    private static String arguments(String said) {
        return said.startsWith("{") ? said : new JsonObject().put("query", said).encode();
    }

    private static JsonObject usage(int input, int output) {
        return new JsonObject()
                .put("prompt_tokens", input)
                .put("completion_tokens", output)
                .put("total_tokens", input + output);
    }

    private static JsonObject chunk(JsonObject body, JsonArray choices) {
        return new JsonObject()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion.chunk")
                .put("created", CREATED)
                .put("model", body.getString("model"))
                .put("choices", choices);
    }

    private static JsonObject delta(JsonObject body, JsonObject delta, boolean last, boolean tools) {
        JsonObject choice = new JsonObject().put("index", 0).put("delta", delta).putNull("logprobs");
        if (last) {
            choice.put("finish_reason", tools ? "tool_calls" : "stop");
        } else {
            choice.putNull("finish_reason");
        }
        return chunk(body, new JsonArray().add(choice));
    }

    private void stream(HttpServerResponse response, JsonObject body, String said, boolean tools) {
        response.setChunked(true).putHeader("content-type", "text/event-stream");
        java.util.ArrayDeque<String> events = new java.util.ArrayDeque<>();
        JsonObject first = new JsonObject().put("role", "assistant").put("content", tools ? null : "");
        if (tools) {
            JsonObject call = toolCall("").put("index", 0);
            call.getJsonObject("function").put("arguments", "");
            first.put("tool_calls", new JsonArray().add(call));
        }
        events.add(event(delta(body, first, false, tools)));
        String text = tools ? arguments(said) : said;
        for (int at = 0; at < text.length(); at += chunkLength) {
            String piece = text.substring(at, Math.min(text.length(), at + chunkLength));
            JsonObject delta = tools
                    ? new JsonObject()
                            .put(
                                    "tool_calls",
                                    new JsonArray()
                                            .add(new JsonObject()
                                                    .put("index", 0)
                                                    .put("function", new JsonObject().put("arguments", piece))))
                    : new JsonObject().put("content", piece);
            events.add(event(delta(body, delta, false, tools)));
        }
        switch (said.startsWith("[") ? said.substring(0, said.indexOf(']') + 1) : "") {
            case "[truncated]" -> events.add("data: {\"id\":\"chatc");
            case "[bad json]" -> events.add("data: {\"id\":\"x\",,}\n\n");
            case "[error]" ->
                events.add(
                        "data: {\"error\":{\"message\":\"out of memory\",\"type\":\"server_error\",\"param\":null,\"code\":\"oom\"}}\n\n");
            case "[no done]" -> events.add(event(delta(body, new JsonObject(), true, tools)));
            case "[cut]" -> events.add("");
            default -> {
                events.add(event(delta(body, new JsonObject(), true, tools)));
                JsonObject options = body.getJsonObject("stream_options");
                if (options != null && options.getBoolean("include_usage", false)) {
                    events.add(event(chunk(body, new JsonArray()).put("usage", usage(said.length(), said.length()))));
                }
                events.add("data: [DONE]\n\n");
            }
        }
        write(response, events);
    }

    private static String event(JsonObject data) {
        return "data: " + data.encode() + "\n\n";
    }

    private void write(HttpServerResponse response, java.util.ArrayDeque<String> events) {
        if (response.closed()) {
            return;
        }
        if (events.isEmpty()) {
            response.end();
            return;
        }
        String event = events.remove();
        if (event.isEmpty()) {
            response.reset();
            return;
        }
        response.write(Buffer.buffer(event));
        if (pauseMillis > 0) {
            vertx.setTimer(pauseMillis, later -> write(response, events));
        } else {
            write(response, events);
        }
    }

    private void completion(HttpServerResponse response, JsonObject body) {
        String said = String.valueOf(body.getValue("prompt"));
        JsonObject whole = new JsonObject()
                .put("id", "cmpl-1")
                .put("object", "text_completion")
                .put("created", CREATED)
                .put("model", body.getString("model"));
        JsonObject choice = new JsonObject().put("index", 0).putNull("logprobs");
        if (!body.getBoolean("stream", false)) {
            json(
                    response,
                    whole.put(
                                    "choices",
                                    new JsonArray().add(choice.put("text", said).put("finish_reason", "stop")))
                            .put("usage", usage(said.length(), said.length())));
            return;
        }
        response.setChunked(true).putHeader("content-type", "text/event-stream");
        java.util.ArrayDeque<String> events = new java.util.ArrayDeque<>();
        for (int at = 0; at < said.length(); at += chunkLength) {
            events.add(event(whole.copy()
                    .put(
                            "choices",
                            new JsonArray()
                                    .add(choice.copy()
                                            .put("text", said.substring(at, Math.min(said.length(), at + chunkLength)))
                                            .putNull("finish_reason")))));
        }
        events.add(event(whole.copy()
                .put(
                        "choices",
                        new JsonArray().add(choice.copy().put("text", "").put("finish_reason", "stop")))));
        events.add(
                event(whole.copy().put("choices", new JsonArray()).put("usage", usage(said.length(), said.length()))));
        events.add("data: [DONE]\n\n");
        write(response, events);
    }

    private static void embeddings(HttpServerResponse response, JsonObject body) {
        String said = String.valueOf(body.getValue("input"));
        json(
                response,
                new JsonObject()
                        .put("object", "list")
                        .put("model", body.getString("model"))
                        .put(
                                "data",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("object", "embedding")
                                                .put("index", 0)
                                                .put(
                                                        "embedding",
                                                        new JsonArray().add(0.5).add(-0.25))))
                        .put(
                                "usage",
                                new JsonObject()
                                        .put("prompt_tokens", said.length())
                                        .put("total_tokens", said.length())));
    }

    private void responses(HttpServerResponse response, JsonObject body) {
        String said = String.valueOf(body.getValue("input"));
        JsonObject part =
                new JsonObject().put("type", "output_text").put("text", said).put("annotations", new JsonArray());
        JsonObject item = new JsonObject()
                .put("type", "message")
                .put("id", "msg_1")
                .put("status", "completed")
                .put("role", "assistant")
                .put("content", new JsonArray().add(part));
        JsonObject whole = new JsonObject()
                .put("id", "resp_1")
                .put("object", "response")
                .put("created_at", CREATED)
                .put("status", "completed")
                .put("model", body.getString("model"))
                .put("output", new JsonArray().add(item))
                .put(
                        "usage",
                        new JsonObject()
                                .put("input_tokens", said.length())
                                .put("output_tokens", said.length())
                                .put("total_tokens", 2 * said.length()));
        if (!body.getBoolean("stream", false)) {
            json(response, whole);
            return;
        }
        response.setChunked(true).putHeader("content-type", "text/event-stream");
        java.util.ArrayDeque<String> events = new java.util.ArrayDeque<>();
        int number = 0;
        for (int at = 0; at < said.length(); at += chunkLength) {
            events.add(typed(place("response.output_text.delta", number++)
                    .put("delta", said.substring(at, Math.min(said.length(), at + chunkLength)))));
        }
        events.add(typed(place("response.output_text.done", number++).put("text", said)));
        events.add(typed(new JsonObject()
                .put("type", "response.completed")
                .put("sequence_number", number)
                .put("response", whole)));
        write(response, events);
    }

    private static JsonObject place(String type, int number) {
        return new JsonObject()
                .put("type", type)
                .put("sequence_number", number)
                .put("item_id", "msg_1")
                .put("output_index", 0)
                .put("content_index", 0);
    }

    private static String typed(JsonObject data) {
        return "event: " + data.getString("type") + "\n" + event(data);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
