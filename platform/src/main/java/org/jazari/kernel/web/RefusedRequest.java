package org.jazari.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A refusal by a filter, before any controller: the error dispatch shows it like every other refusal. */
public final class RefusedRequest {
    static final String CODE = RefusedRequest.class.getName() + ".code";

    private RefusedRequest() {}

    /** Refuses a request; the texts are {@code refusal.<code>.reason} and {@code refusal.<code>.remedy}. */
    public static void send(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        request.setAttribute(CODE, code);
        response.setHeader("Cache-Control", "no-store");
        response.sendError(status);
    }
}
