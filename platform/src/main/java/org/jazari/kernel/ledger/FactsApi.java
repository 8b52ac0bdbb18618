package org.jazari.kernel.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jazari.kernel.facts.FactOrder;
import org.jazari.kernel.facts.FactStatement;
import org.jazari.kernel.facts.OrderedFact;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The public facts and the ledger over them, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Facts", description = "What happened, in the order in which the platform learnt it")
class FactsApi {
    private final FactOrder order;
    private final PublicLedger ledger;
    private final JsonMapper json;

    FactsApi(FactOrder order, PublicLedger ledger, JsonMapper json) {
        this.order = order;
        this.ledger = ledger;
        this.json = json;
    }

    @GetMapping("/facts")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json"))
    @Operation(
            summary = "Public facts in order",
            description = "At most 500 after a position; call again with the last position to go on.")
    ResponseEntity<byte[]> facts(
            @Parameter(description = "Position to go on after; 0 for the beginning") @RequestParam(defaultValue = "0")
                    long after,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        List<OrderedFact> facts = order.publicAfter(after, AsKnown.parse(known).orElse(AsKnown.END));
        ArrayNode list = json.createArrayNode();
        facts.forEach(fact -> list.add(statement(fact)));
        return body(list);
    }

    @GetMapping("/facts/{id}")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json"))
    @Operation(summary = "A public fact and its place in the ledger")
    ResponseEntity<byte[]> fact(
            @PathVariable UUID id, @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        Instant moment = AsKnown.parse(known).orElse(AsKnown.END);
        OrderedFact fact = order.findPublic(id.toString())
                .filter(found -> !found.fact().recordedAt().isAfter(moment))
                .orElseThrow(Refusal::notFound);
        ObjectNode answer = statement(fact);
        ledger.find(id.toString())
                .ifPresent(receipt -> answer.putObject("ledger")
                        .put("index", receipt.index())
                        .put("leafHash", receipt.leafHash())
                        .put("proof", "/facts/" + id + "/proof"));
        return body(answer);
    }

    @GetMapping("/ledger")
    @Operation(summary = "The size and root of the ledger's tree, now or after the last fact recorded by a date")
    LedgerHead ledger(@Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        return AsKnown.parse(known).map(ledger::head).orElseGet(ledger::head);
    }

    private ResponseEntity<byte[]> body(JsonNode json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(this.json.writeValueAsBytes(json));
    }

    private ObjectNode statement(OrderedFact fact) {
        ObjectNode answer = json.createObjectNode();
        answer.put("position", fact.position());
        answer.set("statement", FactStatement.json(fact.fact()));
        return answer;
    }
}
