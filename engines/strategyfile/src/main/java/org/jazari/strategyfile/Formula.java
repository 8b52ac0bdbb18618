package org.jazari.strategyfile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A formula over indicators, parsed: sums and products with parentheses, {@code *} and {@code /} before {@code +} and {@code -}. */
sealed interface Formula {
    /** Where it starts in the text, 1-based. */
    int column();

    /** A literal number. */
    record Literal(String digits, int column) implements Formula {
        boolean isZero() {
            return digits.chars().allMatch(c -> c == '0' || c == '.');
        }
    }

    /** The value of another indicator. */
    record Reference(String id, int column) implements Formula {}

    /** Two operands and one of {@code + - * /}. */
    record Operation(char operator, Formula left, Formula right, int column) implements Formula {}

    /**
     * Reads a formula.
     *
     * @throws FormulaSyntaxException with the column of the first mistake
     */
    static Formula parse(String text) throws FormulaSyntaxException {
        return new Parser(text).parse();
    }

    /** All indicators named, in order. */
    default List<Reference> references() {
        List<Reference> found = new ArrayList<>();
        switch (this) {
            case Literal literal -> {}
            case Reference reference -> found.add(reference);
            case Operation operation -> {
                found.addAll(operation.left().references());
                found.addAll(operation.right().references());
            }
        }
        return found;
    }

    /** Not a formula. */
    final class FormulaSyntaxException extends Exception {
        private final int column;

        FormulaSyntaxException(int column) {
            super("Syntax error in column " + column);
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    /** Recursive descent; the schema allows 500 characters, so depth is no danger. */
    final class Parser {
        private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
        private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Formula parse() throws FormulaSyntaxException {
            Formula formula = sum();
            if (peek() != 0) {
                throw new FormulaSyntaxException(at + 1);
            }
            return formula;
        }

        private Formula sum() throws FormulaSyntaxException {
            Formula left = product();
            for (char c = peek(); c == '+' || c == '-'; c = peek()) {
                int column = ++at;
                left = new Operation(c, left, product(), column);
            }
            return left;
        }

        private Formula product() throws FormulaSyntaxException {
            Formula left = operand();
            for (char c = peek(); c == '*' || c == '/'; c = peek()) {
                int column = ++at;
                left = new Operation(c, left, operand(), column);
            }
            return left;
        }

        private Formula operand() throws FormulaSyntaxException {
            if (peek() == '(') {
                at++;
                Formula inner = sum();
                if (peek() != ')') {
                    throw new FormulaSyntaxException(at + 1);
                }
                at++;
                return inner;
            }
            int start = at;
            while (at < text.length() && isWord(text.charAt(at))) {
                at++;
            }
            String word = text.substring(start, at);
            if (NUMBER.matcher(word).matches()) {
                return new Literal(word, start + 1);
            }
            if (ID.matcher(word).matches()) {
                return new Reference(word, start + 1);
            }
            throw new FormulaSyntaxException(start + 1);
        }

        private static boolean isWord(char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        }

        /** The next character that is no space, 0 at the end. */
        private char peek() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return at < text.length() ? text.charAt(at) : 0;
        }
    }
}
