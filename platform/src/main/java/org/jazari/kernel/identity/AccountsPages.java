package org.jazari.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
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

/** The accounts, for administrators. */
@Controller
@RequestMapping("/{language:fr|ar|zgh|en}/administration/accounts")
class AccountsPages {
    private final Pages pages;
    private final Accounts accounts;
    private final AccountAdministration administration;
    private final Roles roles;

    AccountsPages(Pages pages, Accounts accounts, AccountAdministration administration, Roles roles) {
        this.pages = pages;
        this.accounts = accounts;
        this.administration = administration;
        this.roles = roles;
    }

    @GetMapping
    ResponseEntity<?> list(HttpServletRequest request) {
        return list(HttpStatus.OK, pages.page(request), "", "", Set.of(), FormError.NONE);
    }

    @PostMapping
    ResponseEntity<?> create(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") List<String> role) {
        Page page = pages.page(request);
        try {
            AccountAdministration.Created created = administration.create(username, displayName, roles.named(role));
            return one(HttpStatus.CREATED, page, created.id(), created.oneTimePassword(), FormError.NONE);
        } catch (Refusal refusal) {
            FormError error = FormError.of(refusal, page.texts());
            return list(refusal.status(), page, username, displayName, Set.copyOf(role), error);
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(HttpServletRequest request, @PathVariable long id) {
        return one(HttpStatus.OK, pages.page(request), id, "", FormError.NONE);
    }

    @PostMapping("/{id}/roles")
    ResponseEntity<?> setRoles(
            HttpServletRequest request, @PathVariable long id, @RequestParam(defaultValue = "") List<String> role) {
        return changed(request, id, () -> administration.setRoles(id, roles.named(role)));
    }

    @PostMapping("/{id}/disable")
    ResponseEntity<?> disable(HttpServletRequest request, @PathVariable long id) {
        return changed(request, id, () -> administration.setEnabled(id, false));
    }

    @PostMapping("/{id}/enable")
    ResponseEntity<?> enable(HttpServletRequest request, @PathVariable long id) {
        return changed(request, id, () -> administration.setEnabled(id, true));
    }

    @PostMapping("/{id}/reset-password")
    ResponseEntity<?> resetPassword(HttpServletRequest request, @PathVariable long id) {
        return one(HttpStatus.OK, pages.page(request), id, administration.resetPassword(id), FormError.NONE);
    }

    private ResponseEntity<?> changed(HttpServletRequest request, long id, Runnable change) {
        Page page = pages.page(request);
        try {
            change.run();
        } catch (Refusal refusal) {
            return one(refusal.status(), page, id, "", FormError.of(refusal, page.texts()));
        }
        return SignInPages.seeOther("/" + page.lang() + "/administration/accounts/" + id);
    }

    private ResponseEntity<?> list(
            HttpStatus status, Page page, String username, String displayName, Set<String> asked, FormError error) {
        List<RoleView> choices = roles.all().stream()
                .map(role -> new RoleView(role.name(), Roles.label(page.texts(), role), asked.contains(role.name())))
                .toList();
        return pages.page(
                status,
                page,
                "identity/accounts",
                Map.of(
                        "accounts",
                        accounts.list().stream()
                                .map(account -> AccountView.of(account, page.texts()))
                                .toList(),
                        "roles",
                        choices,
                        "username",
                        username,
                        "displayName",
                        displayName,
                        "error",
                        error));
    }

    private ResponseEntity<?> one(HttpStatus status, Page page, long id, String oneTimePassword, FormError error) {
        Account account = accounts.find(id).orElseThrow(Refusal::notFound);
        return pages.page(
                status,
                page,
                "identity/accounts-one",
                Map.of(
                        "account",
                        AccountView.of(account, page.texts()),
                        "roles",
                        RoleView.of(roles.all(), account.roles(), page.texts()),
                        "oneTimePassword",
                        oneTimePassword,
                        "error",
                        error));
    }
}
