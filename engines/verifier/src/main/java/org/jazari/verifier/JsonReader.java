package org.jazari.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one JSON text from left to right. */
final class JsonReader {
    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]{0,400}+)(?:[.][0-9]{1,400}+)?(?:[eE][+-]?[0-9]{1,9}+)?");

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]{4}");

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    Json whole() throws RefusedException {
        Json value = value();
        skipSpace();
        if (at < text.length()) {
            throw Json.refusal(at, "more than one value");
        }
        return value;
    }

    private Json value() throws RefusedException {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Text(string());
            default -> literal();
        };
    }

    private Json object() throws RefusedException {
        enter();
        Map<String, Json> members = new LinkedHashMap<>();
        if (!isNext('}')) {
            do {
                skipSpace();
                int start = at;
                String name = string();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw Json.refusal(start, "repeated name");
                }
            } while (isNext(','));
            expect('}');
        }
        depth--;
        return new Json.Members(members);
    }

    private Json array() throws RefusedException {
        enter();
        List<Json> items = new ArrayList<>();
        if (!isNext(']')) {
            do {
                items.add(value());
            } while (isNext(','));
            expect(']');
        }
        depth--;
        return new Json.Items(items);
    }

    private void enter() throws RefusedException {
        if (++depth > Json.DEEPEST) {
            throw Json.refusal(at, "nested too deep");
        }
        at++;
    }

    private Json literal() throws RefusedException {
        Matcher matcher = LITERAL.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw Json.refusal(at, "no value");
        }
        at = matcher.end();
        return new Json.Literal(matcher.group());
    }

    private String string() throws RefusedException {
        int start = at;
        if (peek() != '"') {
            throw Json.refusal(at, "no string");
        }
        at++;
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < 0x20) {
                throw Json.refusal(at - 1, "control character");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        for (int i = 0; i < out.length(); i++) {
            boolean pair = Character.isHighSurrogate(out.charAt(i))
                    && i + 1 < out.length()
                    && Character.isLowSurrogate(out.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(out.charAt(i))) {
                throw Json.refusal(start, "half a surrogate pair");
            }
        }
        return out.toString();
    }

    private char escaped() throws RefusedException {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw Json.refusal(at, "bad escape");
        };
    }

    private char unicode() throws RefusedException {
        Matcher digits = HEXADECIMAL.matcher(text).region(at, text.length());
        if (!digits.lookingAt()) {
            throw Json.refusal(at, "bad escape");
        }
        at = digits.end();
        return (char) Integer.parseInt(digits.group(), 16);
    }

    private boolean isNext(char wanted) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) throws RefusedException {
        if (!isNext(wanted)) {
            throw Json.refusal(at, "no " + wanted);
        }
    }

    private char peek() throws RefusedException {
        if (at >= text.length()) {
            throw Json.refusal(at, "cut short");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
