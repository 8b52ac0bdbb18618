package org.jazari.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** How a response says that everybody may see it and that it may be kept until the public state changes. */
public final class PublicPage {
    private static final String KEPT = PublicPage.class.getName();

    /** The cookie of a session; whoever sends it is never answered from memory. */
    public static final String SESSION_COOKIE = "JAZARI_SESSION";

    private PublicPage() {}

    /** Says that this request's response is the same for everybody who is not signed in. */
    public static void mark(HttpServletRequest request) {
        request.setAttribute(KEPT, true);
    }

    /** The same, of a response whose body is already made: it is kept as it is. */
    static void mark(HttpServletRequest request, byte[] body) {
        request.setAttribute(KEPT, body);
    }

    /** The body that the response was marked with; null where it was marked without. */
    static byte @Nullable [] body(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof byte[] body ? body : null;
    }

    static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(KEPT) != null;
    }
}
