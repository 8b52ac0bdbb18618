package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jazari.documents.Document;
import org.jazari.documents.Documents;
import org.jazari.documents.Hint;
import org.jazari.documents.Limits;
import org.jazari.documents.ReadResult;
import org.jazari.documents.Refusal;
import org.jazari.documents.Run;
import org.jazari.quantities.Figure;
import org.jazari.quantities.Language;
import org.jazari.quantities.Languages;
import org.jazari.quantities.Quantities;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the figures of a document: text, HTML or PDF. Furniture of pages is left out. */
@Command(name = "quantities")
final class QuantitiesCommand implements Callable<Integer> {
    enum Format {
        table,
        json
    }

    enum TextLanguage {
        fr(Language.FRENCH),
        ar(Language.ARABIC),
        en(Language.ENGLISH);

        private final Language language;

        TextLanguage(Language language) {
            this.language = language;
        }
    }

    private static final String STANDARD_INPUT = "-";

    private final Messages messages;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.document")
    private String file = STANDARD_INPUT;

    @Option(names = "--format", paramLabel = "table|json", descriptionKey = "option.figures")
    private Format format = Format.table;

    @Option(names = "--language", paramLabel = "fr|ar|en", descriptionKey = "option.text-language")
    private @Nullable TextLanguage language;

    QuantitiesCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Hint hint = file.equals(STANDARD_INPUT) ? Hint.none() : Hint.named(file);
        return switch (Documents.read(bytes(), hint, Limits.standard())) {
            case ReadResult.Refused refused -> {
                Refusal refusal = refused.refusal();
                String reason = refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
                Terminal.warn("jazari: "
                        + messages.text(
                                "refusal.document", file, refusal.place(), messages.text("document." + reason)));
                yield ExitCodes.PROBLEMS;
            }
            case ReadResult.Read read -> {
                List<Figure> figures = figures(read.document());
                Terminal.print(
                        switch (format) {
                            case table -> FigureReport.table(figures, messages);
                            case json -> FigureReport.json(figures);
                        });
                yield ExitCodes.OK;
            }
        };
    }

    private byte[] bytes() {
        int limit = Limits.standard().maximumBytes() + 1; // one more, so that the reader refuses by its own rule
        try (var in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
            return in.readNBytes(limit);
        } catch (IOException unreadable) {
            throw new CommandRefusal("refusal.archive-absent", file);
        }
    }

    private List<Figure> figures(Document document) {
        String text = document.text();
        TextLanguage asked = language;
        List<Figure> figures = new ArrayList<>();
        LocalDate published = document.published();
        Year writtenBy = published == null ? Year.now(Clock.systemUTC()) : Year.from(published);
        for (Run run : Run.of(document.blocks())) {
            Language spoken = asked == null ? Languages.guess(text, run.start(), run.end()) : asked.language;
            figures.addAll(Quantities.read(text, run.start(), run.end(), spoken, writtenBy)
                    .figures());
        }
        return figures;
    }
}
