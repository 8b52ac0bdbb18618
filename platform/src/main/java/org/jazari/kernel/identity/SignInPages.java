package org.jazari.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SignInPages {
    private static final String SIGN_IN = "/{language:fr|ar|zgh|en}/sign-in";
    private static final String SIGN_OUT = "/{language:fr|ar|zgh|en}/sign-out";

    /** What may have gone wrong at the provider of single sign-on. */
    private static final List<String> PROBLEMS = List.of("provider-down", "provider-refused", "provider-no-role");

    private final Pages pages;
    private final SignIn signIn;
    private final AccountSessions sessions;
    private final OidcSettings provider;

    SignInPages(Pages pages, SignIn signIn, AccountSessions sessions, OidcSettings provider) {
        this.pages = pages;
        this.signIn = signIn;
        this.sessions = sessions;
        this.provider = provider;
    }

    @GetMapping(SIGN_IN)
    ResponseEntity<?> form(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String problem) {
        Page page = pages.page(request);
        if (page.viewer().signedIn()) {
            return seeOther(LocalPath.orElse(next, "/" + page.lang() + "/account"));
        }
        FormError error =
                PROBLEMS.contains(problem) ? new FormError("", page.plain("sign-in." + problem)) : FormError.NONE;
        return form(HttpStatus.OK, page, "", next, error);
    }

    @PostMapping(SIGN_IN)
    ResponseEntity<?> submit(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next) {
        Page page = pages.page(request);
        return switch (signIn.attempt(username, password, request.getRemoteAddr())) {
            case SignIn.Result.Accepted(Account account) -> {
                sessions.begin(account, request, response);
                yield seeOther(LocalPath.orElse(next, "/" + page.lang() + "/account"));
            }
            case SignIn.Result.Refused() ->
                form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        page,
                        username,
                        next,
                        new FormError("password", page.plain("sign-in.wrong")));
            case SignIn.Result.TooMany(Duration wait) -> tooMany(page, username, next, wait);
        };
    }

    @PostMapping(SIGN_OUT)
    ResponseEntity<?> signOut(HttpServletRequest request, HttpServletResponse response, @PathVariable String language) {
        sessions.end(request, response);
        return seeOther("/" + language + "/");
    }

    private ResponseEntity<?> tooMany(Page page, String username, String next, Duration wait) {
        long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        FormError error = new FormError("", page.plain("sign-in.too-many", minutes));
        ResponseEntity<byte[]> answer = form(HttpStatus.TOO_MANY_REQUESTS, page, username, next, error);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())))
                .body(answer.getBody());
    }

    private ResponseEntity<byte[]> form(HttpStatus status, Page page, String username, String next, FormError error) {
        return pages.page(
                status,
                page,
                "identity/sign-in",
                Map.of(
                        "username",
                        username,
                        "next",
                        LocalPath.orElse(next, ""),
                        "provider",
                        provider.displayName(),
                        "error",
                        error));
    }

    static ResponseEntity<?> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .header("Cache-Control", "no-store")
                .build();
    }
}
