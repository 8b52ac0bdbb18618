package org.jazari.strategy.evidence.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jazari.kernel.web.Page;
import org.jazari.quantities.Bound;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Per;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.evidence.FigureWords;
import org.jazari.strategy.evidence.Passage;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategyfile.ElementType;
import org.jspecify.annotations.Nullable;

/** What the page of one candidate shows. */
public final class CandidateView {
    private static final int AROUND = 300;

    private final Page page;
    private final Snapshot strategy;
    private final KeptDocument document;
    private final Candidate candidate;
    private final AcceptanceDraft draft;
    private final List<FieldProblem> problems;
    private final List<ElementRef> suggestions;
    private final Optional<Integer> previous;
    private final Optional<Integer> next;

    CandidateView(
            Page page,
            Snapshot strategy,
            KeptDocument document,
            Candidate candidate,
            AcceptanceDraft draft,
            List<FieldProblem> problems,
            Optional<Integer> previous,
            Optional<Integer> next) {
        this.page = page;
        this.strategy = strategy;
        this.document = document;
        this.candidate = candidate;
        this.draft = draft;
        this.problems = List.copyOf(problems);
        this.suggestions = candidate.isOpen()
                ? new Suggestions(strategy)
                        .about(candidate, document.text().substring(candidate.sentenceStart(), candidate.sentenceEnd()))
                : List.of();
        this.previous = previous;
        this.next = next;
    }

    public KeptDocument document() {
        return document;
    }

    public Candidate candidate() {
        return candidate;
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    public Passage passage() {
        return Passage.of(document.text(), candidate.start(), candidate.end(), AROUND);
    }

    /** The figure as the engine read it, in words. */
    public String read() {
        return candidate.words(page.texts());
    }

    public String dir() {
        return FigureWords.dir(document.source().language());
    }

    public String lang() {
        return document.source().language().code();
    }

    public @Nullable String previousPath() {
        return previous.map(number -> page.url(Candidate.path(document.sha256(), number)))
                .orElse(null);
    }

    public @Nullable String nextPath() {
        return next.map(number -> page.url(Candidate.path(document.sha256(), number)))
                .orElse(null);
    }

    /** A field as typed. */
    public String value(String field) {
        return switch (field) {
            case "value" -> draft.value();
            case "upper" -> draft.upper();
            case "unit" -> draft.unit();
            case "kind" -> draft.kind();
            case "bound" -> draft.bound();
            case "per" -> draft.per();
            case "due" -> draft.due();
            case "period" -> draft.period();
            case "subject" -> draft.subject();
            case "passage" -> draft.passage();
            case "link" -> draft.link();
            case "promise" -> draft.promise();
            case "note" -> draft.note();
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** The values that a field can have, with their names. */
    public Map<String, String> choices(String field) {
        Stream<String> codes = switch (field) {
            case "kind" -> Stream.of(FigureKind.values()).map(FigureKind::code);
            case "bound" -> Stream.of(Bound.values()).map(Bound::code);
            case "per" -> Stream.of(Per.values()).map(Per::code);
            default -> throw new IllegalArgumentException(field);
        };
        Map<String, String> choices = new LinkedHashMap<>();
        codes.forEach(code -> choices.put(code, FigureWords.name(field, code, page.texts())));
        return choices;
    }

    public List<FieldProblem> at(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .toList();
    }

    /** Null where the field is right, so that the attribute is left out. */
    public @Nullable String invalid(String field) {
        return at(field).isEmpty() ? null : "true";
    }

    public @Nullable String describedBy(String field) {
        String help = page.texts().has("evidence.help." + field) ? "help-" + field : "";
        String problem = at(field).isEmpty() ? "" : "problem-" + field;
        String both = (help + " " + problem).strip();
        return both.isEmpty() ? null : both;
    }

    /** The elements that a figure can be tied to, the likeliest first, then all by type. */
    public List<LinkGroup> links() {
        List<LinkGroup> groups = new ArrayList<>();
        if (!suggestions.isEmpty()) {
            groups.add(new LinkGroup(page.plain("evidence.link.suggested"), links(suggestions)));
        }
        for (ElementType type : AcceptanceCheck.LINKED) {
            groups.add(new LinkGroup(page.plain("type." + type.key() + ".many"), links(strategy.list(type))));
        }
        return groups;
    }

    private Map<String, String> links(List<ElementRef> refs) {
        Map<String, String> links = new LinkedHashMap<>();
        refs.forEach(ref -> links.put(
                ref.toString(),
                strategy.name(ref).map(name -> name.in(page.language())).orElse(ref.id())));
        return links;
    }

    /** Options of one heading. */
    public record LinkGroup(String name, Map<String, String> links) {}
}
