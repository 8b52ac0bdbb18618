package org.jazari.strategy.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.language.Texts;
import org.jazari.kernel.language.Translator;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes reminders and sends letters. Whenever and however often it runs, each inbox holds one reminder for a thing in a stage,
 * and each person has at most one letter a day, sent at least once under one name.
 */
@Component
class ReminderJob {
    private static final Logger log = LoggerFactory.getLogger(ReminderJob.class);

    /** Letters of a day are written from then on, in Casablanca. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final int MOST_AT_ONCE = 200;

    private final DueThings things;
    private final Recipients recipients;
    private final Reminders reminders;
    private final Letters letters;
    private final Contacts contacts;
    private final Post post;
    private final Snapshots snapshots;
    private final Texts texts;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderJob(
            DueThings things,
            Recipients recipients,
            Reminders reminders,
            Letters letters,
            Contacts contacts,
            Post post,
            Snapshots snapshots,
            Texts texts,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.things = things;
        this.recipients = recipients;
        this.reminders = reminders;
        this.letters = letters;
        this.contacts = contacts;
        this.post = post;
        this.snapshots = snapshots;
        this.texts = texts;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock.withZone(Formats.ZONE);
    }

    /** Does what is due now. */
    synchronized void run() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<DueThing> due = things.at(now);
        transaction.executeWithoutResult(status -> {
            Recipients.Of people = recipients.today();
            remind(due, people, now);
            if (post.open() && !LocalTime.now(clock).isBefore(MORNING)) {
                LocalDate today = LocalDate.now(clock);
                reminders.releaseGivenUp();
                people.withAddress().forEach(contact -> write(contact.username(), today, now));
            }
        });
        if (post.open()) {
            deliver();
        }
    }

    /** Puts what is due into inboxes, and takes out what no longer is, or is no longer theirs. */
    private void remind(List<DueThing> due, Recipients.Of people, Instant now) {
        Set<Reminder.Key> wanted = new HashSet<>();
        for (DueThing thing : due) {
            for (String username : people.of(thing)) {
                wanted.add(new Reminder.Key(username, thing.kind(), thing.thing(), thing.day()));
                reminders.add(username, thing, now);
            }
        }
        reminders.standing().stream()
                .filter(standing -> !wanted.contains(standing.key()))
                .forEach(standing -> reminders.close(standing, now));
    }

    private void write(String username, LocalDate today, Instant now) {
        if (reminders.anyUnmailed(username, today)) {
            String messageId = "<" + UUID.randomUUID() + ".reminder@jazari.org>";
            if (letters.add(username, today, messageId, now)) {
                reminders.intoMail(username, today);
            }
        }
    }

    /** Tries every letter whose time has come. */
    private void deliver() {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<Letters.Kept> letter = letters.claim(clock.instant());
            if (letter.isEmpty()) {
                return;
            }
            deliver(letter.get());
        }
    }

    private void deliver(Letters.Kept letter) {
        Contact contact = contacts.of(letter.username());
        List<Reminder> lines = reminders.ofMail(letter.username(), letter.day());
        if (contact.email().isEmpty() || lines.isEmpty()) {
            letters.drop(letter);
            return;
        }
        Translator words = texts.in(contact.language());
        Snapshot strategy = snapshots.current().orElse(null);
        try {
            post.send(
                    Letter.of(
                            lines.stream()
                                    .map(line -> ReminderView.of(line, strategy, words))
                                    .toList(),
                            letter.day(),
                            words,
                            settings),
                    contact.email(),
                    letter.messageId());
            letters.sent(letter, clock.instant());
        } catch (Post.UndeliveredException e) {
            log.warn("The reminders of {} wait: attempt {} failed", letter.day(), letter.attempts());
            letters.failed(letter, String.valueOf(e.getMessage()));
        }
    }
}
