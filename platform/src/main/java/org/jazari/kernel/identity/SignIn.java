package org.jazari.kernel.identity;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with username and password. */
@Component
class SignIn {
    private static final int MAX_USERNAME_CHARACTERS = 200;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final IdentityFacts facts;
    private final TransactionTemplate transaction;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            SignInLimits limits,
            IdentityFacts facts,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.facts = facts;
        this.transaction = transaction;
    }

    /** How an attempt ended. */
    sealed interface Result {
        record Accepted(Account account) implements Result {}

        /** Wrong username, wrong password or disabled account: whoever asks does not learn which. */
        record Refused() implements Result {}

        record TooMany(Duration delay) implements Result {}
    }

    /** @param address from which the attempt comes */
    Result attempt(String username, String password, String address) {
        Optional<Duration> wait = limits.begin(username, address);
        if (wait.isPresent()) {
            return new Result.TooMany(wait.get());
        }
        Optional<Account> found = username.length() > MAX_USERNAME_CHARACTERS || username.indexOf('\0') >= 0
                ? Optional.empty()
                : accounts.find(username);
        boolean right = passwords.matches(password, found.orElse(null));
        if (!right || found.isEmpty() || !found.get().enabled()) {
            transaction.executeWithoutResult(status -> found.ifPresentOrElse(
                    account -> facts.signInRefused(account.username()), () -> facts.signInRefusedForUnknown(username)));
            return new Result.Refused();
        }
        limits.succeeded(username, address);
        transaction.executeWithoutResult(status -> facts.signedIn(found.get().username(), "password"));
        return new Result.Accepted(found.get());
    }
}
