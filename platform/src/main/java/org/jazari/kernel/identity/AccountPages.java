package org.jazari.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: roles, API tokens, sessions. */
@Controller
@RequestMapping("/{language:fr|ar|zgh|en}/account")
class AccountPages {
    /** For how many days a token may be made. */
    static final List<Integer> LIFETIMES_DAYS = List.of(30, 90, 365);

    private static final int MAX_NAME_CHARACTERS = 100;

    private final Pages pages;
    private final ApiTokens tokens;
    private final AccountSessions sessions;
    private final Roles roles;

    AccountPages(Pages pages, ApiTokens tokens, AccountSessions sessions, Roles roles) {
        this.pages = pages;
        this.tokens = tokens;
        this.sessions = sessions;
        this.roles = roles;
    }

    @GetMapping
    ResponseEntity<?> overview(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        String said = List.of("password", "token", "session").contains(done) ? done : "";
        return overview(HttpStatus.OK, request, FormError.NONE, "", said);
    }

    @PostMapping("/tokens")
    ResponseEntity<?> createToken(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> role,
            @RequestParam(defaultValue = "90") int days) {
        try {
            String token = create(SignedIn.acting(), name.strip(), roles.named(role), days);
            return overview(HttpStatus.CREATED, request, FormError.NONE, token, "");
        } catch (Refusal refusal) {
            FormError error = FormError.of(refusal, pages.page(request).texts());
            return overview(refusal.status(), request, error, "", "");
        }
    }

    @PostMapping("/tokens/{id}/revoke")
    ResponseEntity<?> revokeToken(@PathVariable String language, @PathVariable long id) {
        tokens.revoke(SignedIn.acting(), id);
        return SignInPages.seeOther("/" + language + "/account?done=token");
    }

    @PostMapping("/sessions/{handle}/end")
    ResponseEntity<?> endSession(@PathVariable String language, @PathVariable String handle) {
        sessions.endOne(SignedIn.acting().id(), handle);
        return SignInPages.seeOther("/" + language + "/account?done=session");
    }

    @PostMapping("/sessions/end-others")
    ResponseEntity<?> endOtherSessions(HttpServletRequest request, @PathVariable String language) {
        sessions.endOthers(SignedIn.acting().id(), request);
        return SignInPages.seeOther("/" + language + "/account?done=session");
    }

    private String create(Account account, String name, Set<Role> asked, int days) {
        if (name.isEmpty() || name.length() > MAX_NAME_CHARACTERS || name.indexOf('\0') >= 0) {
            throw Refusal.badRequest("token-name", "name");
        }
        if (asked.isEmpty()) {
            throw Refusal.badRequest("token-roles", "role");
        }
        if (!roles.grantableBy(account).containsAll(asked)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden", "role");
        }
        if (!LIFETIMES_DAYS.contains(days)) {
            throw Refusal.badRequest("malformed", "days");
        }
        return tokens.create(account, name, asked, Duration.ofDays(days));
    }

    private ResponseEntity<?> overview(
            HttpStatus status, HttpServletRequest request, FormError error, String newToken, String done) {
        Page page = pages.page(request);
        Account account = SignedIn.acting();
        return pages.page(
                status,
                page,
                "identity/account",
                Map.of(
                        "view",
                        AccountView.of(account, page.texts()),
                        "tokens",
                        tokens.list(account).stream()
                                .map(token -> TokenView.of(token, page.texts()))
                                .toList(),
                        "grantable",
                        RoleView.of(roles.grantableBy(account), Set.of(), page.texts()),
                        "lifetimes",
                        LIFETIMES_DAYS,
                        "sessions",
                        sessions.list(account.id(), request.getSession(false)).stream()
                                .map(session -> SessionView.of(session, page.texts()))
                                .toList(),
                        "newToken",
                        newToken,
                        "done",
                        done,
                        "error",
                        error));
    }
}
