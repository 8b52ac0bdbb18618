package org.jazari.shield.text;

import java.text.Normalizer;

/** Cuts a text into tokens in one pass. Of one use. */
public final class Lexer {
    private final CharSequence text;
    private final char[] characters;
    private final Words words;
    private final Tokens tokens;

    private int gap;
    /** Start of the token that is being read; -1 between tokens. */
    private int start = -1;

    private int end;
    private int shape;
    private byte type;
    private int letters;
    private int capitals;
    private long hash;
    /** Of letters with single dots or spaces between: C.I.N. is a word too. */
    private long spelled;

    private boolean wasLetter;

    private Lexer(CharSequence text, Words words) {
        this.text = text;
        this.words = words;
        this.tokens = new Tokens(text.length());
        this.characters = text.toString().toCharArray();
    }

    public static Tokens read(CharSequence text, Words words) {
        Lexer lexer = new Lexer(text, words);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            byte kind = Characters.classOf(c);
            if (kind >= Characters.LATIN && kind <= Characters.DIGIT) {
                i = run(kind, i) - 1;
            } else if (kind >= Characters.SEPARATOR) {
                separate(kind);
            } else if (kind == Characters.RAISED_DIGIT) {
                take(kind, c, Characters.folded(c), i, i + 1);
            } else if (kind == Characters.DROPPED) {
                drop();
            } else {
                i += unusual(c, kind, i) - 1;
            }
        }
        endWord();
        tokens.gapBeforeNext(gap);
    }

    /** Takes all characters of one kind that follow each other; answers with the offset after them. What most of a text is made of goes through here. */
    private int run(byte kind, int from) {
        char first = characters[from];
        take(kind, first, Characters.folded(first), from, from + 1);
        tokens.makeRoom(characters.length - from);
        char[] folded = tokens.folded;
        int length = tokens.foldedLength;
        int more = letters;
        int large = capitals;
        int form = shape;
        long mixed = hash;
        int i = from + 1;
        for (; i < characters.length; i++) {
            char written = characters[i];
            if (Characters.classOf(written) != kind) {
                break;
            }
            char c = Characters.folded(written);
            folded[length++] = c;
            mixed = Words.hash(mixed, c);
            more++;
            if (written != c && kind == Characters.LATIN) {
                large += written < 0x80 || Character.isUpperCase(written) ? 1 : 0;
                form |= written >= 0xC0 ? Tokens.ACCENTED : 0;
            }
        }
        tokens.foldedLength = length;
        letters = more;
        capitals = large;
        shape = form;
        hash = mixed;
        end = i;
        return i;
    }

    /** Characters that need a second look; answers with how many units were read. */
    private int unusual(char c, byte kind, int at) {
        if (kind == Characters.ESCAPE) {
            long escape = Escapes.at(text, at);
            if (escape == Escapes.NONE) {
                separate((byte)
                        (Characters.SEPARATOR + Integer.numberOfTrailingZeros(c == '\\' ? Gap.SLASH : Gap.OTHER)));
                return 1;
            }
            codePoint(Escapes.codePoint(escape), at, at + Escapes.length(escape));
            return Escapes.length(escape);
        }
        int codePoint = Character.codePointAt(text, at);
        int units = Character.charCount(codePoint);
        codePoint(codePoint, at, at + units);
        return units;
    }

    private void codePoint(int codePoint, int from, int to) {
        byte kind = codePoint < 1 << 16 ? Characters.classOf((char) codePoint) : Characters.SEVERAL;
        if (kind >= Characters.SEPARATOR) {
            separate(kind);
        } else if (kind == Characters.DROPPED) {
            drop();
        } else if (kind >= Characters.LATIN && kind <= Characters.RAISED_DIGIT) {
            take(kind, (char) codePoint, Characters.folded((char) codePoint), from, to);
        } else if (kind == Characters.SEVERAL) {
            several(codePoint, from, to);
        } else {
            separate((byte) (Characters.SEPARATOR + Integer.numberOfTrailingZeros(Gap.OTHER)));
        }
    }

    /** A character that folds to several, or lies beyond the first plane. */
    private void several(int codePoint, int from, int to) {
        int type = Character.getType(codePoint);
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK) {
            drop();
            return;
        }
        if (Character.isDigit(codePoint)) {
            char digit = (char) ('0' + Character.digit(codePoint, 10));
            take(Characters.DIGIT, digit, digit, from, to);
            return;
        }
        String plain = ligature(codePoint);
        boolean known = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            byte kind = Characters.classOf(c);
            if (kind >= Characters.LATIN && kind <= Characters.RAISED_DIGIT) {
                take(kind, c, Characters.folded(c), from, to);
                known = true;
            }
        }
        if (!known) {
            separate((byte) (Characters.SEPARATOR + Integer.numberOfTrailingZeros(Gap.OTHER)));
        }
    }

    private static String ligature(int codePoint) {
        return switch (codePoint) {
            case 'œ', 'Œ' -> "oe";
            case 'æ', 'Æ' -> "ae";
            case 'ß' -> "ss";
            default -> Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        };
    }

    private void take(byte kind, char written, char folded, int from, int to) {
        if (start < 0 || kind != type) {
            if (start >= 0) {
                close();
                if (kind == Characters.RAISED_DIGIT || type == Characters.RAISED_DIGIT) {
                    gap |= Gap.INVISIBLE;
                }
            }
            open(kind, from);
        }
        end = to;
        tokens.fold(folded);
        hash = Words.hash(hash, folded);
        letters++;
        if (kind == Characters.LATIN && written != folded) {
            marked(written);
        }
    }

    /** A letter that is not written as it folds: a capital, or one with a mark. */
    private void marked(char written) {
        if (Character.isUpperCase(written)) {
            capitals++;
            shape |= letters == 1 ? Tokens.CAPITAL : 0;
        }
        if (written >= 0xC0) {
            shape |= Tokens.ACCENTED;
        }
    }

    private void open(byte kind, int from) {
        tokens.gapBeforeNext(gap);
        start = from;
        type = kind;
        shape = kind == Characters.ARABIC ? Tokens.ARABIC : kind == Characters.LATIN ? 0 : Tokens.NUMBER;
        letters = 0;
        capitals = 0;
        hash = Words.SEED;
    }

    private void close() {
        if (start < 0) {
            return;
        }
        int sense = 0;
        boolean letter = false;
        if (type <= Characters.ARABIC) {
            sense = words.meaning(hash);
            letter = tokens.pendingLength() == 1;
            if (letter) {
                sense |= spell();
            }
            if (letters > 1 && capitals == letters) {
                shape |= Tokens.CAPITALS;
            }
        }
        wasLetter = letter;
        tokens.add(start, end, shape, sense);
        if (type >= Characters.DIGIT) {
            tokens.joinLookalike();
        }
        start = -1;
        gap = 0;
    }

    /** Closes a token with which a row of letters and digits ends. */
    private void endWord() {
        close();
        int last = tokens.size() - 1;
        if (last > 0 && tokens.gap(last) == 0) {
            tokens.joinChat(words);
        }
    }

    /** The sense of the letters spelled so far. */
    private int spell() {
        char last = tokens.folded[tokens.foldedLength - 1];
        int before = tokens.gap(tokens.size());
        boolean goesOn = wasLetter && Gap.count(before) == 1 && Gap.only(before, Gap.DOT | Gap.SPACE);
        spelled = Words.hash(goesOn ? spelled : Words.SEED, last);
        return goesOn ? words.meaning(spelled) : 0;
    }

    private void separate(byte kind) {
        if (start >= 0) {
            endWord();
        }
        gap = Gap.grown(gap, 1 << (kind - Characters.SEPARATOR));
    }

    /** What has no width ends a number, so that a number can begin after it; words go on. */
    private void drop() {
        if (start >= 0 && type >= Characters.DIGIT) {
            close();
        }
        if (start < 0) {
            gap |= Gap.INVISIBLE;
        }
    }
}
