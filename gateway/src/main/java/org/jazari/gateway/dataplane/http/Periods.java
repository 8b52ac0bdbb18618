package org.jazari.gateway.dataplane.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jazari.gateway.dataplane.budget.Account;

/** The minute, day and month of an instant in a time zone. They are the same for all of a minute, and calendars are costly: the last ones are kept. */
final class Periods {
    private static volatile Periods last = new Periods(ZoneId.of("UTC"), 0);

    private final ZoneId zone;
    private final long minute;
    private final long day;
    private final long month;
    private final Instant minuteEnd;
    private final Instant dayEnd;
    private final Instant monthEnd;

    private Periods(ZoneId zone, long minute) {
        this.zone = zone;
        this.minute = minute;
        Instant begin = Instant.EPOCH.plus(minute, ChronoUnit.MINUTES);
        LocalDate date = begin.atZone(zone).toLocalDate();
        this.day = date.toEpochDay();
        this.month = date.getYear() * 12L + date.getMonthValue();
        this.minuteEnd = begin.plus(1, ChronoUnit.MINUTES);
        this.dayEnd = date.plusDays(1).atStartOfDay(zone).toInstant();
        this.monthEnd = date.withDayOfMonth(1).plusMonths(1).atStartOfDay(zone).toInstant();
    }

    static Periods at(Instant now, ZoneId zone) {
        long minute = Math.floorDiv(now.getEpochSecond(), 60L);
        Periods known = last;
        if (known.minute != minute || !known.zone.equals(zone)) {
            known = new Periods(zone, minute);
            last = known;
        }
        return known;
    }

    /** The number of the period in which a measure is counted. */
    long number(Account.Measure measure) {
        return switch (measure) {
            case REQUESTS_PER_MINUTE, TOKENS_PER_MINUTE -> minute;
            case REQUESTS_PER_DAY, TOKENS_PER_DAY, DIRHAMS_PER_DAY -> day;
            case DIRHAMS_PER_MONTH -> month;
            case DIRHAMS_IN_ALL -> 0;
        };
    }

    Instant end(Account.Measure measure) {
        return switch (measure) {
            case REQUESTS_PER_MINUTE, TOKENS_PER_MINUTE -> minuteEnd;
            case REQUESTS_PER_DAY, TOKENS_PER_DAY, DIRHAMS_PER_DAY -> dayEnd;
            case DIRHAMS_PER_MONTH -> monthEnd;
            case DIRHAMS_IN_ALL -> Account.NEVER;
        };
    }
}
