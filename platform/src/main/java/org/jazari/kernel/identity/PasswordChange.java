package org.jazari.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jazari.kernel.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's own change of password. It ends the person's other sessions. */
@Component
class PasswordChange {
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final AccountSessions sessions;
    private final IdentityFacts facts;
    private final TransactionTemplate transaction;

    PasswordChange(
            Accounts accounts,
            Passwords passwords,
            SignInLimits limits,
            AccountSessions sessions,
            IdentityFacts facts,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.sessions = sessions;
        this.facts = facts;
        this.transaction = transaction;
    }

    /**
     * Changes the password of who acts.
     *
     * @throws Refusal when the present password is wrong or was tried too often, or the new one may not be used
     */
    void change(Account account, String current, String chosen, String repeated, HttpServletRequest request) {
        Optional<Duration> wait = limits.begin(account.username(), request.getRemoteAddr());
        if (wait.isPresent()) {
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-attempts",
                    "current",
                    Long.toString((wait.get().toSeconds() + 59) / 60));
        }
        if (!passwords.matches(current, account)) {
            throw Refusal.badRequest("password-wrong", "current");
        }
        limits.succeeded(account.username(), request.getRemoteAddr());
        if (!Passwords.acceptable(chosen)) {
            throw Refusal.badRequest("password-length", "chosen");
        }
        if (chosen.equals(current) || chosen.equalsIgnoreCase(account.username())) {
            throw Refusal.badRequest("password-same", "chosen");
        }
        if (!chosen.equals(repeated)) {
            throw Refusal.badRequest("password-repeated", "repeated");
        }
        String hash = passwords.hash(chosen);
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(account.id(), hash, false);
            facts.passwordChanged(account.username(), "by-owner");
        });
        sessions.endOthers(account.id(), request);
    }
}
