package org.jazari.strategy.evidence.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jazari.kernel.web.Page;
import org.jazari.strategy.evidence.FigureWords;
import org.jazari.strategy.evidence.Passage;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jazari.strategy.office.FieldProblem;

/**
 * What the inbox shows.
 *
 * @param more whether others wait beyond those shown
 * @param documents those of the candidates shown, by hash
 */
public record InboxView(
        Page page,
        Filter filter,
        List<Candidate> candidates,
        boolean more,
        List<Candidates.KindCount> kinds,
        Map<String, KeptDocument> documents,
        List<FieldProblem> problems) {
    private static final int AROUND = 90;

    public InboxView {
        candidates = List.copyOf(candidates);
        kinds = List.copyOf(kinds);
        documents = Map.copyOf(documents);
        problems = List.copyOf(problems);
    }

    public KeptDocument document(Candidate candidate) {
        return Objects.requireNonNull(documents.get(candidate.document()));
    }

    public Passage passage(Candidate candidate) {
        return Passage.of(document(candidate).text(), candidate.start(), candidate.end(), AROUND);
    }

    public String dir(Candidate candidate) {
        return FigureWords.dir(document(candidate).source().language());
    }

    public String lang(Candidate candidate) {
        return document(candidate).source().language().code();
    }

    public int total() {
        return kinds.stream().mapToInt(Candidates.KindCount::number).sum();
    }

    /**
     * Which candidates are shown.
     *
     * @param document empty for all
     * @param kind empty for all
     * @param from how many are passed over
     */
    public record Filter(String document, String kind, int from) {
        public Filter of(String otherKind) {
            return new Filter(document, otherKind, 0);
        }

        public Filter from(int other) {
            return new Filter(document, kind, other);
        }

        /** The path of the page, without language. */
        public String path() {
            StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
            add(query, "document", document);
            add(query, "kind", kind);
            add(query, "from", from == 0 ? "" : String.valueOf(from));
            return "/office/evidence/inbox" + query;
        }

        private static void add(StringJoiner query, String name, String value) {
            if (!value.isEmpty()) {
                query.add(name + "=" + Page.encode(value));
            }
        }
    }
}
