package org.jazari.strategy.evidence.inbox;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which elements of the strategy a figure may be about: those that share rare words with its sentence. A word counts by
 * how few elements have it; indicators whose unit cannot hold the figure are left out. Only a help for the eye: nothing is
 * tied to anything before an officer says so.
 */
final class Suggestions {
    private static final int SHOWN = 4;
    private static final int SHORTEST_WORD = 4;
    private static final int STEM = 6;
    private static final double LEAST = 1.5;
    private static final double SAME_UNIT = 0.5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> WORDS = Set.of("name", "definition", "summary", "aliases", "acronym");

    private final Snapshot strategy;
    private final Map<ElementRef, Set<String>> stems = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    Suggestions(Snapshot strategy) {
        this.strategy = strategy;
        for (ElementType type : AcceptanceCheck.LINKED) {
            strategy.tree().elements(type).forEach((id, body) -> {
                Set<String> own = new HashSet<>();
                body.properties().stream()
                        .filter(field -> WORDS.contains(field.getKey()))
                        .forEach(field -> collect(field.getValue(), own));
                stems.put(new ElementRef(type, id), own);
                own.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
            });
        }
    }

    /** The likeliest elements first; empty where nothing fits. */
    List<ElementRef> about(Candidate candidate, String sentence) {
        Set<String> said = new HashSet<>();
        collect(candidate.subject() + " " + candidate.unit() + " " + sentence, said);
        List<Scored> scored = new ArrayList<>();
        stems.forEach((ref, own) -> {
            double fit = fit(candidate, ref);
            double score = fit < 0 ? 0 : shared(said, own) + fit;
            if (score >= LEAST) {
                scored.add(new Scored(ref, score));
            }
        });
        scored.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(one -> one.ref().toString()));
        return scored.stream().limit(SHOWN).map(Scored::ref).toList();
    }

    private double shared(Set<String> said, Set<String> own) {
        return own.stream()
                .filter(said::contains)
                .mapToDouble(stem -> Math.log((1.0 + stems.size()) / frequency.getOrDefault(stem, 1)) / 2)
                .sum();
    }

    /** Below zero where the indicator's unit cannot hold the figure. */
    private double fit(Candidate candidate, ElementRef ref) {
        if (ref.type() != ElementType.INDICATOR) {
            return 0;
        }
        Optional<Unit> unit = strategy.find(Indicator.class, ElementType.INDICATOR, ref.id())
                .flatMap(indicator -> strategy.find(Unit.class, ElementType.UNIT, indicator.unit()));
        return unit.map(known -> StrategyTerms.fits(candidate.dimension(), candidate.unit(), known) ? SAME_UNIT : -1)
                .orElse(-1.0);
    }

    private static void collect(JsonNode value, Set<String> stems) {
        if (value instanceof ObjectNode localized) {
            localized.properties().forEach(text -> {
                if (Language.find(text.getKey()).isPresent()) {
                    collect(text.getValue().asString(""), stems);
                }
            });
        } else if (value.isArray()) {
            value.forEach(item -> collect(item, stems));
        } else {
            collect(value.asString(""), stems);
        }
    }

    private static void collect(String text, Set<String> stems) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
        for (String word : BETWEEN_WORDS.split(plain, -1)) {
            if (word.length() >= SHORTEST_WORD) {
                stems.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
    }

    private record Scored(ElementRef ref, double score) {}
}
