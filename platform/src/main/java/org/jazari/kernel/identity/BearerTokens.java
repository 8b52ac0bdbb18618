package org.jazari.kernel.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jazari.kernel.web.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code Authorization: Bearer jzr_...} on the API (RFC 6750). Such a request has no session and needs no form token: no
 * page elsewhere can make a browser send that header.
 */
final class BearerTokens extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;

    BearerTokens(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether a request of the API says who sends it by its header, so that its cookies say nothing. */
    static boolean carriedBy(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!carriedBy(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> caller =
                token(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(tokens::authenticate);
        if (caller.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"jazari\", error=\"invalid_token\"");
            RefusedRequest.send(request, response, HttpServletResponse.SC_UNAUTHORIZED, "token");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller.get());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<String> token(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String token = header.substring(SCHEME.length()).strip();
        return token.startsWith(Secrets.TOKEN_PREFIX) && token.length() < 100 ? Optional.of(token) : Optional.empty();
    }
}
