package org.jazari.strategy.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.strategy.content.Computed;
import org.jazari.strategyfile.Period;

/**
 * What a formula gives for a period, where it is not the same on both dates.
 *
 * @param before empty where it gave nothing
 * @param after empty where it gives nothing
 */
public record ComputedChange(String indicator, Period period, Optional<BigDecimal> before, Optional<BigDecimal> after) {

    static List<ComputedChange> of(String indicator, Side from, Side to) {
        Map<Period, BigDecimal> before = byPeriod(from, indicator);
        Map<Period, BigDecimal> after = byPeriod(to, indicator);
        Map<Period, BigDecimal> all = new LinkedHashMap<>(before);
        all.putAll(after);
        List<ComputedChange> changes = new ArrayList<>();
        for (Period period : all.keySet()) {
            Optional<BigDecimal> old = Optional.ofNullable(before.get(period));
            Optional<BigDecimal> now = Optional.ofNullable(after.get(period));
            if (!old.equals(now)) {
                changes.add(new ComputedChange(indicator, period, old, now));
            }
        }
        return changes;
    }

    private static Map<Period, BigDecimal> byPeriod(Side side, String indicator) {
        Map<Period, BigDecimal> values = new LinkedHashMap<>();
        for (Computed computed : side.view().snapshot().computed(indicator)) {
            values.put(computed.period(), computed.value());
        }
        return values;
    }
}
