package org.jazari.documents.hygiene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jazari.documents.Refusal;
import org.jazari.documents.Remark;
import org.jazari.documents.layout.Unreadable;

/**
 * The document's text while it grows, piece by piece. Line ends become {@code \n}; characters that cannot be seen are left out and counted. Spaces that
 * do not break stay, for they hold numbers together, and so do joiners next to Arabic letters, for they spell.
 */
public final class TextCleaner {
    private final StringBuilder text = new StringBuilder();
    private final Map<Remark.Code, Tally> tallies = new EnumMap<>(Remark.Code.class);
    private final int maximumCharacters;
    private boolean carriageReturn;

    private static final class Tally {
        private final int first;
        private final char example;
        private int count;

        private Tally(int first, char example) {
            this.first = first;
            this.example = example;
        }
    }

    public TextCleaner(int maximumCharacters) {
        this.maximumCharacters = maximumCharacters;
    }

    /** Appends a piece; a pair of surrogates or of CR and LF may be split between two pieces only if both are appended. */
    public void append(CharSequence piece) throws Unreadable {
        if ((long) text.length() + piece.length() > 2L * maximumCharacters) {
            throw tooMany();
        }
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                text.append(c);
            } else {
                special(piece, i, c);
            }
            carriageReturn = c == '\r';
        }
        if (text.length() > maximumCharacters) {
            throw tooMany();
        }
    }

    public int length() {
        return text.length();
    }

    /** The text so far, to look at; it changes with the next piece. */
    public CharSequence soFar() {
        return text;
    }

    public String text() {
        return text.toString();
    }

    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        tallies.forEach((code, tally) -> remarks.add(
                new Remark(code, tally.first, String.format(Locale.ROOT, "%d, the first is U+%04X", tally.count, (int)
                        tally.example))));
        return remarks;
    }

    private void special(CharSequence piece, int i, char c) {
        switch (Invisible.kind(c)) {
            case LINE_END -> {
                if (c != '\n' || !carriageReturn) {
                    text.append('\n');
                }
            }
            case KEPT -> keep(piece, i, c);
            case JOINER -> {
                if (besideArabic(piece, i)) {
                    text.append(c);
                } else {
                    tally(Remark.Code.INVISIBLE_CHARACTERS_REMOVED, c);
                }
            }
            case BIDI -> tally(Remark.Code.BIDI_CONTROLS_REMOVED, c);
            case INVISIBLE -> tally(Remark.Code.INVISIBLE_CHARACTERS_REMOVED, c);
            case CONTROL -> tally(Remark.Code.CONTROL_CHARACTERS_REMOVED, c);
        }
    }

    private void keep(CharSequence piece, int i, char c) {
        boolean alone = (Character.isHighSurrogate(c)
                        && (i + 1 == piece.length() || !Character.isLowSurrogate(piece.charAt(i + 1))))
                || (Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(piece.charAt(i - 1))));
        boolean lost = alone || c == '\ufffd';
        if (lost) {
            tally(Remark.Code.REPLACEMENT_CHARACTERS, c);
        }
        text.append(lost ? '\ufffd' : c);
    }

    private static boolean besideArabic(CharSequence piece, int i) {
        return i > 0 && arabic(piece.charAt(i - 1)) && i + 1 < piece.length() && !isSpace(piece.charAt(i + 1));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean arabic(char c) {
        return (c >= '\u0600' && c <= '\u06ff') || (c >= '\ufb50' && c <= '\ufefc');
    }

    private void tally(Remark.Code code, char c) {
        tallies.computeIfAbsent(code, fresh -> new Tally(text.length(), c)).count++;
    }

    private Unreadable tooMany() {
        return new Unreadable(
                Refusal.Code.TOO_MANY_CHARACTERS,
                "character " + maximumCharacters,
                "more than " + maximumCharacters + " characters");
    }
}
