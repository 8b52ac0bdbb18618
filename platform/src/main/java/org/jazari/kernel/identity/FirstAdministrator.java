package org.jazari.kernel.identity;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The account with which a new platform is taken over: made at the first start, when no account exists, before the first
 * request is answered. Its password opens nothing but its own change.
 */
@Component
public class FirstAdministrator implements SmartInitializingSingleton {
    /** Its username. */
    public static final String USERNAME = "admin";

    private static final String DISPLAY_NAME = "Administrator";

    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountSessions sessions;
    private final ApiTokens tokens;
    private final IdentityFacts facts;
    private final TransactionTemplate transaction;
    private final AtomicReference<Optional<String>> oneTimePassword = new AtomicReference<>(Optional.empty());

    FirstAdministrator(
            Accounts accounts,
            Passwords passwords,
            AccountSessions sessions,
            ApiTokens tokens,
            IdentityFacts facts,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.facts = facts;
        this.transaction = transaction;
    }

    /** The password of an administrator made by this start, once: whoever asks prints it. */
    public Optional<String> takeOneTimePassword() {
        return oneTimePassword.getAndSet(Optional.empty());
    }

    /**
     * Gives {@code admin} a new one-time password, makes it an enabled administrator whatever it was, ends its sessions and
     * revokes its tokens. For an operator who has lost the password.
     */
    public String resetAdministrator() {
        String password = Secrets.oneTimePassword();
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            accounts.lock();
            accounts.find(USERNAME).ifPresentOrElse(account -> reset(account, hash), () -> create(hash));
        });
        return password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.any()) {
            return;
        }
        String password = Secrets.oneTimePassword();
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            accounts.lock();
            if (!accounts.any()) {
                create(hash);
                oneTimePassword.set(Optional.of(password));
            }
        });
    }

    private void create(String hash) {
        accounts.insert(USERNAME, DISPLAY_NAME, hash, Set.of(Role.ADMINISTRATOR));
        facts.accountCreated(USERNAME, Set.of(Role.ADMINISTRATOR));
    }

    private void reset(Account account, String hash) {
        accounts.setPassword(account.id(), hash, true);
        accounts.setEnabled(account.id(), true);
        if (!account.is(Role.ADMINISTRATOR)) {
            accounts.setRoles(account.id(), Set.of(Role.ADMINISTRATOR));
            facts.rolesChanged(USERNAME, Set.of(Role.ADMINISTRATOR));
        }
        sessions.endAll(account.id());
        tokens.revokeAll(account);
        facts.passwordChanged(USERNAME, "reset-by-operator");
    }
}
