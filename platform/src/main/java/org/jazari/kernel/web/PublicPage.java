package org.jazari.kernel.web;

import jakarta.servlet.http.HttpServletRequest;

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

    static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(KEPT) != null;
    }
}
