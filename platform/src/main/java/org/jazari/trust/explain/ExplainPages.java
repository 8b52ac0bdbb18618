package org.jazari.trust.explain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jazari.assessment.AnswerProblem;
import org.jazari.assessment.Answers;
import org.jazari.assessment.WeightedIndex;
import org.jazari.assessment.index.IndexExplainer;
import org.jazari.assessment.index.IndexResult;
import org.jazari.kernel.facts.Erasure;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.trust.TrustFacts;
import org.jazari.trust.TrustPage;
import org.jazari.trust.register.Receipt;
import org.jazari.trust.register.SendingLimit;
import org.jazari.trust.ruleset.Rulesets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why this score: a weighted index applied to the values that somebody types, with what each adds and what would change the
 * result. Nothing of it is kept, unless the person asks for a receipt; then facts hold commitments, which the receipt opens
 * and erases.
 */
@Controller
class ExplainPages {
    private static final String EXPLAIN = "/{language:fr|ar|zgh|en}/explain/{ruleset:[a-z0-9-]+}";
    private static final int LONGEST_VALUE = 100;
    private static final List<String> PERSONAL = List.of("values", "score");

    private final Pages pages;
    private final Rulesets rulesets;
    private final Facts facts;
    private final Erasure erasure;
    private final SendingLimit limit;
    private final TransactionTemplate transaction;
    private final FactDispatcher dispatcher;

    ExplainPages(
            Pages pages,
            Rulesets rulesets,
            Facts facts,
            Erasure erasure,
            SendingLimit limit,
            TransactionTemplate transaction,
            FactDispatcher dispatcher) {
        this.pages = pages;
        this.rulesets = rulesets;
        this.facts = facts;
        this.erasure = erasure;
        this.limit = limit;
        this.transaction = transaction;
        this.dispatcher = dispatcher;
    }

    @GetMapping(EXPLAIN)
    ResponseEntity<byte[]> form(HttpServletRequest request, @PathVariable String ruleset) {
        AsKnown.parse(pages.page(request).known());
        return show(HttpStatus.OK, request, index(ruleset), new Shown(Map.of()));
    }

    @PostMapping(EXPLAIN)
    ResponseEntity<byte[]> explain(
            HttpServletRequest request,
            @PathVariable String ruleset,
            @RequestParam(defaultValue = "explain") String action,
            @RequestParam(defaultValue = "") String number)
            throws InterruptedException {
        WeightedIndex index = index(ruleset);
        return switch (action) {
            case "keep" -> keep(request, index);
            case "find" -> find(request, index, receipt(number));
            case "erase" -> erase(request, index, receipt(number));
            default -> {
                Shown shown = explained(index, values(index, request.getParameterMap()));
                yield show(shown.status(), request, index, shown);
            }
        };
    }

    private ResponseEntity<byte[]> keep(HttpServletRequest request, WeightedIndex index) throws InterruptedException {
        Map<String, String> values = values(index, request.getParameterMap());
        Shown shown = explained(index, values);
        if (!(shown.result().orElse(null) instanceof IndexResult.Explained explained)) {
            return show(shown.status(), request, index, shown);
        }
        limit.count();
        Receipt receipt = Receipt.next();
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("receipt", receipt.hash());
        payload.putObject("ruleset")
                .put("id", index.header().id())
                .put("version", index.header().version())
                .put("sha256", index.header().sha256());
        ObjectNode given = payload.putObject("values");
        values.forEach(given::put);
        payload.put("score", explained.score().toString());
        Fact fact = Objects.requireNonNull(transaction.execute(status -> facts.record(new NewFact(
                TrustFacts.EXPLANATION_KEPT,
                subject(receipt),
                Visibility.PUBLIC,
                payload,
                PERSONAL.stream().map(field -> "/" + field).toList()))));
        dispatcher.awaitProjected(fact);
        return show(HttpStatus.CREATED, request, index, shown.with(receipt, fact, true));
    }

    private static String subject(Receipt receipt) {
        return "explanation/" + receipt.hash();
    }

    private Fact fact(Receipt receipt) {
        return facts.ofSubject(subject(receipt)).stream().findFirst().orElseThrow(ExplainPages::unknown);
    }

    /** What was kept under a receipt, explained once more; after an erasure only that something was kept. */
    private ResponseEntity<byte[]> find(HttpServletRequest request, WeightedIndex index, Receipt receipt) {
        Fact fact = fact(receipt);
        Map<String, String> values = new LinkedHashMap<>();
        JsonNode kept = fact.payload().path("values");
        index.variables().forEach(variable -> {
            if (kept.path(variable.id()).isString()) {
                values.put(variable.id(), kept.path(variable.id()).asString());
            }
        });
        Shown shown = values.isEmpty() ? new Shown(Map.of()) : explained(index, values);
        return show(HttpStatus.OK, request, index, shown.with(receipt, fact, false));
    }

    private ResponseEntity<byte[]> erase(HttpServletRequest request, WeightedIndex index, Receipt receipt) {
        UUID id = UUID.fromString(fact(receipt).id());
        limit.count();
        transaction.executeWithoutResult(status -> PERSONAL.forEach(field ->
                erasure.erasePart(id, "/payload/" + field, "À la demande de la personne, sur présentation du reçu")));
        return find(request, index, receipt);
    }

    private static Receipt receipt(String typed) {
        return Receipt.read(typed).orElseThrow(ExplainPages::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "receipt-unknown", "number");
    }

    private WeightedIndex index(String id) {
        return rulesets.indices().stream()
                .filter(index -> index.header().id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Map<String, String> values(WeightedIndex index, Map<String, String[]> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        index.variables().forEach(variable -> {
            String[] sent = parameters.getOrDefault("v." + variable.id(), new String[0]);
            String value = sent.length == 0 ? "" : sent[0].strip().replace(',', '.');
            if (!value.isEmpty()) {
                values.put(variable.id(), value.substring(0, Math.min(LONGEST_VALUE, value.length())));
            }
        });
        return values;
    }

    private static Shown explained(WeightedIndex index, Map<String, String> values) {
        Map<String, Answers.Answer> answers = new LinkedHashMap<>();
        values.forEach((variable, value) -> answers.put(variable, new Answers.Answer.One(value)));
        return new Shown(
                values,
                Optional.of(new IndexExplainer(index).explain(new Answers(answers))),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** What a page shows. */
    private record Shown(
            Map<String, String> values,
            Optional<IndexResult> result,
            Optional<Receipt> receipt,
            Optional<Fact> fact,
            boolean fresh) {
        Shown(Map<String, String> values) {
            this(values, Optional.empty(), Optional.empty(), Optional.empty(), false);
        }

        Shown with(Receipt number, Fact stated, boolean isNew) {
            return new Shown(values, result, Optional.of(number), Optional.of(stated), isNew);
        }

        HttpStatus status() {
            return result.filter(IndexResult.Explained.class::isInstance).isPresent()
                    ? HttpStatus.OK
                    : HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, HttpServletRequest request, WeightedIndex index, Shown shown) {
        Page page = pages.page(request);
        Map<String, Object> model = new HashMap<>();
        model.put("view", new IndexView(new TrustPage(page, Map.of()), index));
        model.put("values", shown.values());
        model.put(
                "explained",
                shown.result().filter(IndexResult.Explained.class::isInstance).map(IndexResult.Explained.class::cast));
        model.put(
                "missing",
                shown.result()
                        .filter(IndexResult.Incomplete.class::isInstance)
                        .map(result -> ((IndexResult.Incomplete) result).missing())
                        .orElse(List.of()));
        model.put(
                "problems",
                shown.result()
                        .filter(IndexResult.Refused.class::isInstance)
                        .map(result -> ((IndexResult.Refused) result)
                                .problems().stream()
                                        .map(AnswerProblem::question)
                                        .toList())
                        .orElse(List.of()));
        model.put("receipt", shown.receipt());
        model.put("fact", shown.fact());
        model.put("fresh", shown.fresh());
        return pages.page(status, page, "trust/explain/index", model);
    }
}
