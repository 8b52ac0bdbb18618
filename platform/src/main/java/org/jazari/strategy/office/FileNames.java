package org.jazari.strategy.office;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which names of files and entries are taken: plain ones, of which nothing can be meant but a file in a folder. */
public final class FileNames {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]{0,99}");

    private FileNames() {}

    /** What is wrong with the path of an entry; empty where each of its steps is a plain name. */
    public static Optional<FieldProblem> problem(String path) {
        String shown = PlainText.isClean(path) ? PlainText.shown(path) : "?";
        if (path.startsWith("/") || path.contains("\\") || path.matches("(?s)[A-Za-z]:.*")) {
            return Optional.of(FieldProblem.of(shown, "zip-absolute", shown));
        }
        for (String step : path.split("/", -1)) {
            if (step.equals("..") || step.equals(".") || step.isEmpty()) {
                return Optional.of(FieldProblem.of(shown, "zip-traversal", shown));
            }
            if (!PLAIN.matcher(step).matches()) {
                return Optional.of(FieldProblem.of(shown, "zip-name", shown));
            }
        }
        return Optional.empty();
    }

    /** What systems leave in archives and nobody means. */
    public static boolean isSystemFile(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/") || name.equals(".DS_Store") || name.equals("Thumbs.db");
    }

    /** The name under which two names are the same on some system. */
    public static String folded(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
