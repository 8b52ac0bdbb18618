package org.jazari.quantities.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jazari.quantities.FigureKind;

/** What speaks for each kind of a figure, with weights that add up; the heaviest decides, and its reasons are kept. */
final class Evidence {
    private final Map<FigureKind, Integer> weights = new EnumMap<>(FigureKind.class);
    private final Map<FigureKind, List<String>> reasons = new EnumMap<>(FigureKind.class);

    void add(FigureKind kind, int weight, String reason) {
        if (weight > 0) {
            weights.merge(kind, weight, Integer::sum);
            reasons.computeIfAbsent(kind, any -> new ArrayList<>()).add(reason);
        }
    }

    /** The heaviest kind; the first of equals in the order of the kinds, or what stands for nothing said. */
    FigureKind heaviest(FigureKind otherwise) {
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    String reasons(FigureKind kind) {
        return String.join(", ", reasons.getOrDefault(kind, List.of("no cue")));
    }
}
