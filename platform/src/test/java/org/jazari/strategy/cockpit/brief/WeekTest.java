package org.jazari.strategy.cockpit.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jazari.kernel.language.Formats;

/** Weeks of ISO 8601, by the calendar of the JDK. */
class WeekTest {
    @Property
    void aDayLiesInItsWeekWhichIsWrittenAsTheStandardSays(@ForAll @IntRange(min = 0, max = 300_000) int days) {
        LocalDate day = LocalDate.of(2001, 1, 1).plusDays(days);
        Week week = Week.of(day);

        assertThat(week.toString())
                .isEqualTo(DateTimeFormatter.ofPattern("YYYY-'W'ww", java.util.Locale.FRANCE)
                        .format(day));
        assertThat(Week.find(week.toString())).hasValue(week);
        assertThat(day).isBetween(week.monday(), week.sunday());
        assertThat(week.next().previous()).isEqualTo(week);
        assertThat(week.next().monday()).isEqualTo(week.sunday().plusDays(1));
    }

    @Property
    void weeksFollowEachOtherWithoutGap(@ForAll @IntRange(min = 0, max = 40_000) int days) {
        Week week = Week.of(LocalDate.of(2001, 1, 1).plusDays(days));

        assertThat(week.end().plusNanos(1_000)).isEqualTo(week.next().begin());
        assertThat(week.begin().atZone(Formats.ZONE).toLocalDate()).isEqualTo(week.monday());
    }
}
