package org.jazari.kernel.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The accounts that are open, for services that have something to say to people. */
@Component
public class Members {
    private final Accounts accounts;

    Members(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Everybody whose account is open, by username. */
    public List<Member> list() {
        return accounts.list().stream()
                .filter(Account::enabled)
                .map(Members::member)
                .toList();
    }

    public Optional<Member> find(long id) {
        return accounts.find(id).filter(Account::enabled).map(Members::member);
    }

    private static Member member(Account account) {
        return new Member(account.id(), account.username(), account.displayName(), account.roles());
    }
}
