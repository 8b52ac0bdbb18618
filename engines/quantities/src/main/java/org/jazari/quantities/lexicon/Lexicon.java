package org.jazari.quantities.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jazari.quantities.Language;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.text.Tokenizer;
import org.jazari.quantities.verb.VerbClass;
import org.jazari.quantities.verb.VerbLexicon;

/**
 * The words and phrases of one language by class. Files hold lines {@code class argument: phrase | phrase}, cut into tokens as texts are, so that a
 * phrase stands there as people write it.
 */
public final class Lexicon {
    private static final Map<Language, Lexicon> LOADED = new HashMap<>();
    private static final List<String> ARABIC_PREFIXES = List.of("وال", "بال", "لل", "ال", "و", "ب", "ل", "ف", "ك");

    private final Language language;
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    private Lexicon(Language language) {
        this.language = language;
    }

    /** The lexicon of a language, read once. */
    public static synchronized Lexicon of(Language language) {
        return LOADED.computeIfAbsent(language, Lexicon::load);
    }

    public Language language() {
        return language;
    }

    /** Entries that begin with a word, longest first; empty where none does. */
    public List<Entry> startingWith(String folded) {
        List<Entry> entries = byFirstWord.get(folded);
        if (entries != null) {
            return entries;
        }
        return language == Language.ARABIC ? withoutPrefix(folded) : List.of();
    }

    private List<Entry> withoutPrefix(String folded) {
        for (String prefix : ARABIC_PREFIXES) {
            if (folded.length() > prefix.length() + 1 && folded.startsWith(prefix)) {
                List<Entry> entries = byFirstWord.get(folded.substring(prefix.length()));
                if (entries != null) {
                    return entries;
                }
            }
        }
        return List.of();
    }

    private static Lexicon load(Language language) {
        Lexicon lexicon = new Lexicon(language);
        String name = language.code() + ".lexicon";
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No lexicon " + name + " beside " + Lexicon.class);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lexicon::readLine);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (language == Language.FRENCH) {
            VerbLexicon.FRENCH
                    .formsOf(VerbClass.CHANGE)
                    .forEach(form -> lexicon.add(new Entry(WordClass.CHANGE, "", words(form))));
        }
        lexicon.byFirstWord
                .values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry entry) -> -entry.words().size())));
        return lexicon;
    }

    private void readLine(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException(
                    "No class in lexicon line \"" + line + "\"; write: class argument: phrase | phrase");
        }
        String[] head = line.substring(0, colon).strip().split(" ", 2);
        WordClass wordClass = WordClass.valueOf(head[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        String argument = head.length > 1 ? head[1].strip() : "";
        for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
            add(new Entry(wordClass, argument, words(phrase.strip())));
        }
    }

    private void add(Entry entry) {
        byFirstWord
                .computeIfAbsent(entry.words().getFirst(), first -> new ArrayList<>())
                .add(entry);
    }

    /** An elided word at the end of a phrase ("plus d'") is cut as it is before a word. */
    private static List<String> words(String phrase) {
        boolean elided = phrase.endsWith("'");
        String whole = elided ? phrase + "x" : phrase;
        Tokenizer tokenizer = new Tokenizer(whole, 0, whole.length());
        List<String> words = new ArrayList<>();
        for (Token token = tokenizer.next(); token != null; token = tokenizer.next()) {
            words.add(token.folded());
        }
        if (elided) {
            words.removeLast();
        }
        if (words.isEmpty()) {
            throw new IllegalStateException("Empty phrase in a lexicon");
        }
        return words;
    }
}
