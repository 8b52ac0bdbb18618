package org.jazari.strategy.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The inboxes as the database keeps them. */
@Component
class Reminders {
    private static final String ADD = """
            insert into strategy.reminder (id, username, kind, thing, day, title, made_at)
            values (:id, :username, :kind, :thing, :day, :title, :now)
            on conflict (username, kind, thing, day) do update set closed_at = null
            where strategy.reminder.closed_at is not null
            """;
    private static final String STANDING =
            "select id, username, kind, thing, day, title, snoozed_until from strategy.reminder where closed_at is null";
    private static final String CLOSE = "update strategy.reminder set closed_at = :now where id = :id";
    private static final String WAITING = """
            select id, username, kind, thing, day, title, snoozed_until from strategy.reminder
            where username = :username and closed_at is null and done_at is null
                and (snoozed_until is null or snoozed_until <= :today)
            order by day, kind, thing
            """;
    private static final String SNOOZED = """
            select id, username, kind, thing, day, title, snoozed_until from strategy.reminder
            where username = :username and closed_at is null and done_at is null and snoozed_until > :today
            order by snoozed_until, day, thing
            """;
    private static final String COUNT = """
            select count(*) from strategy.reminder
            where username = :username and closed_at is null and done_at is null
                and (snoozed_until is null or snoozed_until <= :today)
            """;
    private static final String DONE = """
            update strategy.reminder set done_at = :now
            where id = :id and username = :username and done_at is null
            """;
    private static final String SNOOZE = """
            update strategy.reminder set snoozed_until = :until, mail_day = null
            where id = :id and username = :username and done_at is null
            """;
    private static final String EXISTS =
            "select count(*) from strategy.reminder where id = :id and username = :username";
    private static final String UNMAILED = """
            select count(*) from strategy.reminder
            where username = :username and mail_day is null and closed_at is null and done_at is null
                and (snoozed_until is null or snoozed_until <= :today)
            """;
    private static final String INTO_MAIL = """
            update strategy.reminder set mail_day = :today
            where username = :username and mail_day is null and closed_at is null and done_at is null
                and (snoozed_until is null or snoozed_until <= :today)
            """;
    private static final String OF_MAIL = """
            select id, username, kind, thing, day, title, snoozed_until from strategy.reminder
            where username = :username and mail_day = :day and closed_at is null and done_at is null
            order by day, kind, thing
            """;
    private static final String RELEASE = """
            update strategy.reminder r set mail_day = null from strategy.reminder_mail m
            where m.username = r.username and m.day = r.mail_day and m.sent_at is null and m.attempts >= :most
            """;

    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a reminder into an inbox, unless it is or was there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(String username, DueThing due, Instant now) {
        jdbc.sql(ADD)
                .param("id", UUID.randomUUID())
                .param("username", username)
                .param("kind", due.kind().name())
                .param("thing", due.thing())
                .param("day", due.day())
                .param("title", due.title())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Every reminder of something that was so the last time. */
    List<Reminder> standing() {
        return jdbc.sql(STANDING).query(Reminders::reminder).list();
    }

    /** Takes a reminder of what is no longer so out of its inbox. */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(Reminder reminder, Instant now) {
        jdbc.sql(CLOSE)
                .param("now", Timestamp.from(now))
                .param("id", reminder.id())
                .update();
    }

    /** What somebody finds in the inbox. */
    List<Reminder> waiting(String username, LocalDate today) {
        return jdbc.sql(WAITING)
                .param("username", username)
                .param("today", today)
                .query(Reminders::reminder)
                .list();
    }

    /** What somebody put off. */
    List<Reminder> snoozed(String username, LocalDate today) {
        return jdbc.sql(SNOOZED)
                .param("username", username)
                .param("today", today)
                .query(Reminders::reminder)
                .list();
    }

    int count(String username, LocalDate today) {
        return jdbc.sql(COUNT)
                .param("username", username)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** Whether a reminder is somebody's own. */
    boolean has(String username, UUID id) {
        return jdbc.sql(EXISTS)
                        .param("id", id)
                        .param("username", username)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional
    void done(String username, UUID id, Instant now) {
        jdbc.sql(DONE)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("username", username)
                .update();
    }

    /** Puts a reminder off; when its day has come it is in the inbox and in a letter again. */
    @Transactional
    void snooze(String username, UUID id, LocalDate until) {
        jdbc.sql(SNOOZE)
                .param("until", until)
                .param("id", id)
                .param("username", username)
                .update();
    }

    /** Whether something stands in an inbox that was in no letter yet. */
    boolean anyUnmailed(String username, LocalDate today) {
        return jdbc.sql(UNMAILED)
                        .param("username", username)
                        .param("today", today)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Makes what was in no letter yet the content of today's. */
    @Transactional(propagation = Propagation.MANDATORY)
    void intoMail(String username, LocalDate today) {
        jdbc.sql(INTO_MAIL).param("today", today).param("username", username).update();
    }

    /** Lets what stands in a letter that was given up stand in the next one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void releaseGivenUp() {
        jdbc.sql(RELEASE).param("most", Letters.MOST_ATTEMPTS).update();
    }

    /** What a letter says: what was put into it and has not been dealt with since. */
    List<Reminder> ofMail(String username, LocalDate day) {
        return jdbc.sql(OF_MAIL)
                .param("username", username)
                .param("day", day)
                .query(Reminders::reminder)
                .list();
    }

    private static Reminder reminder(ResultSet row, int number) throws SQLException {
        return new Reminder(
                row.getObject("id", UUID.class),
                row.getString("username"),
                Kind.valueOf(row.getString("kind")),
                row.getString("thing"),
                row.getObject("day", LocalDate.class),
                row.getString("title"),
                row.getObject("snoozed_until", LocalDate.class));
    }
}
