package org.jazari.strategy.evidence.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jazari.strategy.evidence.document.KeptDocuments;
import org.jazari.strategy.office.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Contradictions with their sides side by side; each is resolved, explained or kept open. */
@Controller
class FindingPages {
    private static final String FINDINGS = "/{language:fr|ar|zgh|en}/office/evidence/contradictions";

    private final Pages pages;
    private final Comparisons comparisons;
    private final FindingDecisions decisions;
    private final KeptDocuments documents;
    private final FactDispatcher dispatcher;

    FindingPages(
            Pages pages,
            Comparisons comparisons,
            FindingDecisions decisions,
            KeptDocuments documents,
            FactDispatcher dispatcher) {
        this.pages = pages;
        this.comparisons = comparisons;
        this.decisions = decisions;
        this.documents = documents;
        this.dispatcher = dispatcher;
    }

    @GetMapping(FINDINGS)
    ResponseEntity<byte[]> findings(HttpServletRequest request) {
        Access.require(Role.OFFICER, Role.PUBLISHER);
        return show(HttpStatus.OK, pages.page(request), "", "", List.of());
    }

    @PostMapping(FINDINGS + "/{id:[0-9a-f]+}")
    ResponseEntity<?> decide(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String note)
            throws InterruptedException {
        Access.require(Role.OFFICER);
        Page page = pages.page(request);
        FoundFinding found = comparisons.find(id).orElseThrow(Refusal::notFound);
        FindingDecision.Choice choice = Stream.of(FindingDecision.Choice.values())
                .filter(known -> known.name().equals(decision))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("malformed", "decision"));
        String stripped = note.replace("\r\n", "\n").strip();
        List<FieldProblem> problems = FindingDecisions.problems(stripped);
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, id, stripped, problems);
        }
        Fact fact = decisions.decide(found, choice, stripped);
        dispatcher.awaitProjected(fact);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.url("/office/evidence/contradictions") + "#f-" + id))
                .build();
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, Page page, String wrong, String typed, List<FieldProblem> problems) {
        List<FoundFinding> all = comparisons.all();
        Map<String, FindingDecision> decided = decisions.all();
        Map<String, KeptDocument> known = new HashMap<>();
        all.stream()
                .flatMap(found -> found.finding().sides().stream())
                .forEach(side -> known.computeIfAbsent(
                        side.source(), sha256 -> documents.find(sha256).orElseThrow(Refusal::notFound)));
        List<FindingView> views = all.stream()
                .map(found -> FindingView.of(found, known, Optional.ofNullable(decided.get(found.id()))))
                .toList();
        return pages.page(
                status,
                page,
                "evidence/contradictions",
                Map.of("findings", views, "wrong", wrong, "typed", typed, "problems", problems));
    }
}
