package org.jazari.strategy.evidence.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jazari.documents.Block;
import org.jazari.documents.Remark;
import org.jazari.documents.Role;
import org.jazari.kernel.web.Page;
import org.jazari.strategy.evidence.FigureWords;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategyfile.Problem;
import org.jazari.strategyfile.Source;
import org.jspecify.annotations.Nullable;

/** What the page of a document shows: its text, part by part, with the figures that were read in it. */
public final class DocumentView {
    private static final int WINDOW_CHARACTERS = 40_000;

    private final Page page;
    private final KeptDocument document;
    private final List<Candidate> candidates;
    private final int waiting;
    private final Optional<Source> source;
    private final int from;
    private final Answer answer;

    DocumentView(
            Page page,
            KeptDocument document,
            List<Candidate> candidates,
            int waiting,
            Optional<Source> source,
            int at,
            Answer answer) {
        this.page = page;
        this.document = document;
        this.candidates = List.copyOf(candidates);
        this.waiting = waiting;
        this.source = source;
        this.from = Math.max(0, Math.min(at, document.text().length())) / WINDOW_CHARACTERS * WINDOW_CHARACTERS;
        this.answer = answer;
    }

    public KeptDocument document() {
        return document;
    }

    public int waiting() {
        return waiting;
    }

    public Optional<Source> source() {
        return source;
    }

    public Answer answer() {
        return answer;
    }

    public String dir() {
        return FigureWords.dir(document.source().language());
    }

    public String lang() {
        return document.source().language().code();
    }

    public long count(Candidate.Status status) {
        return candidates.stream()
                .filter(candidate -> candidate.status() == status)
                .count();
    }

    /** The path of the first figure that waits; null where none does. */
    public @Nullable String firstOpen() {
        return candidates.stream()
                .filter(Candidate::isOpen)
                .findFirst()
                .map(candidate -> page.url(candidate.path()))
                .orElse(null);
    }

    /** Where the part of the text before this one begins; null at the beginning. */
    public @Nullable Integer before() {
        return from == 0 ? null : from - WINDOW_CHARACTERS;
    }

    /** Where the part of the text after this one begins; null at the end. */
    public @Nullable Integer after() {
        return from + WINDOW_CHARACTERS >= document.text().length() ? null : from + WINDOW_CHARACTERS;
    }

    /** What was odd about the bytes, by kind, in words. */
    public Map<String, List<Remark>> remarks() {
        Map<String, List<Remark>> remarks = new LinkedHashMap<>();
        document.remarks()
                .forEach(remark -> remarks.computeIfAbsent(
                                remark.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                code -> new ArrayList<>())
                        .add(remark));
        return remarks;
    }

    /** The parts of the text in this window; neighbouring parts of furniture of one reason stand together. */
    public List<Part> parts() {
        int to = from + WINDOW_CHARACTERS;
        List<Part> parts = new ArrayList<>();
        int number = 0;
        for (Block block : document.blocks()) {
            if (block.end() <= from || block.start() >= to) {
                continue;
            }
            while (number < candidates.size() && candidates.get(number).end() <= Math.max(block.start(), from)) {
                number++;
            }
            List<Span> spans = spans(Math.max(block.start(), from), Math.min(block.end(), to), number);
            var why = block.reason();
            String reason =
                    why == null ? "" : why.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Part last = parts.isEmpty() ? null : parts.getLast();
            if (last != null && !reason.isEmpty() && last.reason().equals(reason)) {
                last.lines().add(spans);
            } else {
                parts.add(new Part(block.role(), reason, block.page(), new ArrayList<>(List.of(spans))));
            }
        }
        return parts;
    }

    private List<Span> spans(int start, int end, int firstCandidate) {
        List<Span> spans = new ArrayList<>();
        int at = start;
        for (int i = firstCandidate; i < candidates.size() && candidates.get(i).start() < end; i++) {
            Candidate candidate = candidates.get(i);
            int begin = Math.max(at, candidate.start());
            int finish = Math.min(end, candidate.end());
            if (finish <= begin) {
                continue;
            }
            if (begin > at) {
                spans.add(new Span(document.text().substring(at, begin), null));
            }
            spans.add(new Span(document.text().substring(begin, finish), candidate));
            at = finish;
        }
        if (at < end) {
            spans.add(new Span(document.text().substring(at, end), null));
        }
        return spans;
    }

    /**
     * A part of the text.
     *
     * @param reason why it is furniture; empty where it is the document's own
     * @param lines one for the document's own, one or more of furniture
     */
    public record Part(Role role, String reason, int page, List<List<Span>> lines) {
        public boolean furniture() {
            return role == Role.FURNITURE;
        }

        /** The name under which the style sheet knows the role. */
        public String style() {
            return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Characters, and the figure that they are. */
    public record Span(String text, @Nullable Candidate candidate) {}

    /** What came of the last form that was sent. */
    public record Answer(Map<String, String> typed, List<FieldProblem> problems, List<Problem> strategyProblems) {
        static final Answer NONE = new Answer(Map.of(), List.of(), List.of());

        public Answer {
            typed = Map.copyOf(typed);
            problems = List.copyOf(problems);
            strategyProblems = List.copyOf(strategyProblems);
        }
    }
}
