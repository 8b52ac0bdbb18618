package org.jazari.strategy.evidence.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jazari.strategy.evidence.document.KeptDocuments;
import org.jazari.strategy.office.Desk;
import org.jazari.strategy.office.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox of figures: the list of what waits, and one page per figure where it is accepted, edited or turned down. */
@Controller
class InboxPages {
    private static final String INBOX = "/{language:fr|ar|zgh|en}/office/evidence/inbox";
    private static final String FIGURE =
            "/{language:fr|ar|zgh|en}/office/evidence/documents/{sha256:[0-9a-f]+}" + "/figures/{number:[0-9]+}";
    private static final int SHOWN = 50;

    private final Pages pages;
    private final Desk desk;
    private final KeptDocuments documents;
    private final Candidates candidates;
    private final Acceptance acceptance;
    private final FactDispatcher dispatcher;

    InboxPages(
            Pages pages,
            Desk desk,
            KeptDocuments documents,
            Candidates candidates,
            Acceptance acceptance,
            FactDispatcher dispatcher) {
        this.pages = pages;
        this.desk = desk;
        this.documents = documents;
        this.candidates = candidates;
        this.acceptance = acceptance;
        this.dispatcher = dispatcher;
    }

    @GetMapping(INBOX)
    ResponseEntity<byte[]> inbox(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int from) {
        Access.require(Role.OFFICER);
        return inbox(
                HttpStatus.OK, pages.page(request), new InboxView.Filter(document, kind, Math.max(0, from)), List.of());
    }

    /** Turns down all chosen figures, for one reason. */
    @PostMapping(INBOX)
    ResponseEntity<?> rejectChosen(HttpServletRequest request, @RequestParam MultiValueMap<String, String> sent) {
        Access.require(Role.OFFICER);
        Page page = pages.page(request);
        InboxView.Filter filter = new InboxView.Filter(first(sent, "document"), first(sent, "kind"), 0);
        String reason = first(sent, "reason");
        for (String chosen : sent.getOrDefault("figure", List.of())) {
            String[] parts = chosen.split("/", -1);
            if (parts.length != 2 || !parts[1].matches("[0-9]{1,6}")) {
                throw Refusal.badRequest("malformed", "figure");
            }
            if (acceptance.reject(parts[0], Integer.parseInt(parts[1]), reason) instanceof Decided.Refused refused) {
                return inbox(HttpStatus.UNPROCESSABLE_CONTENT, page, filter, refused.problems());
            }
        }
        return seeOther(page, filter.path());
    }

    @GetMapping(FIGURE)
    ResponseEntity<byte[]> figure(HttpServletRequest request, @PathVariable String sha256, @PathVariable int number) {
        Access.require(Role.OFFICER);
        KeptDocument document = documents.find(sha256).orElseThrow(Refusal::notFound);
        Candidate candidate = candidates.find(sha256, number).orElseThrow(Refusal::notFound);
        return show(
                HttpStatus.OK,
                pages.page(request),
                document,
                candidate,
                AcceptanceDraft.of(candidate, document),
                List.of());
    }

    @PostMapping(FIGURE)
    ResponseEntity<?> decide(
            HttpServletRequest request,
            @PathVariable String sha256,
            @PathVariable int number,
            @RequestParam Map<String, String> sent)
            throws InterruptedException {
        Access.require(Role.OFFICER);
        Page page = pages.page(request);
        KeptDocument document = documents.find(sha256).orElseThrow(Refusal::notFound);
        AcceptanceDraft draft = AcceptanceDraft.of(sent);
        Decided decided = switch (sent.getOrDefault("action", "")) {
            case "accept" -> acceptance.accept(document, number, draft, desk.strategy());
            case "reject" -> acceptance.reject(sha256, number, draft.note());
            default -> throw Refusal.badRequest("malformed", "action");
        };
        return switch (decided) {
            case Decided.Done done -> {
                dispatcher.awaitProjected(done.fact());
                yield seeOther(page, after(sha256, number));
            }
            case Decided.AlreadyDecided already -> seeOther(page, Candidate.path(sha256, number));
            case Decided.Refused refused ->
                show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        page,
                        document,
                        candidates.find(sha256, number).orElseThrow(Refusal::notFound),
                        draft,
                        refused.problems());
        };
    }

    /** The next figure that waits in the document, else its first one, else the document. */
    private String after(String sha256, int number) {
        Optional<Integer> next = candidates.next(sha256, number).or(() -> candidates.next(sha256, 0));
        return next.map(open -> Candidate.path(sha256, open)).orElse("/office/evidence/documents/" + sha256);
    }

    private ResponseEntity<byte[]> inbox(
            HttpStatus status, Page page, InboxView.Filter filter, List<FieldProblem> problems) {
        List<Candidate> found = candidates.open(filter.document(), filter.kind(), SHOWN + 1, filter.from());
        Map<String, KeptDocument> known = new LinkedHashMap<>();
        found.stream()
                .map(Candidate::document)
                .distinct()
                .forEach(sha256 -> documents.find(sha256).ifPresent(document -> known.put(sha256, document)));
        InboxView view = new InboxView(
                page,
                filter,
                found.stream().limit(SHOWN).toList(),
                found.size() > SHOWN,
                candidates.kinds(filter.document()),
                known,
                problems);
        return pages.page(status, page, "evidence/inbox", Map.of("view", view));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Page page,
            KeptDocument document,
            Candidate candidate,
            AcceptanceDraft draft,
            List<FieldProblem> problems) {
        CandidateView view = new CandidateView(
                page,
                desk.strategy(),
                document,
                candidate,
                draft,
                problems,
                candidates.previous(document.sha256(), candidate.number()),
                candidates.next(document.sha256(), candidate.number()));
        return pages.page(status, page, "evidence/candidate", Map.of("view", view));
    }

    private static ResponseEntity<?> seeOther(Page page, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.url(path)))
                .build();
    }

    private static String first(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }
}
