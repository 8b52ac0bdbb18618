package org.jazari.energy.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A basis of the cycles of passive branches: one for each line outside a spanning forest. */
final class Cycles {
    private final Map<String, List<Line>> neighbours = new HashMap<>();
    private final Map<String, @Nullable Line> towardsRoot = new HashMap<>();
    private final Set<Line> tree = new HashSet<>();
    private final List<Line> lines;

    /** The lines of a cycle with the sign in which each is passed. */
    record Cycle(String name, Map<Line, Integer> directions) {
        double largestImpedance() {
            double largest = directions.keySet().stream()
                    .mapToDouble(line -> Math.abs(line.impedance()))
                    .max()
                    .orElse(1);
            return largest == 0 ? 1 : largest;
        }
    }

    Cycles(List<Line> lines) {
        this.lines = lines;
        for (Line line : lines) {
            neighbours.computeIfAbsent(line.from(), bus -> new ArrayList<>()).add(line);
            neighbours.computeIfAbsent(line.to(), bus -> new ArrayList<>()).add(line);
        }
        for (Line line : lines) {
            if (!towardsRoot.containsKey(line.from())) {
                grow(line.from());
            }
        }
    }

    private void grow(String root) {
        towardsRoot.put(root, null);
        ArrayDeque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String bus = open.removeFirst();
            for (Line line : neighbours.getOrDefault(bus, List.of())) {
                String other = other(line, bus);
                if (!towardsRoot.containsKey(other)) {
                    towardsRoot.put(other, line);
                    tree.add(line);
                    open.addLast(other);
                }
            }
        }
    }

    private static String other(Line line, String bus) {
        return line.from().equals(bus) ? line.to() : line.from();
    }

    List<Cycle> cycles() {
        List<Cycle> cycles = new ArrayList<>();
        for (Line line : lines) {
            if (tree.contains(line)) {
                continue;
            }
            Map<Line, Integer> directions = new LinkedHashMap<>();
            directions.put(line, 1);
            climb(line.to(), 1, directions);
            climb(line.from(), -1, directions);
            directions.values().removeIf(direction -> direction == 0);
            cycles.add(new Cycle(line.name(), directions));
        }
        return cycles;
    }

    /** What both ends pass on their way to the root cancels out. */
    private void climb(String from, int sign, Map<Line, Integer> directions) {
        String bus = from;
        for (Line up = towardsRoot.get(bus); up != null; up = towardsRoot.get(bus)) {
            directions.merge(up, up.from().equals(bus) ? sign : -sign, Integer::sum);
            bus = other(up, bus);
        }
    }
}
