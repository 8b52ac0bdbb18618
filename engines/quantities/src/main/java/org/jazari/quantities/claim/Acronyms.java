package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.text.Folding;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** Abbreviations spelled out: "Digital for Sustainable Development (D4SD)" and "D4SD (Digitalization for ...)" differ. */
final class Acronyms {
    private static final int MAX_WORDS = 12;
    private static final int LEAST_LETTERS = 3;
    private static final int LEAST_AROUND = 2;
    private static final int LEAST_WORDS = 3;
    private static final Set<String> DETERMINERS = Set.of("le", "la", "les", "l'", "the");
    private static final Set<String> MEANS = Set.of("signifie", "designe");
    private static final Pattern SHORT = Pattern.compile("[A-Z][A-Z0-9&-]{1,9}");
    private static final Set<String> DIGIT_WORDS = Set.of(
            "for", "to", "pour", "of", "de", "the", "and", "et", "du", "des", "la", "le", "les", "a", "en", "d'", "l'",
            "sur", "au", "aux");

    /** A short form with what it stands for, and the other words of its sentence. */
    private record Expansion(String shortForm, Set<String> stems, Set<String> around, Side side) {}

    private Acronyms() {}

    static List<Finding> compare(List<Passage> passages) {
        Map<String, List<Expansion>> byShortForm = new LinkedHashMap<>();
        for (Passage passage : passages) {
            for (Sentence sentence : passage.sentences()) {
                for (int at = 0; at < sentence.size(); at++) {
                    Expansion expansion =
                            sentence.token(at).is("(") ? at(passage, sentence, at) : apposition(passage, sentence, at);
                    if (expansion != null) {
                        byShortForm
                                .computeIfAbsent(expansion.shortForm(), key -> new ArrayList<>())
                                .add(expansion);
                    }
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        byShortForm.values().forEach(expansions -> differing(expansions, findings));
        return findings;
    }

    private static void differing(List<Expansion> expansions, List<Finding> findings) {
        Expansion first = expansions.getFirst();
        for (Expansion other : expansions) {
            if (!other.stems().equals(first.stems()) && areRelated(first, other)) {
                findings.add(new Finding(
                        Kind.NAME, Verdict.CONTRADICTION, first.shortForm(), List.of(first.side(), other.side()), ""));
                return;
            }
        }
    }

    /** With no word in common it may be another language, or another body, unless the sentences say the same of it. */
    private static boolean areRelated(Expansion one, Expansion two) {
        boolean alike = !one.stems().isEmpty() && Stems.likeness(one.stems(), two.stems()) > 0;
        long around = one.around().stream()
                .filter(word -> two.around().stream().anyMatch(other -> Vocabulary.areAlike(word, other)))
                .count();
        return alike || around >= LEAST_AROUND;
    }

    /** What stands before and in a bracket: one of both is the short form of the other. */
    private static @Nullable Expansion at(Passage passage, Sentence sentence, int open) {
        int close = open + 1;
        while (close < sentence.size() && !sentence.token(close).is(")")) {
            close++;
        }
        if (close >= sentence.size() || close == open + 1 || open == 0) {
            return null;
        }
        String inside = written(passage, sentence, open + 1, close);
        String before = written(passage, sentence, open - 1, open);
        if (SHORT.matcher(inside).matches()) {
            int start = start(sentence, open, inside);
            return start < 0 ? null : expansion(passage, sentence, inside, start, open);
        }
        boolean reversed = SHORT.matcher(before).matches()
                && close - open - 1 <= MAX_WORDS
                && standsFor(sentence, open + 1, close, before);
        return reversed ? expansion(passage, sentence, before, open + 1, close) : null;
    }

    /** "L'ANPI, Agence nationale de promotion de l'innovation, a publié": the words after the comma spell the short form. */
    private static @Nullable Expansion apposition(Passage passage, Sentence sentence, int comma) {
        boolean means = MEANS.contains(sentence.token(comma).folded());
        if (!(sentence.token(comma).is(",") || means) || comma == 0 || comma + 2 >= sentence.size()) {
            return null;
        }
        String shortForm = written(passage, sentence, comma - 1, comma);
        if (!SHORT.matcher(shortForm).matches() || shortForm.length() < LEAST_LETTERS) {
            return null;
        }
        Expansion quoted = quoted(passage, sentence, comma, shortForm);
        if (quoted != null) {
            return quoted;
        }
        int start = DETERMINERS.contains(sentence.token(comma + 1).folded()) ? comma + 2 : comma + 1;
        for (int end = start + 2; end <= Math.min(sentence.size(), start + MAX_WORDS); end++) {
            boolean closed = end == sentence.size() || sentence.token(end).isSymbol();
            if (closed && standsFor(sentence, start, end, shortForm)) {
                return expansion(passage, sentence, shortForm, start, end);
            }
        }
        return null;
    }

    /** "MASSAR-IA, pour « Méthodes appliquées ... »". */
    private static @Nullable Expansion quoted(Passage passage, Sentence sentence, int comma, String shortForm) {
        boolean opens = comma + 2 < sentence.size()
                && sentence.token(comma + 1).is("pour")
                && sentence.token(comma + 2).is("«");
        if (!opens) {
            return null;
        }
        int end = comma + 3;
        while (end < sentence.size() && !sentence.token(end).is("»")) {
            end++;
        }
        boolean words = end < sentence.size() && end - comma - 3 >= LEAST_WORDS;
        return words ? expansion(passage, sentence, shortForm, comma + 3, end) : null;
    }

    /** Its initials spell the short form, or it is a name of some words that begins with its first letter. */
    private static boolean standsFor(Sentence sentence, int start, int end, String shortForm) {
        Token first = sentence.token(start);
        long words = sentence.tokens().subList(start, end).stream()
                .filter(token -> token.isWord() && !DIGIT_WORDS.contains(token.folded()))
                .count();
        boolean name = first.isWord()
                && first.capital()
                && words >= LEAST_WORDS
                && first.folded().charAt(0) == Character.toLowerCase(shortForm.charAt(0));
        return name || spells(sentence, start, end, shortForm);
    }

    private static Expansion expansion(Passage passage, Sentence sentence, String shortForm, int start, int end) {
        String words = written(passage, sentence, start, end);
        Side side = new Side(
                passage.source().id(),
                words,
                sentence.token(start).start(),
                sentence.token(end - 1).end());
        Set<String> around =
                new LinkedHashSet<>(Stems.of(passage.source().text(), sentence.start(), passage.endOfNext(sentence)));
        around.removeAll(Stems.of(words));
        around.removeIf(Vocabulary::isGeneric);
        around.remove(Stems.stem(Folding.fold(shortForm)));
        return new Expansion(shortForm, Stems.of(words), around, side);
    }

    private static String written(Passage passage, Sentence sentence, int start, int end) {
        return passage.source()
                .text()
                .substring(
                        sentence.token(start).start(), sentence.token(end - 1).end());
    }

    /** The nearest start of a phrase before the bracket whose initials spell the short form; -1 where none does. */
    private static int start(Sentence sentence, int end, String shortForm) {
        for (int start = end - 1; start >= Math.max(0, end - MAX_WORDS); start--) {
            if (spells(sentence, start, end, shortForm)) {
                return start;
            }
        }
        return -1;
    }

    /** Initials of the words in order; small words count all or none of them, and digits stand for one (4 = for). */
    private static boolean spells(Sentence sentence, int start, int end, String shortForm) {
        return spells(sentence, start, end, shortForm, false) || spells(sentence, start, end, shortForm, true);
    }

    private static boolean spells(Sentence sentence, int start, int end, String shortForm, boolean smallToo) {
        String letters = shortForm.toLowerCase(java.util.Locale.ROOT).replaceAll("[&-]", "");
        int letter = 0;
        for (int at = start; at < end; at++) {
            Token token = sentence.token(at);
            if (!token.isWord()) {
                continue;
            }
            boolean small = DIGIT_WORDS.contains(token.folded());
            boolean matches = letter < letters.length()
                    && (((smallToo || !small) && token.folded().charAt(0) == letters.charAt(letter))
                            || (small && Character.isDigit(letters.charAt(letter))));
            if (matches) {
                letter++;
            } else if (!small) {
                return false;
            }
            if (at == start && letter == 0) {
                return false;
            }
        }
        return letter == letters.length();
    }
}
