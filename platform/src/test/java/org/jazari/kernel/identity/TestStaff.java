package org.jazari.kernel.identity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jazari.testing.Browser;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts for tests of other services: made once per name, signed in the way people are, with a token as programs have. */
@TestComponent
public class TestStaff {
    private static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final Passwords passwords;
    private final ApiTokens tokens;
    private final TransactionTemplate transaction;

    TestStaff(Accounts accounts, Passwords passwords, ApiTokens tokens, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    /** A browser in which somebody with these roles is signed in. */
    public Browser signedIn(int port, String username, Role... roles) {
        account(username, roles);
        Browser browser = new Browser(port);
        HttpResponse<String> answer =
                browser.submit("/en/sign-in", "/en/sign-in", Map.of("username", username, "password", PASSWORD));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Sign-in answered " + answer.statusCode());
        }
        return browser;
    }

    /** A token of somebody with these roles. */
    public String token(String username, Role... roles) {
        Account account = account(username, roles);
        return tokens.create(account, "test", Set.of(roles), Duration.ofDays(1));
    }

    private synchronized Account account(String username, Role... roles) {
        return accounts.find(username).orElseGet(() -> {
            String hash = passwords.hash(PASSWORD);
            transaction.executeWithoutResult(status -> {
                long id = accounts.insert(username, username, hash, Set.of(roles));
                accounts.setPassword(id, hash, false);
            });
            return accounts.find(username).orElseThrow();
        });
    }
}
