package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something measured, with every figure that sources state about it.
 *
 * @param direction where improvement lies; a rank improves downward.
 * @param role context is not promised by anyone; potential is not a commitment.
 * @param formula other indicators combined: identifiers in parentheses are not needed; operators are surrounded by spaces, as in "a + b" or "100 * a / b".
 */
public record Indicator(
        String id,
        Text name,
        @Nullable Text definition,
        String unit,
        Direction direction,
        Kind kind,
        @Nullable Role role,
        @Nullable String owner,
        List<String> pillars,
        List<String> axes,
        List<String> sectors,
        List<String> places,
        List<String> regions,
        List<String> conventions,
        @Nullable String formula,
        List<Figure> figures,
        List<Citation> citations) {
    public Indicator {
        pillars = List.copyOf(pillars);
        axes = List.copyOf(axes);
        sectors = List.copyOf(sectors);
        places = List.copyOf(places);
        regions = List.copyOf(regions);
        conventions = List.copyOf(conventions);
        figures = List.copyOf(figures);
        citations = List.copyOf(citations);
    }

    /** The same as {@link #definition()}, empty where the strategy does not say. */
    public Optional<Text> findDefinition() {
        return Optional.ofNullable(definition);
    }

    /** The same as {@link #role()}, empty where the strategy does not say. */
    public Optional<Role> findRole() {
        return Optional.ofNullable(role);
    }

    /** The same as {@link #owner()}, empty where the strategy does not say. */
    public Optional<String> findOwner() {
        return Optional.ofNullable(owner);
    }

    /** The same as {@link #formula()}, empty where the strategy does not say. */
    public Optional<String> findFormula() {
        return Optional.ofNullable(formula);
    }

    /** Where improvement lies; a rank improves downward. */
    public enum Direction implements Keyed {
        UP,
        DOWN,
        NONE
    }

    /** The schema's values of this field. */
    public enum Kind implements Keyed {
        STOCK,
        FLOW,
        CUMULATIVE,
        SHARE,
        RANK
    }

    /** Context is not promised by anyone; potential is not a commitment. */
    public enum Role implements Keyed {
        COMMITMENT,
        CONTEXT,
        POTENTIAL
    }
}
