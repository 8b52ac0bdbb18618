package org.jazari.quantities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Sentences with the figures that a person reads in them. */
record Corpus(List<Labelled> sentences) {
    /** A sentence or paragraph and its labels, written as in the file, where "\\n" is a line break. */
    record Labelled(String text, List<String> figures) {}

    static Corpus load(String name) {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream(name), name)) {
            List<Labelled> sentences = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("> ")) {
                    sentences.add(new Labelled(line.substring(2).replace("\\n", "\n"), new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    sentences
                            .getLast()
                            .figures()
                            .add(String.join(
                                    " | ",
                                    Arrays.stream(line.split("\\|", -1))
                                            .map(String::strip)
                                            .toList()));
                }
            }
            return new Corpus(sentences);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String label(Figure figure) {
        return String.join(
                " | ",
                figure.value().toPlainString(),
                orDash(figure.unit().code()),
                figure.kind().code(),
                orDash(figure.due()),
                orDash(figure.period()),
                figure.quote());
    }

    private static String orDash(@org.jspecify.annotations.Nullable String value) {
        return value == null || value.isEmpty() ? "-" : value;
    }
}
