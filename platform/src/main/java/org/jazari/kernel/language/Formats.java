package org.jazari.kernel.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.PartialDate;
import org.jazari.strategyfile.Period;

/** Numbers and dates as CLDR writes them in a language of Morocco; nothing is formatted by hand. */
public final class Formats {
    /** The zone in which instants are shown. */
    public static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

    private static final int KEPT = 4_000;

    /** Formatting by CLDR costs far more than a look-up, and pages show the same values again and again. */
    private final Cache<Object, String> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final ULocale locale;
    private final LocalizedNumberFormatter number;
    private final LocalizedNumberFormatter compact;
    private final LocalizedNumberFormatter compactShort;
    private final SimpleDateFormat year;
    private final SimpleDateFormat month;
    private final SimpleDateFormat day;
    private final SimpleDateFormat instant;

    Formats(Language language) {
        this.locale = new ULocale(language == Language.EN ? "en" : language.tag() + "_MA");
        this.number = NumberFormatter.withLocale(locale).precision(Precision.maxFraction(6));
        this.compact = NumberFormatter.withLocale(locale)
                .notation(Notation.compactLong())
                .precision(Precision.maxFraction(2));
        this.compactShort = NumberFormatter.withLocale(locale)
                .notation(Notation.compactShort())
                .precision(Precision.maxFraction(2));
        DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
        this.year = format(patterns, "y", TimeZone.GMT_ZONE);
        this.month = format(patterns, "yMMMM", TimeZone.GMT_ZONE);
        this.day = format(patterns, "yMMMMd", TimeZone.GMT_ZONE);
        this.instant = format(patterns, "yMMMMdHm", TimeZone.getTimeZone(ZONE.getId()));
    }

    private SimpleDateFormat format(DateTimePatternGenerator patterns, String skeleton, TimeZone zone) {
        SimpleDateFormat format = new SimpleDateFormat(patterns.getBestPattern(skeleton), locale);
        format.setTimeZone(zone);
        return format;
    }

    Locale locale() {
        return locale.toLocale();
    }

    /** A number with the language's grouping and decimal signs, at most six decimals. */
    public String number(BigDecimal value) {
        return kept.get(value, key -> number.format(value).toString());
    }

    public String number(long value) {
        return kept.get(value, key -> number.format(value).toString());
    }

    /** A large number in words, such as "1,3 milliard". */
    public String compact(BigDecimal value) {
        return compact.format(value).toString();
    }

    /** A large number for the axis of a chart, such as "1,3 Md". */
    public String compactShort(BigDecimal value) {
        return compactShort.format(value).toString();
    }

    /** A date with the precision that it has. */
    public String date(PartialDate date) {
        SimpleDateFormat precision = date.month() == 0 ? year : date.day() == 0 ? month : day;
        return kept.get(date, key -> at(precision, date.earliest()));
    }

    public String date(LocalDate date) {
        return at(day, date);
    }

    /** A period: one date, or both ends. */
    public String period(Period period) {
        return period.from().equals(period.to())
                ? date(period.from())
                : date(period.from()) + " \u2013 " + date(period.to());
    }

    /** A moment, in the zone of Casablanca. */
    public String instant(Instant moment) {
        return kept.get(moment, key -> ((DateFormat) instant.clone()).format(Date.from(moment)));
    }

    private static String at(SimpleDateFormat format, LocalDate date) {
        return ((DateFormat) format.clone())
                .format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
