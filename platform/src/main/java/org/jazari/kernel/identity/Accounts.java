package org.jazari.kernel.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts as the database keeps them. Callers that change something hold a transaction. */
@Component
class Accounts {
    private static final String SELECT = """
            select account.id, username, display_name, password_hash, must_change_password, enabled, created_at,
                   array(select role from kernel.account_role where account_id = account.id) as roles
            from kernel.account
            """;
    private static final String BY_ID = SELECT + "where id = :id";
    private static final String BY_USERNAME = SELECT + "where lower(username) = :username";
    private static final String BY_IDENTITY = SELECT + "where issuer = :issuer and subject = :subject";
    private static final String ALL = SELECT + "order by username";
    private static final String ANY = "select exists (select from kernel.account)";
    private static final String INSERT = """
            insert into kernel.account (username, display_name, password_hash, must_change_password, created_at)
            values (:username, :displayName, :passwordHash, true, :createdAt)
            returning id
            """;
    private static final String INSERT_FOREIGN = """
            insert into kernel.account (username, display_name, issuer, subject, created_at)
            values (:username, :displayName, :issuer, :subject, :createdAt)
            returning id
            """;
    private static final String UPDATE_PASSWORD = """
            update kernel.account set password_hash = :passwordHash, must_change_password = :mustChange
            where id = :id and password_hash is not null
            """;
    private static final String UPDATE_ENABLED = "update kernel.account set enabled = :enabled where id = :id";
    private static final String UPDATE_NAME = "update kernel.account set display_name = :displayName where id = :id";
    private static final String DELETE_ROLES = "delete from kernel.account_role where account_id = :id";
    private static final String INSERT_ROLE = "insert into kernel.account_role (account_id, role) values (:id, :role)";
    private static final String LOCK = "lock table kernel.account, kernel.account_role in share row exclusive mode";
    private static final String COUNT_ADMINISTRATORS = """
            select count(*) from kernel.account join kernel.account_role on account_id = id
            where role = 'administrator' and enabled and password_hash is not null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The form in which usernames are kept and compared. */
    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    Optional<Account> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(Accounts::account).optional();
    }

    Optional<Account> find(String username) {
        return jdbc.sql(BY_USERNAME)
                .param("username", normal(username))
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> findForeign(String issuer, String subject) {
        return jdbc.sql(BY_IDENTITY)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Accounts::account)
                .optional();
    }

    List<Account> list() {
        return jdbc.sql(ALL).query(Accounts::account).list();
    }

    boolean any() {
        return jdbc.sql(ANY).query(Boolean.class).single();
    }

    /** Keeps every other change of accounts and roles waiting until the end of the transaction. */
    void lock() {
        jdbc.sql(LOCK).update();
    }

    /** Makes an account whose password must be changed at the first sign-in. */
    long insert(String username, String displayName, String passwordHash, Set<Role> roles) {
        long id = jdbc.sql(INSERT)
                .param("username", normal(username))
                .param("displayName", displayName)
                .param("passwordHash", passwordHash)
                .param("createdAt", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        setRoles(id, roles);
        return id;
    }

    /** Makes an account of the provider of single sign-on. */
    long insertForeign(String username, String displayName, String issuer, String subject) {
        return jdbc.sql(INSERT_FOREIGN)
                .param("username", normal(username))
                .param("displayName", displayName)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("createdAt", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    void setPassword(long id, String passwordHash, boolean mustChange) {
        jdbc.sql(UPDATE_PASSWORD)
                .param("passwordHash", passwordHash)
                .param("mustChange", mustChange)
                .param("id", id)
                .update();
    }

    void setEnabled(long id, boolean enabled) {
        jdbc.sql(UPDATE_ENABLED).param("enabled", enabled).param("id", id).update();
    }

    void setDisplayName(long id, String displayName) {
        jdbc.sql(UPDATE_NAME).param("displayName", displayName).param("id", id).update();
    }

    void setRoles(long id, Set<Role> roles) {
        jdbc.sql(DELETE_ROLES).param("id", id).update();
        roles.forEach(role ->
                jdbc.sql(INSERT_ROLE).param("id", id).param("role", role.name()).update());
    }

    /** How many administrators can sign in with a password of this platform. */
    int administrators() {
        return jdbc.sql(COUNT_ADMINISTRATORS).query(Integer.class).single();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                row.getBoolean("enabled"),
                row.getTimestamp("created_at").toInstant(),
                roles(row.getArray("roles")));
    }

    static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::new).collect(Collectors.toUnmodifiableSet());
    }
}
