package org.jazari.kernel.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jazari.kernel.web.RefusedRequest;
import org.jazari.kernel.web.RequestLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever still has a password that somebody else has seen may change it, or leave; nothing else. */
final class PasswordChangeFirst extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
                || !signedIn.account().mustChangePassword()) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getRequestURI();
        String home = "/" + RequestLanguage.of(request).tag();
        if (path.equals(home + "/account/password") || path.equals(home + "/sign-out")) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/") || !"GET".equals(request.getMethod())) {
            RefusedRequest.send(request, response, HttpServletResponse.SC_FORBIDDEN, "password-change-first");
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, home + "/account/password");
        }
    }
}
