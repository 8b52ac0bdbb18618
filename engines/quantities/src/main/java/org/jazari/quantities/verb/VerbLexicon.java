package org.jazari.quantities.verb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jazari.quantities.text.Folding;
import org.jspecify.annotations.Nullable;

/** All forms of the verbs of {@code fr.verbs}, conjugated once. */
public final class VerbLexicon {
    public static final VerbLexicon FRENCH = new VerbLexicon();

    private final Map<String, List<String>> patterns = new HashMap<>();
    private final Map<String, List<VerbForm>> forms = new HashMap<>();

    private VerbLexicon() {
        Map<String, Set<VerbClass>> classes = new HashMap<>();
        for (String line : lines()) {
            String[] parts = line.split(": ", 2);
            List<String> words = Arrays.asList(parts[1].strip().split(" +"));
            if (parts[0].startsWith("pattern ")) {
                patterns.put(parts[0].substring("pattern ".length()), words);
            } else {
                VerbClass verbClass =
                        VerbClass.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
                words.forEach(word -> classes.computeIfAbsent(word, any -> EnumSet.noneOf(VerbClass.class))
                        .add(verbClass));
            }
        }
        classes.forEach((infinitive, of) -> conjugate(new Verb(infinitive, of)));
    }

    private static List<String> lines() {
        try (InputStream in = VerbLexicon.class.getResourceAsStream("fr.verbs")) {
            if (in == null) {
                throw new IllegalStateException("No fr.verbs beside " + VerbLexicon.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void conjugate(Verb verb) {
        String infinitive = verb.infinitive();
        String ending = patternOf(infinitive);
        if (ending == null) {
            Conjugation.regular(infinitive, (form, tense) -> add(form, verb, tense));
        } else {
            String stem = infinitive.substring(0, infinitive.length() - ending.length());
            Conjugation.patterned(
                    infinitive,
                    stem,
                    patterns.getOrDefault(ending, List.of()),
                    (form, tense) -> add(form, verb, tense));
        }
    }

    /** The longest ending that has a pattern; null for verbs that follow the first or second group. */
    private @Nullable String patternOf(String infinitive) {
        for (int start = 0; start < infinitive.length(); start++) {
            if (patterns.containsKey(infinitive.substring(start))) {
                return infinitive.substring(start);
            }
        }
        return null;
    }

    private void add(String form, Verb verb, Tense tense) {
        VerbForm reading = new VerbForm(verb, tense);
        List<VerbForm> readings = forms.computeIfAbsent(form, any -> new ArrayList<>(1));
        if (!readings.contains(reading)) {
            readings.add(reading);
        }
    }

    /** What a word in lower case, with its accents, may be; empty where it is no known verb form. */
    public List<VerbForm> readings(String word) {
        return forms.getOrDefault(word, List.of());
    }

    /** The infinitives of a class, without accents. */
    public Set<String> infinitives(VerbClass verbClass) {
        Set<String> of = new HashSet<>();
        forms.values()
                .forEach(readings -> readings.forEach(reading -> {
                    if (reading.verb().is(verbClass)) {
                        String infinitive = reading.verb().infinitive();
                        of.add(Folding.fold(infinitive, 0, infinitive.length()));
                    }
                }));
        return of;
    }

    /** All forms of the verbs of a class. */
    public Set<String> formsOf(VerbClass verbClass) {
        Set<String> of = new HashSet<>();
        forms.forEach((form, readings) -> {
            if (readings.stream().anyMatch(reading -> reading.verb().is(verbClass))) {
                of.add(form);
            }
        });
        return of;
    }
}
