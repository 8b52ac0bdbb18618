package org.jazari.strategy.reminder;

import java.time.Clock;
import java.time.LocalDate;
import org.jazari.kernel.identity.Viewer;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.Notice;
import org.jazari.kernel.web.Notices;
import org.springframework.stereotype.Component;

/** How many reminders wait, in the head of every page of whoever is signed in. */
@Component
class InboxNotices implements Notices {
    static final String PATH = "/account/reminders";

    private final Reminders reminders;
    private final Clock clock;

    InboxNotices(Reminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock.withZone(Formats.ZONE);
    }

    @Override
    public Notice of(Viewer viewer) {
        return new Notice(PATH, "reminder.title", reminders.count(viewer.username(), LocalDate.now(clock)));
    }
}
