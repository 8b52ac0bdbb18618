package org.jazari.strategy.evidence.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jazari.strategyfile.PartialDate;
import org.jazari.strategyfile.Period;
import org.jazari.strategyfile.Unit;

/** What the engine's words for bounds, rates, periods and units are in the strategy's schema. */
final class StrategyTerms {
    /** "More than 500" is at least 500 to the schema, which has no stricter word; the quote keeps what the source says. */
    private static final Map<String, String> QUALIFIERS = Map.of(
            "about", "about",
            "at-least", "at-least",
            "more-than", "at-least",
            "at-most", "at-most",
            "less-than", "at-most",
            "up-to", "up-to");

    private static final Set<String> RATES = Set.of("year", "quarter", "month");
    private static final Pattern YEARS = Pattern.compile("([0-9]{4})-([0-9]{4})");
    private static final Map<String, Unit.Dimension> DIMENSIONS = Map.of(
            "money", Unit.Dimension.CURRENCY,
            "share", Unit.Dimension.RATIO,
            "power", Unit.Dimension.POWER,
            "energy", Unit.Dimension.ENERGY,
            "mass", Unit.Dimension.MASS,
            "duration", Unit.Dimension.DURATION,
            "rank", Unit.Dimension.RANK,
            "count", Unit.Dimension.COUNT);

    private StrategyTerms() {}

    /** The schema's qualifier of a bound; empty for exact values. */
    static String qualifier(String bound) {
        return QUALIFIERS.getOrDefault(bound, "");
    }

    /** Whether the schema has a rate per this time. */
    static boolean isRate(String per) {
        return RATES.contains(per);
    }

    /** A period as the schema writes it: a school year from September to June, other spans from year to year. */
    static String period(String written) {
        Matcher years = YEARS.matcher(written);
        if (!years.matches()) {
            return written;
        }
        int from = Integer.parseInt(years.group(1));
        int to = Integer.parseInt(years.group(2));
        return to == from + 1 ? from + "-09/" + to + "-06" : from + "/" + to;
    }

    static boolean isPeriod(String written) {
        return Period.find(written).isPresent();
    }

    static boolean isDate(String written) {
        return PartialDate.find(written).isPresent();
    }

    /** Whether a value in the engine's unit can be a value in a unit of the strategy, without conversion. */
    static boolean fits(String dimension, String code, Unit unit) {
        Unit.Dimension wanted = DIMENSIONS.get(dimension);
        if (wanted == null) {
            return unit.dimension() == Unit.Dimension.COUNT || unit.dimension() == Unit.Dimension.OTHER;
        }
        if (wanted != unit.dimension()) {
            return wanted == Unit.Dimension.COUNT && unit.dimension() == Unit.Dimension.OTHER;
        }
        return switch (wanted) {
            case CURRENCY -> code.equals(unit.currency());
            case POWER, ENERGY, MASS -> symbol(unit).map(code::equals).orElse(true);
            case COUNT, RATIO, RANK, DURATION, OTHER -> true;
        };
    }

    private static Optional<String> symbol(Unit unit) {
        return unit.findSymbol().map(text -> text.in(org.jazari.strategyfile.Language.FR));
    }
}
