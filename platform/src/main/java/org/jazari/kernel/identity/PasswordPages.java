package org.jazari.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing one's own password. */
@Controller
class PasswordPages {
    private static final String PASSWORD = "/{language:fr|ar|zgh|en}/account/password";

    private final Pages pages;
    private final PasswordChange change;

    PasswordPages(Pages pages, PasswordChange change) {
        this.pages = pages;
        this.change = change;
    }

    @GetMapping(PASSWORD)
    ResponseEntity<?> form(HttpServletRequest request) {
        return form(HttpStatus.OK, pages.page(request), FormError.NONE);
    }

    @PostMapping(PASSWORD)
    ResponseEntity<?> submit(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String repeated) {
        Page page = pages.page(request);
        try {
            change.change(local(), current, chosen, repeated, request);
        } catch (Refusal refusal) {
            return form(refusal.status(), page, FormError.of(refusal, page.texts()));
        }
        return SignInPages.seeOther("/" + page.lang() + "/account?done=password");
    }

    private ResponseEntity<?> form(HttpStatus status, Page page, FormError error) {
        Account account = local();
        return pages.page(
                status,
                page,
                "identity/password",
                Map.of(
                        "username",
                        account.username(),
                        "first",
                        account.mustChangePassword(),
                        "minimum",
                        Passwords.MIN_CHARACTERS,
                        "maximum",
                        Passwords.MAX_CHARACTERS,
                        "error",
                        error));
    }

    private static Account local() {
        Account account = SignedIn.acting();
        if (!account.local()) {
            throw Refusal.badRequest("account-of-provider", "password");
        }
        return account;
    }
}
