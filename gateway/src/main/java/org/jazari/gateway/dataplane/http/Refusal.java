package org.jazari.gateway.dataplane.http;

import java.util.List;
import java.util.OptionalLong;
import org.jazari.gateway.dataplane.json.JsonText;
import org.jazari.gateway.dataplane.routing.Rejection;

/**
 * An error as OpenAI's interface tells it.
 *
 * @param status of HTTP
 * @param type such as {@code invalid_request_error}
 * @param code for programs
 * @param param the member of the request that is wrong; empty where it is none
 * @param message what is wrong and what to do about it
 * @param retryAfterSeconds when the same request may succeed; empty where it will not by waiting
 * @param rejections upstreams that do not qualify
 */
record Refusal(
        int status,
        String type,
        String code,
        String param,
        String message,
        OptionalLong retryAfterSeconds,
        List<Rejection> rejections) {
    private static final String INVALID = "invalid_request_error";

    static Refusal invalid(String code, String param, String message) {
        return of(400, INVALID, code, param, message);
    }

    static Refusal of(int status, String type, String code, String param, String message) {
        return new Refusal(status, type, code, param, message, OptionalLong.empty(), List.of());
    }

    static Refusal tooLarge(String message) {
        return of(413, INVALID, "request_too_large", "", message);
    }

    static Refusal unauthorized(String message) {
        return of(401, INVALID, "invalid_api_key", "", message);
    }

    static Refusal forbidden(String code, String message) {
        return of(403, "permission_error", code, "", message);
    }

    static Refusal busy(String code, String message, long seconds) {
        return of(503, "server_error", code, "", message).after(seconds);
    }

    static Refusal upstream(String code, String message) {
        return of(502, "server_error", code, "", message);
    }

    Refusal after(long seconds) {
        return new Refusal(status, type, code, param, message, OptionalLong.of(seconds), rejections);
    }

    Refusal because(List<Rejection> upstreams) {
        return new Refusal(status, type, code, param, message, retryAfterSeconds, upstreams);
    }

    /** The envelope. */
    String json() {
        StringBuilder json = new StringBuilder("{\"error\":{\"message\":")
                .append(JsonText.quoted(message))
                .append(",\"type\":")
                .append(JsonText.quoted(type))
                .append(",\"param\":")
                .append(param.isEmpty() ? "null" : JsonText.quoted(param))
                .append(",\"code\":")
                .append(JsonText.quoted(code));
        if (!rejections.isEmpty()) {
            json.append(",\"rejected_upstreams\":[");
            for (int i = 0; i < rejections.size(); i++) {
                json.append(i == 0 ? "" : ",")
                        .append("{\"upstream\":")
                        .append(JsonText.quoted(rejections.get(i).upstream()))
                        .append(",\"reason\":")
                        .append(JsonText.quoted(rejections.get(i).reason()))
                        .append('}');
            }
            json.append(']');
        }
        return json.append("}}").toString();
    }
}
