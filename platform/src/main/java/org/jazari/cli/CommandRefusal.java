package org.jazari.cli;

import java.util.List;

/** A command cannot do what was asked, for a reason that its caller can remove; the message says how. */
final class CommandRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key of the message
     * @param arguments what its placeholders stand for
     */
    CommandRefusal(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String in(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
