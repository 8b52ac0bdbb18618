package org.jazari.kernel.identity;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jazari.testing.Browser;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes accounts for tests, and signs them in the way people do. */
@TestComponent
class TestPeople {
    static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final AtomicInteger made = new AtomicInteger();

    TestPeople(Accounts accounts, Passwords passwords, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /** An account with {@link #PASSWORD} that need not change it. */
    Account with(Role... roles) {
        String username = "person-" + made.incrementAndGet();
        String hash = passwords.hash(PASSWORD);
        transaction.executeWithoutResult(status -> {
            long id = accounts.insert(username, "Person " + made.get(), hash, Set.of(roles));
            accounts.setPassword(id, hash, false);
        });
        return accounts.find(username).orElseThrow();
    }

    /** A browser in which the account is signed in. */
    Browser signedIn(int port, Account account) {
        Browser browser = new Browser(port);
        HttpResponse<String> answer = signIn(browser, account.username(), PASSWORD);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Sign-in answered " + answer.statusCode());
        }
        return browser;
    }

    static HttpResponse<String> signIn(Browser browser, String username, String password) {
        return browser.submit("/en/sign-in", "/en/sign-in", Map.of("username", username, "password", password));
    }
}
