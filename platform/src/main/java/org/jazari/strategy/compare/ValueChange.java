package org.jazari.strategy.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jazari.strategy.content.Observation;

/**
 * What became of a recorded value between two dates.
 *
 * @param value the value that was recorded, or that no longer stands
 * @param replacement what stands in its place at the second date; only where it was replaced
 */
public record ValueChange(Kind kind, Observation value, Optional<Observation> replacement) {
    /** What became of it. */
    public enum Kind {
        /** Recorded between, where nothing stood before; stands. */
        RECORDED,
        /** Stood at the first date; another value stands in its place. */
        REPLACED,
        /** Stood at the first date; nothing stands in its place. */
        WITHDRAWN,
        /** Recorded between, and no longer standing at the second date. */
        PASSING;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The changes among all values of one indicator, in the order in which they were recorded. */
    static List<ValueChange> of(List<Observation> recorded, Side from, Side to) {
        Map<String, Observation> byFact = new LinkedHashMap<>();
        recorded.forEach(value -> byFact.put(value.factId(), value));
        List<ValueChange> changes = new ArrayList<>();
        List<Observation> replacements = new ArrayList<>();
        for (Observation value : recorded) {
            if (value.stoodAt(from.moment()) && !value.stoodAt(to.moment())) {
                Optional<Observation> replacement = standing(value, byFact, to);
                replacement.ifPresent(replacements::add);
                changes.add(
                        new ValueChange(replacement.isPresent() ? Kind.REPLACED : Kind.WITHDRAWN, value, replacement));
            }
        }
        for (Observation value : recorded) {
            boolean between = value.recordedAt().isAfter(from.moment())
                    && !value.recordedAt().isAfter(to.moment());
            if (between && !replacements.contains(value)) {
                Kind kind = value.stoodAt(to.moment()) ? Kind.RECORDED : Kind.PASSING;
                changes.add(new ValueChange(kind, value, Optional.empty()));
            }
        }
        return changes;
    }

    /** What stands at the second date where a value stood: the end of the chain of those that replaced it. */
    private static Optional<Observation> standing(Observation replaced, Map<String, Observation> byFact, Side to) {
        Observation value = replaced;
        while (!value.stoodAt(to.moment())) {
            String by = value.supersededBy();
            if (by == null || !byFact.containsKey(by)) {
                return Optional.empty();
            }
            value = Objects.requireNonNull(byFact.get(by));
        }
        return Optional.of(value);
    }
}
