package org.jazari.strategy.content;

import java.math.BigDecimal;
import java.util.List;
import org.jazari.strategyfile.Figure;
import org.jazari.strategyfile.Period;

/**
 * A value that an indicator's formula gives for a period. It is no fact of its own: whoever knows the observations and the
 * formula finds it again.
 *
 * @param period the time that it speaks of
 * @param value in the indicator's unit, to 16 significant digits
 * @param from the observations that it is made of, in the order in which the formula names their indicators
 */
public record Computed(Period period, BigDecimal value, List<Observation> from) {
    public Computed {
        from = List.copyOf(from);
    }

    /** Whether a value that it is made of is only near, or only a bound. */
    public boolean isApproximate() {
        return from.stream()
                .anyMatch(observation ->
                        observation.qualifier() != null && observation.qualifier() != Figure.Qualifier.EXACTLY);
    }
}
