package org.jazari.gateway.dataplane.configuration;

/** What of OpenAI's interface is forwarded. */
public enum Endpoint {
    CHAT_COMPLETIONS("/chat/completions", "chat"),
    COMPLETIONS("/completions", "text_completion"),
    EMBEDDINGS("/embeddings", "embeddings"),
    RESPONSES("/responses", "responses");

    private final String path;
    private final String operation;

    Endpoint(String path, String operation) {
        this.path = path;
        this.operation = operation;
    }

    /** Below {@code /v1}. */
    public String path() {
        return path;
    }

    /** The operation's name in OpenTelemetry's conventions for generative AI. */
    public String operation() {
        return operation;
    }

    /** As it is written in a configuration: {@code chat-completions}. */
    public String code() {
        return path.substring(1).replace('/', '-');
    }
}
