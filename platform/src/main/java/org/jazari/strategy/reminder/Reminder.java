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

    /** Whether it is the one that something due calls for. */
    boolean isFor(DueThing due) {
        return kind == due.kind() && thing.equals(due.thing()) && day.equals(due.day());
    }
}
