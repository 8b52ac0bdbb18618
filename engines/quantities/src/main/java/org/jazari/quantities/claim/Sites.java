package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * One institution, site or event that is set up, seated or held in two towns: "le supercalculateur sera installé à Benguérir" and
 * "la machine sera installée à Ifrane", where the sentence before says which machine. What is only "un centre" may be many.
 */
final class Sites {
    /** Beginnings of the words that settle something somewhere. */
    private static final List<String> SETTLING = List.of(
            "install",
            "implant",
            "situe",
            "siege",
            "tiendra",
            "tient",
            "tenu",
            "sign",
            "ouvert",
            "ouvr",
            "constru",
            "sortira",
            "lieu",
            "inaugur",
            "base",
            "heberg",
            "accueill",
            "erig",
            "bati");

    private static final Set<String> INDEFINITE =
            Set.of("un", "une", "des", "deux", "trois", "quatre", "plusieurs", "autre");

    /** With these a sentence leaves its subject to the one before. */
    private static final Set<String> STANDING_FOR = Set.of("il", "elle", "ils", "elles", "celui-ci", "celle-ci");

    private static final Set<String> GENERIC =
            Set.of("machine", "site", "projet", "evenement", "usine", "centre", "institution");
    private static final int REACH = 8;
    private static final int LEAST_SHARED = 3;
    private static final double LEAST_CONTAINED = 0.6;

    private record Settled(String town, Set<String> words, Set<String> years, Side side) {}

    private Sites() {}

    static List<Finding> compare(List<Passage> passages) {
        List<Settled> settled = new ArrayList<>();
        for (Passage passage : passages) {
            Sentence before = null;
            for (Sentence sentence : passage.sentences()) {
                Settled found = settled(passage, sentence, before);
                if (found != null) {
                    settled.add(found);
                }
                before = sentence;
            }
        }
        Pairs pairs = new Pairs();
        pairs.compare(settled, Sites::compare);
        return pairs.findings();
    }

    /** Both sides name years, and each names one that the other does not. */
    static boolean areOfOtherYears(Set<String> one, Set<String> two) {
        return !one.isEmpty() && !two.isEmpty() && !one.containsAll(two) && !two.containsAll(one);
    }

    private static @Nullable Finding compare(Settled one, Settled two) {
        Set<String> shared = new LinkedHashSet<>(one.words());
        shared.retainAll(two.words());
        int smaller = Math.min(one.words().size(), two.words().size());
        boolean same = shared.size() >= LEAST_SHARED && shared.size() >= LEAST_CONTAINED * smaller;
        return same && !areOfOtherYears(one.years(), two.years()) && !one.town().equals(two.town())
                ? new Finding(
                        Kind.PLACE,
                        Verdict.CONTRADICTION,
                        String.join(" ", shared),
                        List.of(one.side(), two.side()),
                        "")
                : null;
    }

    private static @Nullable Settled settled(Passage passage, Sentence sentence, @Nullable Sentence before) {
        int verb = -1;
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            if (token.isWord() && !token.capital() && SETTLING.stream().anyMatch(token.folded()::startsWith)) {
                verb = at;
            }
            boolean town = verb >= 0 && at > verb && at - verb <= REACH && isTown(passage, sentence, at);
            if (town) {
                return isDefinite(sentence, verb, at) ? settled(passage, sentence, before, at) : null;
            }
        }
        return null;
    }

    /** A capital after "à", with its accent. */
    private static boolean isTown(Passage passage, Sentence sentence, int at) {
        Token token = sentence.token(at);
        Token preposition = sentence.token(at - 1);
        return token.isWord()
                && token.capital()
                && token.folded().length() > 2
                && preposition.folded().equals("a")
                && passage.source().text().charAt(preposition.start()) == 'à';
    }

    private static boolean isDefinite(Sentence sentence, int verb, int town) {
        for (int at = 0; at < town; at++) {
            boolean indefinite = INDEFINITE.contains(sentence.token(at).folded());
            if (indefinite && (at > verb || at == 0)) {
                return false;
            }
        }
        return true;
    }

    private static Settled settled(Passage passage, Sentence sentence, @Nullable Sentence before, int at) {
        Token town = sentence.token(at);
        Set<String> words = words(passage, sentence);
        Set<String> years = years(sentence);
        if (before != null && leavesSubject(sentence)) {
            words.addAll(words(passage, before));
            years.addAll(years(before));
        }
        words.remove(Stems.stem(town.folded()));
        Side side = new Side(
                passage.source().id(),
                passage.source().text().substring(town.start(), town.end()),
                town.start(),
                town.end());
        return new Settled(town.folded(), words, years, side);
    }

    /** "Elle sera ...", "La machine sera ...". */
    private static boolean leavesSubject(Sentence sentence) {
        boolean generic =
                sentence.size() > 1 && GENERIC.contains(sentence.token(1).folded());
        return STANDING_FOR.contains(sentence.token(0).folded()) || generic;
    }

    private static Set<String> words(Passage passage, Sentence sentence) {
        Set<String> words = new LinkedHashSet<>(Stems.of(passage.source().text(), sentence.start(), sentence.end()));
        words.removeIf(word -> SETTLING.stream().anyMatch(word::startsWith));
        return words;
    }

    /** The numbers of four digits, which are years. */
    static Set<String> years(Sentence sentence) {
        Set<String> years = new LinkedHashSet<>();
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            if (token.isNumeral() && token.folded().length() == 4) {
                years.add(token.folded());
            }
        }
        return years;
    }
}
