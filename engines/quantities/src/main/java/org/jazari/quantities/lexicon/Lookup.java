package org.jazari.quantities.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jazari.quantities.Language;
import org.jazari.quantities.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The words of one sentence, looked up: which phrases of the lexicon stand where. Each token has a set of the classes that start and that end there, so
 * that most questions are answered without looking at a phrase.
 */
public final class Lookup {
    private static final int LONGEST_PHRASE = 8;

    private final Sentence sentence;
    private final Language language;
    private final List<List<Entry>> entries;
    private final long[] starting;
    private final long[] ending;
    private long present;

    public Lookup(Sentence sentence, Lexicon lexicon) {
        this.sentence = sentence;
        this.language = lexicon.language();
        int size = sentence.size();
        this.entries = new ArrayList<>(size);
        this.starting = new long[size];
        this.ending = new long[size + 1];
        for (int at = 0; at < size; at++) {
            entries.add(standing(lexicon.startingWith(sentence.token(at).folded()), at));
        }
    }

    /** The entries that stand in full at a token, longest first. */
    private List<Entry> standing(List<Entry> candidates, int at) {
        List<Entry> standing = candidates;
        for (int i = 0; i < candidates.size(); i++) {
            Entry entry = candidates.get(i);
            if (stands(entry, at)) {
                starting[at] |= bit(entry.wordClass());
                present |= bit(entry.wordClass());
                ending[at + entry.words().size()] |= bit(entry.wordClass());
                if (standing != candidates) {
                    standing.add(entry);
                }
            } else if (standing == candidates) {
                standing = new ArrayList<>(candidates.subList(0, i));
            }
        }
        return standing;
    }

    @SuppressWarnings(
            "EnumOrdinal") // a set of at most 64 classes in one word: an EnumSet for each token costs half the speed
    private static long bit(WordClass wordClass) {
        return 1L << wordClass.ordinal();
    }

    public Language language() {
        return language;
    }

    public Sentence sentence() {
        return sentence;
    }

    /** The longest phrase of a class that starts at a token; null where none does. */
    public @Nullable Entry find(int at, WordClass wordClass) {
        if (!is(at, wordClass)) {
            return null;
        }
        for (Entry entry : entries.get(at)) {
            if (entry.wordClass() == wordClass) {
                return entry;
            }
        }
        return null;
    }

    /** All phrases of a class that start at a token, longest first. */
    public List<Entry> findAll(int at, WordClass wordClass) {
        return is(at, wordClass)
                ? entries.get(at).stream()
                        .filter(entry -> entry.wordClass() == wordClass)
                        .toList()
                : List.of();
    }

    public boolean is(int at, WordClass wordClass) {
        return at >= 0 && at < starting.length && (starting[at] & bit(wordClass)) != 0;
    }

    /** True where any token of the sentence starts a phrase of the class. */
    public boolean has(WordClass wordClass) {
        return (present & bit(wordClass)) != 0;
    }

    /** The token after a phrase of a class that starts at {@code at}, or {@code at} itself where none does. */
    public int skip(int at, WordClass wordClass) {
        Entry entry = find(at, wordClass);
        return entry == null ? at : at + entry.words().size();
    }

    /** The longest phrase of a class that ends just before a token; null where none does. */
    public @Nullable Entry findBefore(int end, WordClass wordClass) {
        if (end <= 0 || end >= ending.length || (ending[end] & bit(wordClass)) == 0) {
            return null;
        }
        for (int start = Math.max(0, end - LONGEST_PHRASE); start < end; start++) {
            for (Entry entry : entries.get(start)) {
                if (entry.wordClass() == wordClass && start + entry.words().size() == end) {
                    return entry;
                }
            }
        }
        return null;
    }

    private boolean stands(Entry entry, int at) {
        List<String> words = entry.words();
        if (at + words.size() > sentence.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).equals(sentence.token(at + i).folded())) {
                return false;
            }
        }
        return true;
    }
}
