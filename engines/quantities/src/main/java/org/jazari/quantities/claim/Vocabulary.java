package org.jazari.quantities.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jazari.quantities.text.Folding;

/** What comparisons know of words: which carry no topic, and which say the same. */
final class Vocabulary {
    /** Words that begin with as many letters alike are forms of one root: "conserves" and "conserverie". */
    private static final int ROOT = 5;

    private static final Set<String> GENERIC =
            words("generic.txt").map(Stems::stem).collect(Collectors.toUnmodifiableSet());
    private static final List<List<String>> SYNONYMS = lines("synonyms.txt")
            .map(line -> Arrays.asList(line.split(" ", -1)))
            .toList();

    private Vocabulary() {}

    static boolean isGeneric(String stem) {
        return GENERIC.contains(stem);
    }

    /** Forms of one root, or members of one group of synonyms. */
    static boolean areAlike(String one, String two) {
        if (one.equals(two)) {
            return true;
        }
        int shorter = Math.min(one.length(), two.length());
        int common = 0;
        while (common < shorter && one.charAt(common) == two.charAt(common)) {
            common++;
        }
        boolean root = common >= ROOT || (common >= ROOT - 1 && common >= shorter - 1);
        return root || areSynonyms(one, two);
    }

    private static boolean areSynonyms(String one, String two) {
        for (List<String> group : SYNONYMS) {
            if (begins(one, group) && begins(two, group)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String word, List<String> roots) {
        for (String root : roots) {
            if (word.startsWith(root)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> words(String name) {
        return lines(name).flatMap(line -> Arrays.stream(line.split(" ", -1)));
    }

    /** The lines of a list beside this class, folded; comments and empty lines are left out. */
    static Stream<String> lines(String name) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No " + name + " beside " + Vocabulary.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Folding.fold(line.strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
