package org.jazari.kernel.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * The log cannot be taken up: nothing was signed, nothing was changed, and the platform does not start. The command line says why, and
 * what to do, in its texts {@code refusal.<code>}.
 */
public final class LedgerRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<String> arguments;

    LedgerRefusedException(String code, Object... arguments) {
        super("The ledger is refused: " + code + " " + List.of(arguments));
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** Why, as the last part of a text's key. */
    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
