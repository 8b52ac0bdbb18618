package org.jazari.quantities.lexicon;

import java.util.List;
import org.jazari.quantities.Language;
import org.jazari.quantities.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The words of one sentence, looked up: which phrases of the lexicon stand where. */
public final class Lookup {
    private final Sentence sentence;
    private final List<List<Entry>> entries;
    private final Language language;

    public Lookup(Sentence sentence, Lexicon lexicon) {
        this.sentence = sentence;
        this.language = lexicon.language();
        this.entries = sentence.tokens().stream()
                .map(token -> lexicon.startingWith(token.folded()))
                .toList();
    }

    public Language language() {
        return language;
    }

    public Sentence sentence() {
        return sentence;
    }

    /** The longest phrase of a class that starts at a token; null where none does. */
    public @Nullable Entry find(int at, WordClass wordClass) {
        if (at < 0 || at >= entries.size()) {
            return null;
        }
        for (Entry entry : entries.get(at)) {
            if (entry.wordClass() == wordClass && stands(entry, at)) {
                return entry;
            }
        }
        return null;
    }

    public boolean is(int at, WordClass wordClass) {
        return find(at, wordClass) != null;
    }

    /** The token after a phrase of a class that starts at {@code at}, or {@code at} itself where none does. */
    public int skip(int at, WordClass wordClass) {
        Entry entry = find(at, wordClass);
        return entry == null ? at : at + entry.words().size();
    }

    /** A phrase of a class that ends just before a token; null where none does. */
    public @Nullable Entry findBefore(int end, WordClass wordClass) {
        for (int start = Math.max(0, end - 6); start < end; start++) {
            Entry entry = find(start, wordClass);
            if (entry != null && start + entry.words().size() == end) {
                return entry;
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
