package org.jazari.kernel.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jazari.kernel.facts.FactOrder;
import org.jazari.kernel.facts.FactStatement;
import org.jazari.kernel.facts.OrderedFact;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.verifier.TlogProof;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The record of public facts, newest first, each with its place in the public ledger. */
@Controller
class FactsController {
    private static final int PAGE_SIZE = 50;

    /** Characters of a proof that a page carries; a longer one is fetched when somebody asks to check it. */
    private static final int LONGEST_SHOWN = 64 * 1024;

    private final Pages pages;
    private final FactOrder order;
    private final PublicLedger ledger;
    private final Witnesses witnesses;
    private final JsonMapper json;

    FactsController(Pages pages, FactOrder order, PublicLedger ledger, Witnesses witnesses, JsonMapper json) {
        this.pages = pages;
        this.order = order;
        this.ledger = ledger;
        this.witnesses = witnesses;
        this.json = json;
    }

    @GetMapping("/{language:fr|ar|zgh|en}/facts")
    ResponseEntity<byte[]> facts(
            HttpServletRequest request, @RequestParam(defaultValue = "9223372036854775807") long before) {
        Page page = pages.page(request);
        Instant moment = AsKnown.parse(page.known()).orElse(AsKnown.END);
        List<OrderedFact> facts = order.publicBefore(before, PAGE_SIZE, moment);
        return pages.publicPage(
                request,
                page,
                "kernel/facts",
                Map.of("facts", facts, "head", ledger.head(moment), "pageSize", PAGE_SIZE));
    }

    @GetMapping("/{language:fr|ar|zgh|en}/facts/{id}")
    ResponseEntity<byte[]> fact(HttpServletRequest request, @PathVariable UUID id) {
        Page page = pages.page(request);
        Instant moment = AsKnown.parse(page.known()).orElse(AsKnown.END);
        OrderedFact fact = order.findPublic(id.toString())
                .filter(found -> !found.fact().recordedAt().isAfter(moment))
                .orElseThrow(Refusal::notFound);
        Optional<String> proof = ledger.prove(fact.fact()).map(TlogProof::toString);
        return pages.publicPage(
                request,
                page,
                "kernel/fact",
                Map.of(
                        "fact", fact,
                        "receipt", ledger.find(id.toString()),
                        "proof", proof.filter(text -> text.length() <= LONGEST_SHOWN),
                        "trusted", witnesses.trusted(),
                        "statement",
                                json.writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(FactStatement.json(fact.fact()))));
    }
}
