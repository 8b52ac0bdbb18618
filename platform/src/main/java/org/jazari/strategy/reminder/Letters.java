package org.jazari.strategy.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters as the database keeps them: which are to be sent, how often that was tried, and what came of it. */
@Component
class Letters {
    private static final String ADD = """
            insert into strategy.reminder_mail (username, day, message_id, next_attempt_at)
            values (:username, :day, :messageId, :now) on conflict (username, day) do nothing
            """;
    private static final String CLAIM = """
            update strategy.reminder_mail set attempts = attempts + 1,
                next_attempt_at = :now::timestamptz + least(300 * power(2, attempts), 21600) * interval '1 second'
            where (username, day) = (
                select username, day from strategy.reminder_mail
                where sent_at is null and attempts < :most and next_attempt_at <= :now
                order by next_attempt_at, username, day limit 1 for update skip locked)
            returning username, day, message_id, attempts, next_attempt_at, sent_at, last_error
            """;
    private static final String SENT = """
            update strategy.reminder_mail set sent_at = :now, last_error = ''
            where username = :username and day = :day
            """;
    private static final String FAILED = """
            update strategy.reminder_mail set last_error = :error where username = :username and day = :day
            """;
    private static final String DROP =
            "delete from strategy.reminder_mail where username = :username and day = :day and sent_at is null";
    private static final String LATEST = """
            select username, day, message_id, attempts, next_attempt_at, sent_at, last_error from strategy.reminder_mail
            order by sent_at is not null, day desc, username limit 50
            """;

    /** After so many attempts in about a day and a half nobody tries again; the administrator sees it, and what it said goes into the next one. */
    static final int MOST_ATTEMPTS = 12;

    static final Duration FIRST_WAIT = Duration.ofMinutes(5);

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter of a person and day. */
    record Kept(
            String username,
            LocalDate day,
            String messageId,
            int attempts,
            Instant nextAttemptAt,
            @Nullable Instant sentAt,
            String lastError) {
        boolean givenUp() {
            return sentAt == null && attempts >= MOST_ATTEMPTS;
        }
    }

    /** Adds the letter of a day, once; says whether it is new. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(String username, LocalDate day, String messageId, Instant now) {
        return jdbc.sql(ADD)
                        .param("username", username)
                        .param("day", day)
                        .param("messageId", messageId)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Takes a letter whose time has come, and puts its next attempt off, so that a crash meanwhile costs that wait and no letter. */
    @Transactional
    Optional<Kept> claim(Instant now) {
        return jdbc.sql(CLAIM)
                .param("now", Timestamp.from(now))
                .param("most", MOST_ATTEMPTS)
                .query(Letters::kept)
                .optional();
    }

    @Transactional
    void sent(Kept letter, Instant now) {
        jdbc.sql(SENT)
                .param("now", Timestamp.from(now))
                .param("username", letter.username())
                .param("day", letter.day())
                .update();
    }

    @Transactional
    void failed(Kept letter, String error) {
        jdbc.sql(FAILED)
                .param("error", error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error)
                .param("username", letter.username())
                .param("day", letter.day())
                .update();
    }

    /** Forgets a letter that has nowhere to go. */
    @Transactional
    void drop(Kept letter) {
        jdbc.sql(DROP)
                .param("username", letter.username())
                .param("day", letter.day())
                .update();
    }

    /** The latest, those not sent first. */
    List<Kept> latest() {
        return jdbc.sql(LATEST).query(Letters::kept).list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        return new Kept(
                row.getString("username"),
                row.getObject("day", LocalDate.class),
                row.getString("message_id"),
                row.getInt("attempts"),
                row.getTimestamp("next_attempt_at").toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("last_error"));
    }
}
