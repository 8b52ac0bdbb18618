package org.jazari.strategy.evidence.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jazari.documents.Document;
import org.jazari.documents.Documents;
import org.jazari.documents.Hint;
import org.jazari.documents.Limits;
import org.jazari.documents.ReadResult;
import org.jazari.documents.Refusal;
import org.jazari.documents.Run;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.quantities.Figure;
import org.jazari.quantities.Language;
import org.jazari.quantities.Languages;
import org.jazari.quantities.Quantities;
import org.jazari.strategy.StrategyFacts;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jazari.strategy.evidence.document.KeptDocuments;
import org.jazari.strategy.evidence.inbox.Candidates;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes a document in: its text is read, its figures become candidates, its bytes are kept, all or nothing. */
@Component
class Reception {
    /** Beyond this, an inbox is nobody's work any more; how many were left out is said. */
    static final int MAX_FIGURES = 3_000;

    private static final int LONGEST_TITLE = 500;
    private static final int TITLE_FROM_TEXT = 90;

    private final KeptDocuments documents;
    private final Candidates candidates;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reception(
            KeptDocuments documents, Candidates candidates, Facts facts, TransactionTemplate transaction, Clock clock) {
        this.documents = documents;
        this.candidates = candidates;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes bytes in.
     *
     * @param name of the file; empty where it had none
     * @param contentType as the sender says; null where it does not
     * @param title empty for the document's own
     */
    Outcome receive(String name, @Nullable String contentType, byte[] bytes, String title, String actor) {
        ReadResult result =
                Documents.read(bytes, new Hint(name.isEmpty() ? null : name, contentType), Limits.standard());
        return switch (result) {
            case ReadResult.Refused refused -> new Outcome.Refused(problem(name, refused.refusal()));
            case ReadResult.Read read -> keep(name, bytes, title, read.document(), actor);
        };
    }

    private Outcome keep(String name, byte[] bytes, String title, Document read, String actor) {
        if (documents.has(read.sha256())) {
            return new Outcome.Known(read.sha256());
        }
        List<Figure> figures = figures(read);
        List<Figure> taken = figures.subList(0, Math.min(figures.size(), MAX_FIGURES));
        return Objects.requireNonNull(transaction.execute(status -> {
            String shownTitle = title(title, name, read);
            Fact fact = facts.record(received(name, bytes.length, shownTitle, read, figures.size()));
            LocalDate published = read.published();
            KeptDocument document = new KeptDocument(
                    read.sha256(),
                    name,
                    read.format(),
                    read.encoding(),
                    Objects.requireNonNullElse(read.language(), ""),
                    shownTitle,
                    "",
                    published == null ? "" : published.toString(),
                    "",
                    read.text(),
                    read.blocks(),
                    read.remarks(),
                    figures.size() - taken.size(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    actor,
                    fact.id());
            if (!documents.keep(document, bytes)) {
                status.setRollbackOnly();
                return new Outcome.Known(read.sha256());
            }
            candidates.add(read.sha256(), taken);
            return new Outcome.Received(read.sha256(), taken.size());
        }));
    }

    private List<Figure> figures(Document document) {
        List<Figure> figures = new ArrayList<>();
        LocalDate published = document.published();
        Year writtenBy = published == null ? Year.now(clock) : Year.from(published);
        String text = document.text();
        for (Run run : Run.of(document.blocks())) {
            Language language = Languages.guess(text, run.start(), run.end());
            figures.addAll(Quantities.read(text, run.start(), run.end(), language, writtenBy)
                    .figures());
        }
        return figures;
    }

    /** The title that somebody gave, else the document's own, else its first words, else the file's name. */
    private static String title(String given, String name, Document document) {
        if (!given.isBlank()) {
            return given.strip();
        }
        String own = Objects.requireNonNullElse(document.title(), "").strip();
        if (own.isEmpty() && !document.blocks().isEmpty()) {
            Run body = Run.of(document.blocks()).stream()
                    .findFirst()
                    .orElse(new Run(0, document.text().length()));
            own = document.text().substring(body.start(), body.end()).strip().split("\n", 2)[0];
            own = own.length() <= TITLE_FROM_TEXT ? own : Clipped.at(own, TITLE_FROM_TEXT);
        }
        String title = own.isBlank() ? name : own;
        return title.isBlank() ? document.sha256().substring(0, 12) : Clipped.at(title, LONGEST_TITLE);
    }

    private static NewFact received(String name, int bytes, String title, Document document, int figures) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("document", document.sha256());
        payload.put("name", name);
        payload.put("format", document.format().name().toLowerCase(Locale.ROOT));
        payload.put("encoding", document.encoding());
        payload.put("bytes", bytes);
        payload.put("title", title);
        payload.put("figures", figures);
        return new NewFact(
                StrategyFacts.DOCUMENT_RECEIVED, "document/" + document.sha256(), Visibility.RESTRICTED, payload);
    }

    private static FieldProblem problem(String name, Refusal refusal) {
        String code =
                "document-" + refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return FieldProblem.of(
                PlainText.shown(name), code, PlainText.shown(refusal.place()), PlainText.shown(refusal.offending()));
    }

    /** What came of a document. */
    sealed interface Outcome {
        /** It is kept; {@code figures} wait in the inbox. */
        record Received(String sha256, int figures) implements Outcome {}

        /** The same bytes were kept before; nothing more happened. */
        record Known(String sha256) implements Outcome {}

        record Refused(FieldProblem problem) implements Outcome {}
    }
}
