package org.jazari.assessment.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two little languages of conditions that question banks are written in, as conditions of rulesets: SurveyJS
 * ({@code {question} = "option" and ({other} contains ["option"])}) and the AI Act helper ({@code "label" in labels && !("other" in labels)}).
 */
final class Expression {
    private static final int DEEPEST = 20;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\\{[^{}]*})|\"([^\"]*)\"|'([^']*)'|(&&|\\|\\||!=|<>|==|=|!|\\(|\\)|\\[|]|,)|([A-Za-z]+))");

    /** An expression that this reader does not know; the message says what it met. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    private enum Sort {
        QUESTION,
        WORD,
        SIGN,
        END
    }

    private record Token(Sort sort, String text) {
        boolean is(String... signs) {
            for (String sign : signs) {
                if (sort == Sort.SIGN && text.equals(sign)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private final BiFunction<String, Comparison, ObjectNode> comparison;
    private int next;

    /** How an answer is compared. */
    record Comparison(boolean contains, String value) {}

    private Expression(String text, BiFunction<String, Comparison, ObjectNode> comparison) throws Unreadable {
        this.comparison = comparison;
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length() && !text.substring(at).isBlank()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new Unreadable(text.substring(at).strip());
            }
            at = matcher.end();
            tokens.add(token(matcher));
        }
        tokens.add(new Token(Sort.END, ""));
    }

    private static Token token(Matcher matcher) {
        if (matcher.group(1) != null) {
            String name = matcher.group(1);
            return new Token(Sort.QUESTION, name.substring(1, name.length() - 1).strip());
        }
        if (matcher.group(2) != null || matcher.group(3) != null) {
            return new Token(Sort.WORD, matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        String sign = matcher.group(4) != null ? matcher.group(4) : matcher.group(5);
        return new Token(Sort.SIGN, sign.toLowerCase(Locale.ROOT));
    }

    /** A condition of SurveyJS; the function makes a condition of a question and what it is compared with. */
    static ObjectNode survey(String text, BiFunction<String, Comparison, ObjectNode> comparison) throws Unreadable {
        return new Expression(text, comparison).whole();
    }

    /** A condition over labels. */
    static ObjectNode labels(String text) throws Unreadable {
        return new Expression(text, (question, given) -> JsonNodeFactory.instance.objectNode()).whole();
    }

    private ObjectNode whole() throws Unreadable {
        ObjectNode read = either(0);
        if (peek().sort != Sort.END) {
            throw new Unreadable(peek().text);
        }
        return read;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private ObjectNode either(int depth) throws Unreadable {
        return joined(depth, "any", "or", "||");
    }

    private ObjectNode joined(int depth, String name, String word, String sign) throws Unreadable {
        if (depth > DEEPEST) {
            throw new Unreadable("(".repeat(3) + "...");
        }
        List<ObjectNode> parts = new ArrayList<>();
        do {
            parts.add(name.equals("any") ? joined(depth, "all", "and", "&&") : negated(depth));
        } while (peek().is(word, sign) && take() != null);
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode list = node.putArray(name);
        parts.forEach(list::add);
        return node;
    }

    private ObjectNode negated(int depth) throws Unreadable {
        if (peek().is("!", "not")) {
            take();
            return not(negated(depth + 1));
        }
        if (peek().is("(")) {
            take();
            ObjectNode inner = either(depth + 1);
            expect(")");
            return inner;
        }
        Token first = take();
        if (first.sort == Sort.WORD) {
            expect("in");
            expect("labels");
            return JsonNodeFactory.instance.objectNode().put("label", first.text);
        }
        if (first.sort != Sort.QUESTION) {
            throw new Unreadable(first.text);
        }
        return compared(first.text);
    }

    private ObjectNode compared(String question) throws Unreadable {
        Token operator = take();
        boolean contains = operator.is("contains");
        boolean notContains = operator.is("notcontains");
        boolean unequal = operator.is("!=", "<>");
        if (!contains && !notContains && !unequal && !operator.is("=", "==")) {
            throw new Unreadable(operator.text);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (String value : values()) {
            all.add(comparison.apply(question, new Comparison(contains || notContains, value)));
        }
        ObjectNode node = all.size() == 1
                ? (ObjectNode) all.get(0)
                : JsonNodeFactory.instance.objectNode().set("all", all);
        return unequal || notContains ? not(node) : node;
    }

    private List<String> values() throws Unreadable {
        List<String> values = new ArrayList<>();
        if (!peek().is("[")) {
            values.add(word());
            return values;
        }
        take();
        values.add(word());
        while (peek().is(",")) {
            take();
            values.add(word());
        }
        expect("]");
        return values;
    }

    private String word() throws Unreadable {
        Token token = take();
        if (token.sort != Sort.WORD) {
            throw new Unreadable(token.text);
        }
        return token.text;
    }

    private void expect(String sign) throws Unreadable {
        Token token = take();
        if (!token.is(sign)) {
            throw new Unreadable(token.text.isEmpty() ? sign : token.text);
        }
    }

    private static ObjectNode not(ObjectNode inner) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("not", inner);
        return node;
    }
}
