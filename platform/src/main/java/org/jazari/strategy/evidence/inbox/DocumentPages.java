package org.jazari.strategy.evidence.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.evidence.document.Description;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jazari.strategy.evidence.document.KeptDocuments;
import org.jazari.strategy.office.Desk;
import org.jazari.strategy.office.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One document: its text with every figure marked, what is known about it, and its changes of the strategy. */
@Controller
class DocumentPages {
    private static final String DOCUMENT = "/{language:fr|ar|zgh|en}/office/evidence/documents/{sha256:[0-9a-f]+}";

    private final Pages pages;
    private final Desk desk;
    private final KeptDocuments documents;
    private final Candidates candidates;
    private final DocumentProposal proposal;

    DocumentPages(Pages pages, Desk desk, KeptDocuments documents, Candidates candidates, DocumentProposal proposal) {
        this.pages = pages;
        this.desk = desk;
        this.documents = documents;
        this.candidates = candidates;
        this.proposal = proposal;
    }

    /** The part of the text around an offset. */
    @GetMapping(DOCUMENT)
    ResponseEntity<byte[]> document(
            HttpServletRequest request, @PathVariable String sha256, @RequestParam(defaultValue = "0") int at) {
        Access.require(Role.OFFICER, Role.PUBLISHER);
        return show(HttpStatus.OK, pages.page(request), find(sha256), at, DocumentView.Answer.NONE);
    }

    /** The bytes as they came, never to be run by a browser. */
    @GetMapping(DOCUMENT + "/original")
    ResponseEntity<byte[]> original(@PathVariable String sha256) {
        Access.require(Role.OFFICER, Role.PUBLISHER);
        byte[] bytes = documents.bytes(sha256).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + sha256 + ".bin\"")
                .body(bytes);
    }

    @PostMapping(DOCUMENT + "/description")
    ResponseEntity<?> describe(
            HttpServletRequest request, @PathVariable String sha256, @RequestParam Map<String, String> sent) {
        Access.require(Role.OFFICER);
        Page page = pages.page(request);
        KeptDocument document = find(sha256);
        Description description = Description.of(sent);
        List<FieldProblem> problems = description.problems();
        if (!problems.isEmpty()) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page,
                    document,
                    0,
                    new DocumentView.Answer(sent, problems, List.of()));
        }
        documents.describe(sha256, description);
        return seeOther(page, document.path());
    }

    /** Proposes what the accepted figures change in the strategy. */
    @PostMapping(DOCUMENT + "/proposal")
    ResponseEntity<?> propose(HttpServletRequest request, @PathVariable String sha256) {
        String author = Access.require(Role.OFFICER).username();
        Page page = pages.page(request);
        KeptDocument document = find(sha256);
        return switch (proposal.propose(document, desk.strategy(), author)) {
            case DocumentProposal.Outcome.Proposed proposed -> seeOther(page, "/office/proposals/" + proposed.id());
            case DocumentProposal.Outcome.Nothing nothing -> seeOther(page, document.path());
            case DocumentProposal.Outcome.Incomplete incomplete ->
                show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        page,
                        document,
                        0,
                        new DocumentView.Answer(Map.of(), incomplete.problems(), List.of()));
            case DocumentProposal.Outcome.Wrong wrong ->
                show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        page,
                        document,
                        0,
                        new DocumentView.Answer(Map.of(), List.of(), wrong.problems()));
        };
    }

    private KeptDocument find(String sha256) {
        return documents.find(sha256).orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, Page page, KeptDocument document, int at, DocumentView.Answer answer) {
        Snapshot strategy = desk.strategy();
        DocumentView view = new DocumentView(
                page,
                document,
                candidates.of(document.sha256()),
                candidates.waiting(document.sha256()).size(),
                Sources.of(document, strategy),
                at,
                answer);
        return pages.page(status, page, "evidence/document", Map.of("view", view));
    }

    private static ResponseEntity<?> seeOther(Page page, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.url(path)))
                .build();
    }
}
