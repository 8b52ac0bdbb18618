package org.jazari.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jazari.kernel.web.RefusedRequest;
import org.jazari.kernel.web.RequestLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Leads people without session to the sign-in page in their language, and says no to everybody else. */
@Component
class AccessRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"jazari\"");
            RefusedRequest.send(request, response, HttpServletResponse.SC_UNAUTHORIZED, "sign-in-required");
            return;
        }
        String signIn = "/" + RequestLanguage.of(request).tag() + "/sign-in";
        if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            String asked = LocalPath.orElse(query == null ? path : path + "?" + query, "");
            if (!asked.isEmpty()) {
                signIn += "?next=" + UriUtils.encode(asked, StandardCharsets.UTF_8);
            }
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, signIn);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        String code = reason instanceof CsrfException ? "form-expired" : "forbidden";
        RefusedRequest.send(request, response, HttpServletResponse.SC_FORBIDDEN, code);
    }
}
