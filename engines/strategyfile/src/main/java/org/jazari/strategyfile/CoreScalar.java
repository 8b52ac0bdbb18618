package org.jazari.strategyfile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An unquoted scalar read by the core schema of YAML 1.2 (section 10.3.2): {@code yes} and {@code 1:30} are texts. What spreadsheets and YAML 1.1
 * would read differently is refused, never guessed.
 *
 * @param node the value; a text where the scalar is refused
 * @param problem the code of the reason for which it is refused, empty where it is accepted
 */
record CoreScalar(JsonNode node, String problem) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9]+(\\.[0-9]*)?");
    private static final Pattern OTHER_NOTATION = Pattern.compile(
            "0o[0-7]+|0x[0-9a-fA-F]+|0b[01]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)|[-+]?[0-9.]+[eE][-+]?[0-9]{4,}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2}([Tt ].*)?)?");

    static CoreScalar of(String token) {
        switch (token) {
            case "", "~", "null", "Null", "NULL" -> {
                return accepted(NODES.nullNode());
            }
            case "true", "True", "TRUE" -> {
                return accepted(NODES.booleanNode(true));
            }
            case "false", "False", "FALSE" -> {
                return accepted(NODES.booleanNode(false));
            }
            default -> {
                return number(token);
            }
        }
    }

    private static CoreScalar number(String token) {
        if (DATE.matcher(token).matches()) {
            return refused(token, "unquoted-date");
        }
        if (LEADING_ZERO.matcher(token).matches()) {
            return refused(token, "leading-zero");
        }
        if (OTHER_NOTATION.matcher(token).matches()) {
            return refused(token, "number-notation");
        }
        if (!DECIMAL.matcher(token).matches()) {
            return accepted(NODES.stringNode(token));
        }
        if (token.length() > LONGEST_NUMBER) {
            return refused(token, "number-notation");
        }
        if (!INTEGER.matcher(token).matches()) {
            return accepted(NODES.numberNode(new BigDecimal(token)));
        }
        BigInteger value = new BigInteger(token);
        if (value.bitLength() < 32) {
            return accepted(NODES.numberNode(value.intValueExact()));
        }
        return accepted(value.bitLength() < 64 ? NODES.numberNode(value.longValueExact()) : NODES.numberNode(value));
    }

    private static CoreScalar accepted(JsonNode node) {
        return new CoreScalar(node, "");
    }

    private static CoreScalar refused(String token, String problem) {
        return new CoreScalar(NODES.stringNode(token), problem);
    }
}
