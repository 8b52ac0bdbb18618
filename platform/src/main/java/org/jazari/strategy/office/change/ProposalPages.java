package org.jazari.strategy.office.change;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.identity.Viewer;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.office.Desk;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;
import org.jazari.strategy.office.change.Decisions.Decision;
import org.jazari.strategyfile.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A proposal against the strategy as it stands, and the decision about it. */
@Controller
class ProposalPages {
    private static final String PROPOSAL = "/{language:fr|ar|zgh|en}/office/proposals/{id}";
    private static final int MAX_NOTE = 1000;

    private final Pages pages;
    private final Desk desk;
    private final Proposals proposals;
    private final Rebase rebase;
    private final BaseTrees bases;
    private final Decisions decisions;
    private final FactDispatcher dispatcher;

    ProposalPages(
            Pages pages,
            Desk desk,
            Proposals proposals,
            Rebase rebase,
            BaseTrees bases,
            Decisions decisions,
            FactDispatcher dispatcher) {
        this.pages = pages;
        this.desk = desk;
        this.proposals = proposals;
        this.rebase = rebase;
        this.bases = bases;
        this.decisions = decisions;
        this.dispatcher = dispatcher;
    }

    @GetMapping(PROPOSAL)
    ResponseEntity<byte[]> proposal(HttpServletRequest request, @PathVariable UUID id) {
        Access.require(Role.OFFICER, Role.PUBLISHER);
        return show(HttpStatus.OK, pages.page(request), find(id), Optional.empty());
    }

    @PostMapping(PROPOSAL + "/accept")
    ResponseEntity<?> accept(HttpServletRequest request, @PathVariable UUID id, @RequestParam int version)
            throws InterruptedException {
        Viewer publisher = Access.require(Role.PUBLISHER);
        return answer(request, id, decisions.accept(id, version, desk.strategy(), publisher.username()));
    }

    @PostMapping(PROPOSAL + "/reject")
    ResponseEntity<?> reject(
            HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String note)
            throws InterruptedException {
        Viewer publisher = Access.require(Role.PUBLISHER);
        String reason = note.replace("\r\n", "\n").strip();
        Optional<FieldProblem> wrong = PlainText.problem("note", reason, 3, MAX_NOTE);
        if (wrong.isPresent()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, pages.page(request), find(id), wrong);
        }
        return answer(request, id, decisions.reject(id, reason, publisher.username()));
    }

    @PostMapping(PROPOSAL + "/withdraw")
    ResponseEntity<?> withdraw(HttpServletRequest request, @PathVariable UUID id) throws InterruptedException {
        Viewer author = Access.require(Role.OFFICER, Role.PUBLISHER);
        return answer(request, id, decisions.withdraw(id, author.username()));
    }

    private ResponseEntity<?> answer(HttpServletRequest request, UUID id, Decision decision)
            throws InterruptedException {
        Page page = pages.page(request);
        return switch (decision) {
            case Decision.Done done -> {
                dispatcher.awaitProjected(done.fact());
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(page.url("/office/proposals/" + id)))
                        .build();
            }
            case Decision.AlreadyDecided decided -> refused(page, id, "already-decided");
            case Decision.Overtaken overtaken -> refused(page, id, "overtaken");
            case Decision.NotClean notClean -> refused(page, id, "not-clean");
            case Decision.NothingToChange nothing -> refused(page, id, "nothing-to-change");
            case Decision.NotYours notYours -> refused(page, id, "not-yours");
            case Decision.Unknown unknown -> throw Refusal.notFound();
        };
    }

    private ResponseEntity<byte[]> refused(Page page, UUID id, String code) {
        return show(HttpStatus.CONFLICT, page, find(id), Optional.of(FieldProblem.of("", code)));
    }

    private Proposal find(UUID id) {
        return proposals.find(id).orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, Page page, Proposal proposal, Optional<FieldProblem> problem) {
        Integer made = proposal.version();
        Snapshot current = desk.strategy();
        BaseTrees.Base against = proposal.isOpen()
                ? new BaseTrees.Base(current.version().number(), current.tree())
                : bases.of(String.valueOf(made == null ? proposal.baseVersion() : made - 1));
        Rebase.Outcome outcome = rebase.onto(against.version(), against.tree(), proposal);
        Map<String, Object> model = new HashMap<>();
        model.put("proposal", proposal);
        model.put("against", against.version());
        model.put("outcome", outcome);
        model.put("problem", problem);
        model.put("difference", new DifferenceView(List.of()));
        model.put("warnings", List.<Problem>of());
        if (outcome instanceof Rebase.Outcome.Clean clean) {
            model.put("difference", DifferenceView.between(against.tree(), clean.tree(), page.texts()));
            model.put("warnings", Warnings.about(clean.warnings(), proposal.changes()));
        }
        return pages.page(status, page, "office/proposal", model);
    }
}
