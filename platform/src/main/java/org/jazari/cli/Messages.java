package org.jazari.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jazari.cli.archive.ArchiveRefusal;
import org.jazari.kernel.database.DatabaseUnavailableException;
import org.jazari.kernel.ledger.LedgerRefusedException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** The commands' sentences in the language of the terminal: French, Arabic or English; French for Tamazight and where none is known. */
record Messages(ResourceBundle bundle, Locale locale) {
    private static final Set<String> SPOKEN = Set.of("fr", "ar", "en");

    /** SQLSTATEs of a server that lets nobody, or not this account, in: wrong password, no such database, no right, full. */
    private static final Set<String> REFUSES = Set.of("28", "3D000", "42501", "53300", "57P03");

    /** By {@code --lang}, then by the environment as POSIX orders it. A terminal without a language (C, POSIX) gets English. */
    static Messages chosenBy(String[] arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return in(arguments[i].substring("--lang=".length()));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return in(arguments[i + 1]);
            }
        }
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.equals("C") || value.startsWith("C.") || value.equals("POSIX")
                        ? in("en")
                        : in(value.split("[_.@-]", 2)[0]);
            }
        }
        return in("en");
    }

    static Messages in(String language) {
        String asked = language.toLowerCase(Locale.ROOT);
        Locale spoken = Locale.of(SPOKEN.contains(asked) ? asked : "fr");
        return new Messages(
                ResourceBundle.getBundle(
                        "org.jazari.cli.messages",
                        spoken,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                Locale.of(asked));
    }

    /** The sentence of a key with {@code {0}}, {@code {1}}, ... filled in. */
    String text(String key, Object... arguments) {
        String text = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** What a failure means to whoever typed the command: one sentence where the cause is known, the stack where it is a bug. */
    String explain(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandRefusal refusal) {
                return refusal.in(this);
            }
            if (cause instanceof org.jazari.energy.Refusal refusal) {
                return String.valueOf(refusal.getMessage());
            }
            if (cause instanceof LedgerRefusedException refusal) {
                return text("refusal." + refusal.code(), refusal.arguments().toArray());
            }
            if (cause instanceof ArchiveRefusal refusal) {
                return text(refusal.key(), refusal.details());
            }
            if (cause instanceof PSQLException refused) {
                String said = String.valueOf(refused.getMessage()).replaceFirst("[.]$", "");
                if (refused.getServerErrorMessage() == null) {
                    return text("refusal.database-unreachable", said);
                }
                String state = String.valueOf(refused.getSQLState());
                if (REFUSES.stream().anyMatch(state::startsWith)) {
                    return text("refusal.database-refuses", said);
                }
            }
            if (cause instanceof DatabaseUnavailableException
                    || cause instanceof org.jazari.database.DatabaseStartException) {
                return String.valueOf(cause.getMessage());
            }
        }
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        return text("failure.unexpected", String.valueOf(deepest(failure).getMessage()), stack.toString());
    }

    /** Spring wraps what a service says about its settings several times. */
    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        return deepest;
    }
}
