package org.jazari.strategyfile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A formula over indicators, parsed: sums and products with parentheses, {@code *} and {@code /} before {@code +} and {@code -}.
 * Values are combined as they stand in the units of their indicators; a strategy's check has seen that the units fit.
 */
public sealed interface Formula {
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
    record Operation(char operator, Formula left, Formula right, int column) implements Formula {
        private Optional<BigDecimal> apply(BigDecimal left, BigDecimal right) {
            return switch (operator) {
                case '+' -> Optional.of(left.add(right));
                case '-' -> Optional.of(left.subtract(right));
                case '*' -> Optional.of(left.multiply(right));
                case '/' ->
                    right.signum() == 0 ? Optional.empty() : Optional.of(left.divide(right, MathContext.DECIMAL128));
                default -> throw new IllegalStateException("No operator: " + operator);
            };
        }
    }

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

    /**
     * The value of the formula. Sums and products are exact; quotients have 16 significant digits at least.
     *
     * @param values the value of each indicator by its id
     * @return empty where an indicator has no value, or something is divided by zero
     */
    default Optional<BigDecimal> evaluate(Function<String, Optional<BigDecimal>> values) {
        return switch (this) {
            case Literal literal -> Optional.of(new BigDecimal(literal.digits()));
            case Reference reference -> values.apply(reference.id());
            case Operation operation ->
                operation
                        .left()
                        .evaluate(values)
                        .flatMap(left ->
                                operation.right().evaluate(values).flatMap(right -> operation.apply(left, right)));
        };
    }

    /** Not a formula. */
    final class FormulaSyntaxException extends Exception {
        private final int column;

        FormulaSyntaxException(int column) {
            super("Syntax error in column " + column);
            this.column = column;
        }

        public int column() {
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
