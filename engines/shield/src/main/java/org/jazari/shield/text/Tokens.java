package org.jazari.shield.text;

import java.util.Arrays;

/** Words and numbers of a text, in arrays side by side: the cost of a text without personal data is the cost of filling them. */
public final class Tokens {
    /** A token is a run of letters of one script, or of digits. */
    public static final int NUMBER = 1;

    public static final int ARABIC = 1 << 1;
    public static final int CAPITAL = 1 << 2;
    /** Of several letters, none of them small. */
    public static final int CAPITALS = 1 << 3;
    /** Has a letter with a mark. */
    public static final int ACCENTED = 1 << 4;

    /** How many pieces a word with digits for letters may have, less one. */
    private static final int LONGEST_CHAT = 6;

    private int size;
    private int[] start;
    private int[] end;
    private int[] gap;
    private int[] shape;
    private int[] meaning;
    private int[] at;
    char[] folded;
    int foldedLength;

    Tokens(int characters) {
        int expected = characters / 5 + 16;
        start = new int[expected];
        end = new int[expected];
        gap = new int[expected + 1];
        shape = new int[expected];
        meaning = new int[expected];
        at = new int[expected + 1];
        folded = new char[characters + 16];
    }

    void add(int from, int to, int form, int sense) {
        if (size == start.length) {
            int larger = size * 2;
            start = Arrays.copyOf(start, larger);
            end = Arrays.copyOf(end, larger);
            gap = Arrays.copyOf(gap, larger + 1);
            shape = Arrays.copyOf(shape, larger);
            meaning = Arrays.copyOf(meaning, larger);
            at = Arrays.copyOf(at, larger + 1);
        }
        start[size] = from;
        end[size] = to;
        shape[size] = form;
        meaning[size] = sense;
        size++;
        at[size] = foldedLength;
    }

    /** Letters that look like digits and stand between digits, as in 2O7 and 4l8, make one number with them. */
    void joinLookalike() {
        int last = size - 1;
        int word = size - 2;
        int number = size - 3;
        boolean between = number >= 0
                && (shape[number] & shape[last] & NUMBER) != 0
                && (shape[word] & (NUMBER | ARABIC)) == 0
                && gap[word] == 0
                && gap[last] == 0
                && length(word) <= 3;
        if (!between) {
            return;
        }
        for (int i = at[word]; i < at[last]; i++) {
            if (folded[i] != 'o' && folded[i] != 'i' && folded[i] != 'l') {
                return;
            }
        }
        for (int i = at[word]; i < at[last]; i++) {
            folded[i] = folded[i] == 'o' ? '0' : '1';
        }
        end[number] = end[last];
        size = word;
        at[size] = foldedLength;
    }

    /**
     * Makes one word of the pieces of a word in which digits stand for Arabic letters, as messages write Darija: 3iyt, Mo7amed, Sa3id. Only words that
     * mean something: as they are, or as a name with the letters for the digits.
     */
    void joinChat(Words words) {
        int last = size - 1;
        int first = last;
        while (first > 0 && gap[first] == 0 && last - first < LONGEST_CHAT) {
            first--;
        }
        if (first == last || !isChat(first, last)) {
            return;
        }
        int sense = words.meaning(chatHash(first, "23456789"));
        if (sense == 0) {
            sense = words.nameOf(chatHash(first, "a__kthgq"));
        }
        if (sense == 0 && !isNumber(first)) {
            sense = words.nameOf(chatHash(first, "aa_kthgq"));
        }
        if (sense != 0) {
            meaning[first] = sense;
            end[first] = end[last];
            shape[first] &= ~(NUMBER | CAPITALS);
            size = first + 1;
            at[size] = foldedLength;
        }
    }

    private boolean isChat(int first, int last) {
        boolean letters = false;
        boolean digits = false;
        for (int token = first; token <= last; token++) {
            boolean number = isNumber(token);
            if ((shape[token] & ARABIC) != 0 || (number && (length(token) > 1 || charAt(token, 0) < '2'))) {
                return false;
            }
            digits |= number;
            letters |= !number;
        }
        return letters && digits;
    }

    /** The hash of what was folded since a token, with a letter for each digit from 2 on. */
    private long chatHash(int first, String letters) {
        long hash = Words.SEED;
        for (int i = at[first]; i < foldedLength; i++) {
            char c = folded[i];
            char said = c >= '2' && c <= '9' ? letters.charAt(c - '2') : c;
            hash = said == '_' ? hash : Words.hash(hash, said);
        }
        return hash;
    }

    /** What stands before the token that will be added next, or at the end of the text. */
    void gapBeforeNext(int bits) {
        gap[size] = bits;
    }

    /** For so many characters more, without asking for each. */
    void makeRoom(int characters) {
        if (foldedLength + characters > folded.length) {
            folded = Arrays.copyOf(folded, Math.max(foldedLength + characters, folded.length * 2));
        }
    }

    void fold(char c) {
        if (foldedLength == folded.length) {
            folded = Arrays.copyOf(folded, foldedLength * 2);
        }
        folded[foldedLength++] = c;
    }

    /** How many characters were folded since the last token was added. */
    int pendingLength() {
        return foldedLength - at[size];
    }

    public int size() {
        return size;
    }

    /** Offset of the first character of a token in the text as written. */
    public int start(int token) {
        return start[token];
    }

    public int end(int token) {
        return end[token];
    }

    /** What stands before a token; for {@link #size()}, after the last one. */
    public int gap(int token) {
        return gap[token];
    }

    public boolean is(int token, int form) {
        return (shape[token] & form) != 0;
    }

    public boolean isNumber(int token) {
        return (shape[token] & NUMBER) != 0;
    }

    /** The senses of a word in the lexicon. */
    public int meaning(int token) {
        return meaning[token];
    }

    public boolean means(int token, int senses) {
        return (meaning[token] & senses) != 0;
    }

    /** How many folded characters a token has. */
    public int length(int token) {
        return at[token + 1] - at[token];
    }

    public char charAt(int token, int index) {
        return folded[at[token] + index];
    }

    public String word(int token) {
        return new String(folded, at[token], length(token));
    }

    public boolean isWord(int token, String word) {
        if (length(token) != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (charAt(token, i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
