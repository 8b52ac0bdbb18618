package org.jazari.strategy.reminder;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reminder in somebody's inbox. */
record Reminder(
        UUID id,
        String username,
        Kind kind,
        String thing,
        LocalDate day,
        String title,
        @Nullable LocalDate snoozedUntil) {

    /** What tells it from every other one. */
    record Key(String username, Kind kind, String thing, LocalDate day) {}

    Key key() {
        return new Key(username, kind, thing, day);
    }
}
