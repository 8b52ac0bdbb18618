package org.jazari.trust.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import org.jazari.kernel.facts.Erasure;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.trust.TrustPage;
import org.jazari.trust.clock.LegalClock;
import org.jazari.trust.dossier.Act;
import org.jazari.trust.dossier.CheckedText;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.DossierDesk;
import org.jazari.trust.dossier.Dossiers;
import org.jazari.trust.dossier.Happened.Contest;
import org.jazari.trust.dossier.LegalClocks;
import org.jazari.trust.dossier.Sectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Contesting: the form that everybody may send, its receipt, what became of it, and the erasure of what it says of a person. */
@Controller
class ContestPages {
    private static final String CONTEST = RegisterPages.REGISTER + "/{id:[a-z0-9-]+}/contest";
    private static final String RECEIPT = RegisterPages.REGISTER + "/receipt";
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LINE = 200;

    /** What a contest says of a person: places in its fact's payload. */
    private static final List<String> PERSONAL = List.of("text", "name", "contact");

    private final Pages pages;
    private final Dossiers dossiers;
    private final DossierDesk desk;
    private final Sectors sectors;
    private final LegalClocks clocks;
    private final SendingLimit limit;
    private final Erasure erasure;
    private final TransactionTemplate transaction;
    private final FactDispatcher dispatcher;

    ContestPages(
            Pages pages,
            Dossiers dossiers,
            DossierDesk desk,
            Sectors sectors,
            LegalClocks clocks,
            SendingLimit limit,
            Erasure erasure,
            TransactionTemplate transaction,
            FactDispatcher dispatcher) {
        this.pages = pages;
        this.dossiers = dossiers;
        this.desk = desk;
        this.sectors = sectors;
        this.clocks = clocks;
        this.limit = limit;
        this.erasure = erasure;
        this.transaction = transaction;
        this.dispatcher = dispatcher;
    }

    @GetMapping(CONTEST)
    ResponseEntity<byte[]> form(HttpServletRequest request, @PathVariable String id) {
        Page page = pages.page(request);
        AsKnown.parse(page.known());
        return form(HttpStatus.OK, page, find(id), Map.of(), Map.of());
    }

    @PostMapping(CONTEST)
    ResponseEntity<byte[]> contest(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact)
            throws InterruptedException {
        Page page = pages.page(request);
        Dossier dossier = find(id);
        Map<String, String> typed = Map.of(
                "about", about.strip(),
                "text", CheckedText.tidy(text),
                "name", CheckedText.tidy(name),
                "contact", CheckedText.tidy(contact));
        Map<String, String> problems = problems(typed);
        if (!problems.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, page, dossier, typed, problems);
        }
        limit.count();
        Receipt receipt = Receipt.next();
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("receipt", receipt.hash()).put("about", typed.get("about"));
        List<String> personal = new ArrayList<>();
        for (String field : PERSONAL) {
            String value = typed.getOrDefault(field, "");
            if (!value.isEmpty()) {
                payload.put(field, value);
                personal.add("/" + field);
            }
        }
        Fact fact = desk.act(id, Act.CONTEST, now -> payload, OptionalInt.empty(), personal);
        dispatcher.awaitProjected(fact);
        return status(page, Optional.of(receipt), true);
    }

    private Map<String, String> problems(Map<String, String> typed) {
        Map<String, String> problems = new HashMap<>();
        boolean known = clocks.list(LegalClock.Use.CONTEST).stream()
                .anyMatch(clock -> clock.id().equals(typed.get("about")));
        if (!known) {
            problems.put("about", "choice");
        }
        CheckedText.problem(typed.getOrDefault("text", ""), true, LONGEST_TEXT)
                .ifPresent(code -> problems.put("text", code));
        for (String line : List.of("name", "contact")) {
            CheckedText.problem(typed.getOrDefault(line, ""), false, LONGEST_LINE)
                    .ifPresent(code -> problems.put(line, code));
        }
        return problems;
    }

    @GetMapping(RECEIPT)
    ResponseEntity<byte[]> receipt(HttpServletRequest request) {
        Page page = pages.page(request);
        AsKnown.parse(page.known());
        return status(page, Optional.empty(), false);
    }

    @PostMapping(RECEIPT)
    ResponseEntity<byte[]> check(HttpServletRequest request, @RequestParam(defaultValue = "") String number) {
        return status(pages.page(request), Optional.of(receipt(number)), false);
    }

    /** Erases what the contest says of the person who holds its receipt. */
    @PostMapping(RECEIPT + "/erase")
    ResponseEntity<byte[]> erase(HttpServletRequest request, @RequestParam(defaultValue = "") String number) {
        Receipt receipt = receipt(number);
        Found found = find(receipt).orElseThrow(ContestPages::unknown);
        limit.count();
        UUID fact = UUID.fromString(found.contest().factId());
        transaction.executeWithoutResult(status -> PERSONAL.forEach(field ->
                erasure.erasePart(fact, "/payload/" + field, "À la demande de la personne, sur présentation du reçu")));
        return status(pages.page(request), Optional.of(receipt), false);
    }

    private static Receipt receipt(String typed) {
        return Receipt.read(typed).orElseThrow(ContestPages::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "receipt-unknown", "number");
    }

    /** A contest and the system that it is about. */
    private record Found(Dossier dossier, Contest contest) {}

    /** The contest as its facts have it this moment: what was just erased is not shown once more. */
    private Optional<Found> find(Receipt receipt) {
        String hash = receipt.hash();
        Predicate<Contest> which = contest -> contest.receipt().equals(hash);
        return dossiers.today().systems().stream()
                .filter(dossier -> dossier.contest(which).isPresent())
                .findFirst()
                .flatMap(dossier -> desk.find(dossier.id())
                        .flatMap(now -> now.contest(which))
                        .map(contest -> new Found(dossier, contest)));
    }

    private Dossier find(String id) {
        return dossiers.today().find(id).orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Page page, Dossier dossier, Map<String, String> typed, Map<String, String> problems) {
        Map<String, Object> model = model(page);
        model.put("dossier", dossier);
        model.put("clocks", clocks.list(LegalClock.Use.CONTEST));
        model.put("typed", typed);
        model.put("problems", problems);
        return pages.page(status, page, "trust/register/contest", model);
    }

    private ResponseEntity<byte[]> status(Page page, Optional<Receipt> receipt, boolean fresh) {
        Optional<Found> found = receipt.flatMap(this::find);
        if (receipt.isPresent() && found.isEmpty() && !fresh) {
            throw unknown();
        }
        Map<String, Object> model = model(page);
        model.put("receipt", receipt);
        model.put("system", found.map(Found::dossier));
        model.put("contest", found.map(Found::contest));
        model.put("fresh", fresh);
        model.put("deadline", found.flatMap(one -> clocks.contest(one.contest())));
        model.put("today", clocks.today());
        return pages.page(fresh ? HttpStatus.CREATED : HttpStatus.OK, page, "trust/register/receipt", model);
    }

    private Map<String, Object> model(Page page) {
        Map<String, Object> model = new HashMap<>();
        model.put("view", new TrustPage(page, sectors.at(AsKnown.END)));
        return model;
    }
}
