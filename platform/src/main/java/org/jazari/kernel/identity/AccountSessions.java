package org.jazari.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions of signed-in people. A session holds the account's id and when it began; everything else is read from the
 * account at each request.
 */
@Component
class AccountSessions {
    /** How long a session lasts at most, whatever its use. */
    static final Duration LIFETIME = Duration.ofHours(12);
    /** How long a session lasts without use. */
    static final Duration IDLE = Duration.ofMinutes(60);

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String BEGAN = "jazari.began";
    private static final String LIST = """
            select primary_id, session_id, creation_time, last_access_time
            from kernel.session where principal_name = :account and expiry_time > :now
            order by last_access_time desc
            """;
    private static final String END_ALL = "delete from kernel.session where principal_name = :account";
    private static final String END_OTHERS = END_ALL + " and session_id <> :current";
    private static final String END_ONE = END_ALL + " and primary_id = :handle";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CsrfTokenRepository csrfTokens;

    AccountSessions(JdbcClient jdbc, Clock clock, CsrfTokenRepository csrfTokens) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.csrfTokens = csrfTokens;
    }

    /** Begins a session; one that the browser brought along is thrown away, and so is its form token. */
    void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, Long.toString(account.id()));
        session.setAttribute(BEGAN, clock.instant().toString());
    }

    /** Ends the session of a request, if it has one. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        csrfTokens.saveToken(null, request, response);
    }

    /** The account whose session a request carries; a session that has lasted too long is ended. */
    Optional<Long> accountOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ACCOUNT) instanceof String account)
                || !(session.getAttribute(BEGAN) instanceof String began)) {
            return Optional.empty();
        }
        if (clock.instant().isAfter(Instant.parse(began).plus(LIFETIME))) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(account));
    }

    /** The open sessions of an account, the latest used first. */
    List<OpenSession> list(long account, @Nullable HttpSession current) {
        String currentId = current == null ? "" : current.getId();
        return jdbc.sql(LIST)
                .param("account", Long.toString(account))
                .param("now", System.currentTimeMillis())
                .query((row, number) -> new OpenSession(
                        row.getString("primary_id").strip(),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getString("session_id").strip().equals(currentId)))
                .list();
    }

    /** Ends one session of an account, named by its handle, which opens nothing. */
    void endOne(long account, String handle) {
        jdbc.sql(END_ONE)
                .param("account", Long.toString(account))
                .param("handle", handle)
                .update();
    }

    void endAll(long account) {
        jdbc.sql(END_ALL).param("account", Long.toString(account)).update();
    }

    /** Ends the other sessions of the account that acts, and gives its own session a new id. */
    void endOthers(long account, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        jdbc.sql(END_OTHERS)
                .param("account", Long.toString(account))
                .param("current", session == null ? "" : session.getId())
                .update();
        if (session != null) {
            request.changeSessionId();
        }
    }

    /** A session as its owner sees it. */
    record OpenSession(String handle, Instant beganAt, Instant lastUsedAt, boolean current) {}
}
