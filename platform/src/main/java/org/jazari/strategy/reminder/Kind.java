package org.jazari.strategy.reminder;

import java.util.Locale;

/** What somebody is reminded of, and how far it has come. Each is a stage of its own: one reminder for a thing in each. */
enum Kind {
    /** A value is expected within a month. */
    VALUE_SOON,
    /** A value was expected. */
    VALUE_LATE,
    /** There never was a value. */
    VALUE_NEVER,
    DEADLINE_90,
    DEADLINE_30,
    DEADLINE_7,
    OVERDUE,
    CONTRADICTION_7,
    CONTRADICTION_30,
    CONTRADICTION_90,
    CANDIDATES_7,
    CANDIDATES_30,
    CANDIDATES_90;

    /** The key of its sentence; takes the name of the thing and the day. */
    String key() {
        return "reminder.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether what was expected is over. */
    boolean isLate() {
        return switch (this) {
            case VALUE_LATE, OVERDUE -> true;
            case VALUE_SOON,
                    VALUE_NEVER,
                    DEADLINE_90,
                    DEADLINE_30,
                    DEADLINE_7,
                    CONTRADICTION_7,
                    CONTRADICTION_30,
                    CONTRADICTION_90,
                    CANDIDATES_7,
                    CANDIDATES_30,
                    CANDIDATES_90 -> false;
        };
    }
}
