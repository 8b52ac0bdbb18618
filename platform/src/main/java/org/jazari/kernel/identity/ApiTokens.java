package org.jazari.kernel.identity;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which programs act for an account, with some of its roles. */
@Component
class ApiTokens {
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String INSERT = """
            insert into kernel.api_token (account_id, name, token_hash, roles, created_at, expires_at)
            values (:account, :name, :hash, :roles, :createdAt, :expiresAt)
            """;
    private static final String SELECT = """
            select id, account_id, name, roles, created_at, expires_at, last_used_at, revoked_at from kernel.api_token
            """;
    private static final String BY_HASH = SELECT + "where token_hash = :hash";
    private static final String OF_ACCOUNT = SELECT + "where account_id = :account order by id desc";
    private static final String USED = "update kernel.api_token set last_used_at = :now where id = :id";
    private static final String REVOKE = """
            update kernel.api_token set revoked_at = :now
            where account_id = :account and id = :id and revoked_at is null
            returning name
            """;
    private static final String REVOKE_ALL = """
            update kernel.api_token set revoked_at = :now
            where account_id = :account and revoked_at is null
            returning name
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final IdentityFacts facts;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Accounts accounts, IdentityFacts facts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Makes a token and returns it, this once.
     *
     * @param roles those of them that the account does not hold are left out
     */
    @Transactional
    String create(Account account, String name, Set<Role> roles, Duration lifetime) {
        String token = Secrets.token();
        Instant now = clock.instant();
        Set<Role> granted = heldBy(account, roles);
        jdbc.sql(INSERT)
                .param("account", account.id())
                .param("name", name)
                .param("hash", hash(token))
                .param("roles", granted.stream().map(Role::name).sorted().toArray(String[]::new))
                .param("createdAt", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(now.plus(lifetime)))
                .update();
        facts.tokenCreated(account.username(), name, granted);
        return token;
    }

    /** Who acts with a token, with the roles that both the token and its account hold now; empty for a token that is void. */
    Optional<SignedIn> authenticate(String token) {
        Instant now = clock.instant();
        return jdbc.sql(BY_HASH)
                .param("hash", hash(token))
                .query(ApiTokens::token)
                .optional()
                .filter(known -> known.valid(now))
                .flatMap(known -> accounts.find(known.accountId())
                        .filter(Account::enabled)
                        .map(account -> used(known, account, now)));
    }

    List<ApiToken> list(Account account) {
        return jdbc.sql(OF_ACCOUNT)
                .param("account", account.id())
                .query(ApiTokens::token)
                .list();
    }

    @Transactional
    void revoke(Account account, long id) {
        jdbc.sql(REVOKE)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account.id())
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(name -> facts.tokenRevoked(account.username(), name));
    }

    @Transactional
    void revokeAll(Account account) {
        jdbc.sql(REVOKE_ALL)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account.id())
                .query(String.class)
                .list()
                .forEach(name -> facts.tokenRevoked(account.username(), name));
    }

    private SignedIn used(ApiToken token, Account account, Instant now) {
        Instant last = token.lastUsedAt();
        if (last == null || last.plus(USE_IS_NOTED_EVERY).isBefore(now)) {
            jdbc.sql(USED)
                    .param("now", Timestamp.from(now))
                    .param("id", token.id())
                    .update();
        }
        return new SignedIn(account, heldBy(account, token.roles()));
    }

    private static Set<Role> heldBy(Account account, Set<Role> roles) {
        if (account.is(Role.ADMINISTRATOR)) {
            return roles;
        }
        Set<Role> held = new HashSet<>(roles);
        held.retainAll(account.roles());
        return held;
    }

    private static byte[] hash(String token) {
        return Secrets.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("name"),
                Accounts.roles(row.getArray("roles")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
