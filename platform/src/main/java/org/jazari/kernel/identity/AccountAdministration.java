package org.jazari.kernel.identity;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jazari.kernel.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator does with accounts. There is always one administrator left who can sign in with a password of this
 * platform, whatever becomes of the provider of single sign-on.
 */
@Component
class AccountAdministration {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final int MAX_NAME_CHARACTERS = 200;

    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountSessions sessions;
    private final ApiTokens tokens;
    private final IdentityFacts facts;
    private final TransactionTemplate transaction;

    AccountAdministration(
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

    /** An account just made, and the password that its owner types once. */
    record Created(long id, String oneTimePassword) {}

    /** @throws Refusal when the username is malformed or taken, or the name empty */
    Created create(String typedUsername, String displayName, Set<Role> roles) {
        Access.require(Role.ADMINISTRATOR);
        String username = Accounts.normal(typedUsername);
        if (!USERNAME.matcher(username).matches()) {
            throw Refusal.badRequest("username-form", "username");
        }
        String name = displayName.strip();
        if (name.isEmpty() || name.length() > MAX_NAME_CHARACTERS || name.indexOf('\0') >= 0) {
            throw Refusal.badRequest("display-name-form", "displayName");
        }
        String password = Secrets.oneTimePassword();
        String hash = passwords.hash(password);
        Set<Role> given = Set.copyOf(roles);
        Long id = transaction.execute(status -> {
            accounts.lock();
            if (accounts.find(username).isPresent()) {
                throw Refusal.badRequest("username-taken", "username");
            }
            long made = accounts.insert(username, name, hash, given);
            facts.accountCreated(username, given);
            return made;
        });
        return new Created(id == null ? 0 : id, password);
    }

    /** @throws Refusal when nobody would be left to administer, or the roles come from the provider of single sign-on */
    void setRoles(long id, Set<Role> roles) {
        change(id, account -> {
            if (!account.local()) {
                throw Refusal.badRequest("account-of-provider", "roles");
            }
            if (!account.roles().equals(roles)) {
                accounts.setRoles(id, new HashSet<>(roles));
                facts.rolesChanged(account.username(), roles);
            }
        });
    }

    /** Lets an account in again, or shuts it out at once. */
    void setEnabled(long id, boolean enabled) {
        change(id, account -> {
            if (account.enabled() != enabled) {
                accounts.setEnabled(id, enabled);
                facts.accountEnabled(account.username(), enabled);
            }
            if (!enabled) {
                sessions.endAll(id);
            }
        });
    }

    /** Gives an account a new one-time password, ends its sessions and revokes its tokens. */
    String resetPassword(long id) {
        Access.require(Role.ADMINISTRATOR);
        String password = Secrets.oneTimePassword();
        String hash = passwords.hash(password);
        change(id, account -> {
            if (!account.local()) {
                throw Refusal.badRequest("account-of-provider", "password");
            }
            accounts.setPassword(id, hash, true);
            sessions.endAll(id);
            tokens.revokeAll(account);
            facts.passwordChanged(account.username(), "reset-by-administrator");
        });
        return password;
    }

    private void change(long id, Consumer<Account> change) {
        Access.require(Role.ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            accounts.lock();
            change.accept(accounts.find(id).orElseThrow(Refusal::notFound));
            if (accounts.administrators() == 0) {
                throw new Refusal(HttpStatus.CONFLICT, "last-administrator", "");
            }
        });
    }
}
