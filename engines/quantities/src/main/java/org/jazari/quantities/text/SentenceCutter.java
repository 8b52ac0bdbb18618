package org.jazari.quantities.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jazari.quantities.text.Token.Gap;
import org.jspecify.annotations.Nullable;

/** Cuts the tokens of a text into sentences; a line that was only wrapped goes on. */
public final class SentenceCutter {
    /** A sentence longer than this is cut: hostile or broken text must not make rules slow. */
    static final int MAX_TOKENS = 400;

    /** Lines of wrapped text are at least this long, and hardly ever longer than the other. */
    private static final int SHORT_LINE = 50;

    private static final int LONG_LINE = 110;

    private static final Set<String> TERMINALS = Set.of(".", "!", "?", "…", "؟");
    private static final Set<String> BULLETS = Set.of("•", "●", "▪", "◦", "·", "-", "*", "►", "■", "‣", "➢", "✓");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "m", "mm", "mme", "mlle", "dr", "pr", "art", "cf", "env", "p", "pp", "st", "av", "bd", "no", "etc", "mr",
            "mrs", "vol", "al", "approx", "inc", "vs");
    private static final Set<String> GO_ON = Set.of(",", "(", "-", "/", "«", "“", "&", "+");

    private SentenceCutter() {}

    /** Hands each sentence of the characters from {@code from} to {@code to} to {@code sentences}, in order. */
    public static void cut(CharSequence text, int from, int to, Consumer<Sentence> sentences) {
        Tokenizer tokenizer = new Tokenizer(text, from, to);
        List<Token> open = new ArrayList<>();
        boolean opensParagraph = true;
        int lineStart = from;
        boolean wrapped = isWrapped(text, from, to);
        for (Token token = tokenizer.next(); token != null; token = tokenizer.next()) {
            if (!open.isEmpty()
                    && (startsAnew(open, token, wrapped ? token.start() - lineStart : LONG_LINE + 1)
                            || open.size() >= MAX_TOKENS)) {
                sentences.accept(new Sentence(open, opensParagraph));
                open.clear();
                opensParagraph = token.gap().compareTo(Gap.LINE) >= 0;
            }
            open.add(token);
            lineStart = token.gap().compareTo(Gap.LINE) >= 0 ? token.start() : lineStart;
        }
        if (!open.isEmpty()) {
            sentences.accept(new Sentence(open, opensParagraph));
        }
    }

    /** Text is wrapped where many lines go on in lower case on the next one. */
    private static boolean isWrapped(CharSequence text, int from, int to) {
        int lower = 0;
        int upper = 0;
        for (int at = from + 1; at < to; at++) {
            if (text.charAt(at - 1) == '\n') {
                lower += Character.isLowerCase(text.charAt(at)) ? 1 : 0;
                upper += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
            }
        }
        return lower > upper / 2;
    }

    private static boolean startsAnew(List<Token> open, Token next, int lineLength) {
        Token last = open.getLast();
        return switch (next.gap()) {
            case NONE -> false;
            case SPACE -> endsSentence(open, last) && mayOpen(next);
            case LINE -> opensLine(open, next, lineLength);
            case BLANK_LINE -> !(next.isSymbol() && TERMINALS.contains(next.folded()));
        };
    }

    private static boolean opensLine(List<Token> open, Token next, int lineLength) {
        Token last = open.getLast();
        if (next.isSymbol() && BULLETS.contains(next.folded())) {
            return true;
        }
        if (endsSentence(open, last) || last.is(":") || last.is(";")) {
            return mayOpen(next) || last.is(";");
        }
        Token beforeLast = before(open, 1);
        boolean goesOn = (last.isSymbol() && GO_ON.contains(last.folded()))
                || (isSmallWord(last) && !(beforeLast != null && beforeLast.isNumeral())); // "1.480 km"
        boolean wrapped = lineLength >= SHORT_LINE && lineLength <= LONG_LINE;
        return !goesOn && !wrapped && mayOpen(next);
    }

    /** Short lower-case words ("de", "et", "the") never end a line for good. */
    private static boolean isSmallWord(Token word) {
        return word.isWord()
                && !word.capital()
                && (word.folded().length() <= 3 || word.folded().endsWith("'"));
    }

    private static boolean isLatin(Token word) {
        return !word.folded().isEmpty() && word.folded().charAt(0) < 0x250;
    }

    private static boolean endsSentence(List<Token> open, Token last) {
        if (!last.isSymbol()) {
            return false;
        }
        if (TERMINALS.contains(last.folded())) {
            return !(last.is(".") && isAbbreviation(before(open, 1), before(open, 2)));
        }
        Token beforeLast = before(open, 1);
        return (last.is("»") || last.is("”") || last.is("\"") || last.is(")"))
                && beforeLast != null
                && beforeLast.isSymbol()
                && TERMINALS.contains(beforeLast.folded());
    }

    private static boolean isAbbreviation(@Nullable Token word, @Nullable Token beforeWord) {
        if (word == null || !word.isWord()) {
            return false;
        }
        boolean initial =
                word.capital() && word.folded().length() == 1 && !(beforeWord != null && beforeWord.isNumeral());
        return initial || ABBREVIATIONS.contains(word.folded());
    }

    private static @Nullable Token before(List<Token> open, int distance) {
        int index = open.size() - 1 - distance;
        return index < 0 ? null : open.get(index);
    }

    private static boolean mayOpen(Token next) {
        return switch (next.kind()) {
            case WORD -> next.capital() || !isLatin(next);
            case SYMBOL -> "«“\"([•-‣…|".contains(next.folded());
            case NUMERAL, ADDRESS, MIXED_DIGITS, HIDDEN_DIRECTION -> true;
        };
    }
}
