package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** Names written in two ways: the same last word, the others alike but for a letter, a particle or a first name left out. */
final class PersonNames {
    private static final int MIN_LAST_NAME = 5;
    private static final Set<String> PARTICLES =
            Set.of("el", "al", "ben", "bin", "ibn", "ait", "ould", "de", "la", "le", "du");

    private record Name(List<String> words, Side side) {}

    private PersonNames() {}

    static List<Finding> compare(List<Passage> passages) {
        Map<String, Map<List<String>, Name>> byLastWord = new LinkedHashMap<>();
        for (Passage passage : passages) {
            for (Sentence sentence : passage.sentences()) {
                collect(passage, sentence, byLastWord);
            }
        }
        Pairs pairs = new Pairs();
        byLastWord.values().forEach(names -> pairs.compare(List.copyOf(names.values()), PersonNames::variant));
        return pairs.findings();
    }

    private static void collect(Passage passage, Sentence sentence, Map<String, Map<List<String>, Name>> byLastWord) {
        for (int at = 0; at < sentence.size(); at++) {
            int end = at;
            while (end < sentence.size() && isNamePart(sentence, end, end == at)) {
                end++;
            }
            if (end - at >= 2 && end - at <= 6) {
                keep(name(passage, sentence, at, end), byLastWord);
                if (at == 0 && end > 2) {
                    keep(name(passage, sentence, 1, end), byLastWord);
                }
            }
            at = Math.max(at, end - 1);
        }
    }

    /** The first word of a sentence has a capital whether it belongs to a name or not. */
    private static void keep(Name name, Map<String, Map<List<String>, Name>> byLastWord) {
        String last = name.words().getLast();
        if (last.length() >= MIN_LAST_NAME) {
            byLastWord.computeIfAbsent(last, key -> new LinkedHashMap<>()).putIfAbsent(name.words(), name);
        }
    }

    private static Name name(Passage passage, Sentence sentence, int start, int end) {
        List<String> words = new ArrayList<>();
        for (int at = start; at < end; at++) {
            words.add(sentence.token(at).folded());
        }
        int from = sentence.token(start).start();
        int to = sentence.token(end - 1).end();
        return new Name(
                words, new Side(passage.source().id(), passage.source().text().substring(from, to), from, to));
    }

    private static boolean isNamePart(Sentence sentence, int at, boolean first) {
        Token token = sentence.token(at);
        boolean apart = first || token.gap() == Token.Gap.SPACE || token.gap() == Token.Gap.LINE;
        return token.isWord() && token.capital() && apart && !token.folded().endsWith("'");
    }

    private static @Nullable Finding variant(Name one, Name two) {
        return alike(one.words(), two.words())
                ? new Finding(Kind.NAME, Verdict.SAME, one.side().statement(), List.of(one.side(), two.side()), "")
                : null;
    }

    /** After particles are left out, the same number of words, each alike; at least one word besides the last. */
    private static boolean alike(List<String> one, List<String> two) {
        List<String> first =
                one.stream().filter(word -> !PARTICLES.contains(word)).toList();
        List<String> second =
                two.stream().filter(word -> !PARTICLES.contains(word)).toList();
        if (first.size() != second.size() || first.size() < 2) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            int allowed = first.get(i).length() > 3 ? 1 : 0;
            if (Math.abs(first.get(i).length() - second.get(i).length()) > 1
                    || Spelling.distance(first.get(i), second.get(i)) > allowed) {
                return false;
            }
        }
        return true;
    }
}
