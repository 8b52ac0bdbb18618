package org.jazari.kernel.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Something asked for is refused: where, why, and what to do instead. Thrown anywhere under a request; pages and API
 * answers show it in the user's language, from the texts {@code refusal.<code>.reason} and {@code refusal.<code>.remedy}.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String field;
    private final List<String> arguments;

    /**
     * A refusal with its reason.
     *
     * @param field the field, parameter or place at fault; empty when the whole request is
     */
    public Refusal(HttpStatus status, String code, String field, String... arguments) {
        super(code + " " + field + " " + List.of(arguments));
        this.status = status;
        this.code = code;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", "");
    }

    public static Refusal badRequest(String code, String field, String... arguments) {
        return new Refusal(HttpStatus.BAD_REQUEST, code, field, arguments);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String field() {
        return field;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
