package org.jazari.shield.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jazari.shield.text.Lexer;
import org.jazari.shield.text.Tokens;
import org.jazari.shield.text.Words;

/**
 * The words of {@code labels.txt} and {@code names.txt}: a table of hashes without the words themselves. Sixty-four bits tell a few thousand words from
 * all others but for one chance in 10<sup>15</sup>.
 */
public final class Lexicon implements Words {
    private static final int CAPACITY = 1 << 17;
    private static final Map<String, Integer> SENSES = Map.ofEntries(
            Map.entry("given", Sense.GIVEN_NAME),
            Map.entry("given-ambiguous", Sense.GIVEN_NAME | Sense.AMBIGUOUS),
            Map.entry("family", Sense.FAMILY_NAME),
            Map.entry("family-ambiguous", Sense.FAMILY_NAME | Sense.AMBIGUOUS),
            Map.entry("particle", Sense.PARTICLE),
            Map.entry("title", Sense.TITLE),
            Map.entry("introduction", Sense.INTRODUCTION),
            Map.entry("role", Sense.ROLE),
            Map.entry("place", Sense.PLACE | Sense.NEVER_NAME),
            Map.entry("never-name", Sense.NEVER_NAME),
            Map.entry("identity-card", Sense.IDENTITY_CARD | Sense.NEVER_NAME),
            Map.entry("passport", Sense.PASSPORT | Sense.NEVER_NAME),
            Map.entry("residence", Sense.RESIDENCE | Sense.NEVER_NAME),
            Map.entry("social-security", Sense.SOCIAL_SECURITY | Sense.NEVER_NAME),
            Map.entry("phone", Sense.PHONE | Sense.NEVER_NAME),
            Map.entry("vehicle", Sense.VEHICLE | Sense.NEVER_NAME),
            Map.entry("birth", Sense.BIRTH | Sense.NEVER_NAME),
            Map.entry("bank", Sense.BANK | Sense.NEVER_NAME),
            Map.entry("company", Sense.COMPANY | Sense.NEVER_NAME),
            Map.entry("other-number", Sense.OTHER_NUMBER | Sense.NEVER_NAME),
            Map.entry("unit", Sense.UNIT | Sense.NEVER_NAME),
            Map.entry("month", Sense.MONTH | Sense.NEVER_NAME),
            Map.entry("small", Sense.SMALL | Sense.NEVER_NAME),
            Map.entry("name-label", Sense.NAME_LABEL | Sense.NEVER_NAME),
            Map.entry("at-sign", Sense.AT_SIGN),
            Map.entry("dot-sign", Sense.DOT_SIGN),
            Map.entry("day", Sense.DAY),
            Map.entry("list", Sense.LIST | Sense.NEVER_NAME),
            Map.entry("header", Sense.HEADER),
            Map.entry("closing", Sense.CLOSING),
            Map.entry("saint", Sense.SAINT),
            Map.entry("version", Sense.VERSION | Sense.NEVER_NAME));

    /** Letters that Arabic writes together with the word after them: and, the, to, by. */
    private static final List<String> ARABIC_PREFIXES =
            List.of("", "و", "ل", "ب", "ف", "ال", "وال", "بال", "لل", "ولل");

    /** Names have their own article or none: العمر is the age, not Omar. */
    private static final List<String> PREFIXES_OF_NAMES = List.of("", "و", "ل", "ب", "ف", "ول", "وب");

    private static final Lexicon STANDARD = read("labels.txt", "names.txt");

    /** Which beginnings of hashes, of 18 bits, occur at all: most words of a text end here, within the fastest memory. */
    private final long[] filter = new long[1 << 12];

    private final long[] hashes = new long[CAPACITY];
    private final int[] meanings = new int[CAPACITY];

    private Lexicon() {}

    public static Lexicon standard() {
        return STANDARD;
    }

    @Override
    public int meaning(long hash) {
        int part = (int) (hash >>> 46); // the upper bits of a product are its best
        if ((filter[part >> 6] & (1L << part)) == 0) {
            return 0;
        }
        for (int slot = slot(hash); hashes[slot] != 0; slot = (slot + 1) & (CAPACITY - 1)) {
            if (hashes[slot] == hash) {
                return meanings[slot];
            }
        }
        return 0;
    }

    @Override
    public int nameOf(long hash) {
        int meaning = meaning(hash);
        return (meaning & Sense.NAME) == 0 ? 0 : meaning;
    }

    private static int slot(long hash) {
        return (int) (hash >>> 32) & (CAPACITY - 1);
    }

    private static Lexicon read(String... files) {
        Lexicon lexicon = new Lexicon();
        for (String file : files) {
            try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("The lexicon " + file + " is not in the jar.");
                }
                lexicon.readAll(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return lexicon;
    }

    /** A line in square brackets names the sense of the words on the lines below it. */
    private void readAll(BufferedReader lines) throws IOException {
        int sense = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                Integer named = SENSES.get(line.substring(1, line.indexOf(']')));
                if (named == null) {
                    throw new IllegalStateException("The lexicon has no sense " + line + ".");
                }
                sense = named;
            } else if (!line.startsWith("#")) {
                add(line, sense);
            }
        }
    }

    private void add(String words, int sense) {
        for (String word : words.split(" ", -1)) {
            if (!word.isEmpty()) {
                boolean arabic = word.charAt(0) >= '\u0600' && word.charAt(0) < '\u0700';
                boolean name = (sense & Sense.NAME) != 0;
                for (String prefix : !arabic ? List.of("") : name ? PREFIXES_OF_NAMES : ARABIC_PREFIXES) {
                    put(hash(prefix + word), sense);
                }
                if (arabic && name && word.startsWith("ال")) { // to al-Alami: the letter of the article is lost
                    put(hash("لل" + word.substring(2)), sense);
                }
            }
        }
    }

    /** As the lexer makes it from the word in a text. */
    private static long hash(String word) {
        Tokens folded = Lexer.read(word, hash -> 0);
        long hash = Words.SEED;
        for (int token = 0; token < folded.size(); token++) {
            for (int i = 0; i < folded.length(token); i++) {
                hash = Words.hash(hash, folded.charAt(token, i));
            }
        }
        return hash;
    }

    private void put(long hash, int sense) {
        int part = (int) (hash >>> 46);
        filter[part >> 6] |= 1L << part;
        int slot = slot(hash);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (CAPACITY - 1);
        }
        hashes[slot] = hash;
        meanings[slot] |= sense;
    }
}
