package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** One event named in two towns of the nation: "les Assises nationales de l'IA" at Rabat and at Salé. */
final class Places {
    private static final Set<String> AT = Set.of("a", "de", "in", "at");
    private static final Set<String> EVENTS = Stems.of(
            "assises conférence forum sommet salon colloque congrès séminaire journée cérémonie rencontre réunion"
                    + " summit event conference édition");
    private static final Set<String> TOWNS = towns();
    private static final int REACH = 60;

    /** An event's name: its stems, and the words as written; empty where a sentence names none. */
    private record Event(Set<String> stems, String written) {
        private static final Event NONE = new Event(Set.of(), "");
    }

    /** Town, the event that the sentence names, all its words, and the sentence itself. */
    private record Located(
            String town,
            Event event,
            Set<String> words,
            String sentence,
            Set<String> years,
            Side side,
            int sentenceStart) {}

    private Places() {}

    static List<Finding> compare(List<Passage> passages) {
        List<Located> located = new ArrayList<>();
        for (Passage passage : passages) {
            Set<Object> said = new HashSet<>();
            passage.sentences().forEach(sentence -> {
                Located place = located(passage, sentence);
                if (place != null && said.add(List.of(place.town(), place.sentence()))) {
                    located.add(place);
                }
            });
        }
        Set<String> reported = new HashSet<>();
        Pairs pairs = new Pairs();
        pairs.compare(located, (one, two) -> {
            Finding finding = compare(one, two);
            return finding != null && reported.add(key(one, two)) ? finding : null;
        });
        return pairs.findings();
    }

    /** One event at the same two towns is one finding, however often it is named. */
    private static String key(Located one, Located two) {
        Set<String> words =
                one.event().stems().isEmpty() ? one.words() : one.event().stems();
        return one.town() + "/" + two.town() + " " + String.join(" ", words);
    }

    private static @Nullable Finding compare(Located one, Located two) {
        if (one.town().equals(two.town())
                || areOfOtherYears(one.years(), two.years())
                || (one.sentenceStart() == two.sentenceStart()
                        && one.side().source().equals(two.side().source()))) {
            return null;
        }
        Set<String> event = new LinkedHashSet<>(one.event().stems());
        event.retainAll(two.event().stems());
        boolean sameEvent = event.size() >= 3 && event.stream().anyMatch(EVENTS::contains);
        return sameEvent
                ? new Finding(
                        Kind.PLACE, Verdict.CONTRADICTION, one.event().written(), List.of(one.side(), two.side()), "")
                : null;
    }

    /** Where a sentence names one town, and only one. */
    private static @Nullable Located located(Passage passage, Sentence sentence) {
        List<Integer> towns = new ArrayList<>();
        for (int at = 1; at < sentence.size(); at++) {
            if (isTown(sentence, at)) {
                towns.add(at);
            }
        }
        if (towns.size() != 1) {
            return null;
        }
        int at = towns.getFirst();
        Token town = sentence.token(at);
        Set<String> words = Stems.of(passage.source().text(), sentence.start(), sentence.end());
        words.remove(Stems.stem(town.folded()));
        Side side = new Side(passage.source().id(), written(passage, town), town.start(), town.end());
        String whole = passage.source().text().substring(sentence.start(), sentence.end());
        return new Located(
                town.folded(),
                event(passage, sentence),
                words,
                oneLine(whole),
                years(sentence),
                side,
                sentence.start());
    }

    /** Both sides name years, and each names one that the other does not. */
    private static boolean areOfOtherYears(Set<String> one, Set<String> two) {
        return !one.isEmpty() && !two.isEmpty() && !one.containsAll(two) && !two.containsAll(one);
    }

    private static Set<String> years(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> token.isNumeral() && token.folded().length() == 4)
                .map(Token::folded)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String written(Passage passage, Token token) {
        return passage.source().text().substring(token.start(), token.end());
    }

    private static boolean isTown(Sentence sentence, int at) {
        Token token = sentence.token(at);
        Token before = sentence.token(at - 1);
        boolean placed = AT.contains(before.folded()) || (before.isWord() && before.capital());
        return token.isWord() && token.capital() && placed && TOWNS.contains(token.folded());
    }

    /** The words of an event's name: from its noun on, as long as they go together. */
    private static Event event(Passage passage, Sentence sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            boolean noun = token.isWord() && EVENTS.contains(Stems.stem(token.folded()));
            boolean named = noun
                    && (token.capital() || (at > 0 && sentence.token(at - 1).capital()));
            if (named
                    || (noun
                            && at + 1 < sentence.size()
                            && sentence.token(at + 1).folded().startsWith("national"))) {
                int end = at;
                while (end < sentence.size()
                        && sentence.token(end).isWord()
                        && sentence.token(end).end() - token.start() < REACH) {
                    end++;
                }
                String text = passage.source().text();
                int last = sentence.token(end - 1).end();
                return new Event(Stems.of(text, token.start(), last), oneLine(text.substring(token.start(), last)));
            }
        }
        return Event.NONE;
    }

    static boolean isTown(String folded) {
        return TOWNS.contains(folded);
    }

    private static Set<String> towns() {
        return Vocabulary.lines("towns.txt").collect(Collectors.toUnmodifiableSet());
    }
}
