package org.jazari.trust.dossier;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Text that people typed: what no honest text holds is refused before it is stated anywhere. */
public final class CheckedText {
    private CheckedText() {}

    /** A text as it is kept: line ends of one kind, nothing around it. */
    public static String tidy(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    /** The code of what is wrong with a tidy text; empty for a good one. */
    public static Optional<String> problem(String text, boolean required, int maxCharacters) {
        if (text.isEmpty()) {
            return required ? Optional.of("empty") : Optional.empty();
        }
        if (text.length() > maxCharacters) {
            return Optional.of("too-long");
        }
        return text.codePoints().allMatch(CheckedText::isWritten) ? Optional.empty() : Optional.of("hidden-characters");
    }

    /** Whether a text is the address of something on the web. */
    public static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** No controls, no overrides of direction, no halves of surrogate pairs, no characters that stand for none. */
    private static boolean isWritten(int character) {
        boolean override = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !override && character != 0xFEFF && character != 0xFFFD;
        };
    }
}
