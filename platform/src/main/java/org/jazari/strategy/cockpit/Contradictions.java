package org.jazari.strategy.cockpit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jazari.strategy.evidence.finding.DatedContradiction;
import org.jazari.strategy.evidence.finding.FindingDecision;

/**
 * The contradictions between documents, for whoever has to settle them.
 *
 * @param open those that stand, by class, the class with most first
 * @param decided those on which somebody decided, the latest decision first
 */
public record Contradictions(List<OfClass> open, List<DatedContradiction> decided) {
    private static final int SHOWN = 10;

    public Contradictions {
        open = List.copyOf(open);
        decided = List.copyOf(decided);
    }

    /**
     * Those of a class, the latest found first.
     *
     * @param kind the code of {@link org.jazari.quantities.Finding.Kind}
     */
    public record OfClass(String kind, List<DatedContradiction> all) {
        public OfClass {
            all = List.copyOf(all);
        }

        public List<DatedContradiction> shown() {
            return all.subList(0, Math.min(SHOWN, all.size()));
        }

        public int leftOut() {
            return all.size() - shown().size();
        }
    }

    public static Contradictions of(List<DatedContradiction> known) {
        Map<String, List<DatedContradiction>> byClass = known.stream()
                .filter(DatedContradiction::isOpen)
                .collect(Collectors.groupingBy(DatedContradiction::kind, TreeMap::new, Collectors.toList()));
        return new Contradictions(
                byClass.entrySet().stream()
                        .map(entry -> new OfClass(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing((OfClass of) -> -of.all().size()))
                        .toList(),
                known.stream()
                        .filter(found -> found.findDecision().isPresent())
                        .sorted(Comparator.comparing((DatedContradiction found) -> found.findDecision()
                                        .map(FindingDecision::decidedAt)
                                        .orElseThrow())
                                .reversed())
                        .limit(SHOWN)
                        .toList());
    }

    /** How many stand. */
    public int count() {
        return open.stream().mapToInt(of -> of.all().size()).sum();
    }
}
