package org.jazari.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * First in line: answers assets and public pages that are in memory, without session, database or template. Whoever is
 * signed in passes by, so that nothing personal is ever stored.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FrontFilter extends OncePerRequestFilter {
    private static final int MAX_ADDRESS_CHARACTERS = 512;
    private static final Pattern TAGS = Pattern.compile("\\s*,\\s*");
    private static final Pattern GZIP = Pattern.compile("(?i)(?:^|[,\\s])(?:x-)?gzip(?:$|[,;\\s])");
    private static final Pattern GZIP_REFUSED = Pattern.compile("(?i)gzip\\s*;\\s*q=0(?:\\.0*)?(?:$|[,\\s])");

    private final Assets assets;
    private final PublicResponses responses;

    FrontFilter(Assets assets, PublicResponses responses) {
        this.assets = assets;
        this.responses = responses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityHeaders.write(request, response);
        String path = request.getRequestURI();
        if (path.startsWith("/assets/")) {
            asset(path.substring("/assets/".length()), request, response);
            return;
        }
        if (!storable(request, path)) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        String address = query == null ? path : path + "?" + query;
        Stored stored = responses.find(address);
        if (stored != null) {
            write(stored, request, response, "no-cache");
            return;
        }
        long generation = responses.generation();
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        if (made.getStatus() == HttpServletResponse.SC_OK
                && PublicPage.isMarked(request)
                && made.getHeader("Set-Cookie") == null // a page with a form token is nobody else's
                && made.getContentType() != null) {
            byte[] body = PublicPage.body(request);
            Stored fresh = new Stored(
                    made.getContentType(),
                    body == null ? made.getContentAsByteArray() : body,
                    made.getHeader("Content-Disposition"));
            responses.store(address, fresh, generation);
            made.resetBuffer();
            write(fresh, request, response, "no-cache");
        } else {
            made.copyBodyToResponse();
        }
    }

    private void asset(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Stored> asset = assets.find(name);
        if (asset.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean named = asset.get().fingerprint().equals(fingerprintAsked(request.getQueryString()));
        write(asset.get(), request, response, named ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static @Nullable String fingerprintAsked(@Nullable String query) {
        return query != null && query.startsWith("v=") ? query.substring(2) : null;
    }

    private static boolean storable(HttpServletRequest request, String path) {
        if (!"GET".equals(request.getMethod()) || request.getHeader("Authorization") != null) {
            return false;
        }
        String query = request.getQueryString();
        if (path.length() + (query == null ? 0 : query.length()) > MAX_ADDRESS_CHARACTERS) {
            return false;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (PublicPage.SESSION_COOKIE.equals(cookie.getName())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void write(
            Stored stored, HttpServletRequest request, HttpServletResponse response, String cacheControl)
            throws IOException {
        String tag = "W/\"" + stored.fingerprint() + "\""; // weak: one tag for both encodings
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", cacheControl);
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        if (isKnown(stored, request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(stored.mediaType());
        if (stored.disposition() != null) {
            response.setHeader("Content-Disposition", stored.disposition());
        }
        byte[] body = stored.body();
        byte[] gzip = acceptsGzip(request.getHeader("Accept-Encoding")) ? stored.gzip() : null;
        if (gzip != null) {
            response.setHeader("Content-Encoding", "gzip");
            body = gzip;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whether one of the tags of an If-None-Match is that of the response (RFC 9110, section 13.1.2). */
    private static boolean isKnown(Stored stored, @Nullable String tags) {
        return tags != null
                && TAGS.splitAsStream(tags.strip())
                        .anyMatch(tag -> tag.equals("*")
                                || tag.equals("\"" + stored.fingerprint() + "\"")
                                || tag.equals("W/\"" + stored.fingerprint() + "\""));
    }

    private static boolean acceptsGzip(@Nullable String codings) {
        return codings != null
                && GZIP.matcher(codings).find()
                && !GZIP_REFUSED.matcher(codings).find();
    }
}
