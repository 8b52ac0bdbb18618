package org.jazari.strategy.office.observation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.language.Texts;
import org.jazari.kernel.web.Refusal;
import org.jazari.kernel.web.RequestLanguage;
import org.jazari.strategy.office.Desk;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;
import org.jazari.strategy.office.ProblemAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Observations for programs. An answer of 201 is given after the fact is durable. */
@RestController
class ObservationApi {
    private static final int MAX_BODY_BYTES = 64 * 1024;

    private final Desk desk;
    private final ObservationDesk observations;
    private final ObservationRequests requests;
    private final Texts texts;
    private final JsonMapper json;

    ObservationApi(
            Desk desk, ObservationDesk observations, ObservationRequests requests, Texts texts, JsonMapper json) {
        this.desk = desk;
        this.observations = observations;
        this.requests = requests;
        this.texts = texts;
        this.json = json;
    }

    @Operation(
            summary = "Records a value of an indicator",
            description =
                    "Role officer. With the header Idempotency-Key a repeated request has one effect and one answer, for seven days.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ObservationBody.class)))
    @PostMapping(path = "/api/v1/observations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> record(
            HttpServletRequest request, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        String actor = Access.require(Role.OFFICER).username();
        byte[] body = body(request);
        ObjectNode sent = object(body);
        List<FieldProblem> unknown = unknownFields(sent, ObservationDraft.FIELDS);
        if (!unknown.isEmpty()) {
            return ProblemAnswer.of(texts.in(RequestLanguage.of(request)), unknown);
        }
        return answer(
                request,
                requests.once(
                        actor,
                        key == null ? "" : key,
                        KeptAnswers.sha256(request.getRequestURI(), body),
                        () -> observations.record(ObservationDraft.of(sent), desk.strategy())));
    }

    @Operation(
            summary = "Withdraws an observation that was found wrong and is not replaced",
            description =
                    "Role officer. With the header Idempotency-Key a repeated request has one effect and one answer, for seven days.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WithdrawalBody.class)))
    @PostMapping(path = "/api/v1/observations/{factId}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> withdraw(
            HttpServletRequest request,
            @PathVariable String factId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        String actor = Access.require(Role.OFFICER).username();
        byte[] body = body(request);
        ObjectNode sent = object(body);
        List<FieldProblem> unknown = unknownFields(sent, Set.of("reason"));
        if (!unknown.isEmpty()) {
            return ProblemAnswer.of(texts.in(RequestLanguage.of(request)), unknown);
        }
        return answer(
                request,
                requests.once(
                        actor,
                        key == null ? "" : key,
                        KeptAnswers.sha256(request.getRequestURI(), body),
                        () -> observations.withdraw(
                                factId, sent.path("reason").asString("").strip())));
    }

    private ResponseEntity<Object> answer(HttpServletRequest request, ObservationRequests.Outcome outcome) {
        return switch (outcome) {
            case ObservationRequests.Outcome.Done done -> created(done.answer());
            case ObservationRequests.Outcome.Answered answered -> created(answered.answer());
            case ObservationRequests.Outcome.Refused refused ->
                ProblemAnswer.of(texts.in(RequestLanguage.of(request)), refused.problems());
        };
    }

    private static ResponseEntity<Object> created(ObjectNode answer) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large", "");
        }
        return body;
    }

    private ObjectNode object(byte[] body) {
        try {
            if (json.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            throw Refusal.badRequest("malformed", "");
        }
        throw Refusal.badRequest("malformed", "");
    }

    private static List<FieldProblem> unknownFields(ObjectNode sent, Set<String> known) {
        List<FieldProblem> problems = new ArrayList<>();
        for (String field : sent.propertyNames()) {
            if (!known.contains(field)) {
                problems.add(FieldProblem.of(
                        PlainText.shown(field),
                        "unknown-field",
                        PlainText.shown(field),
                        String.join(", ", known.stream().sorted().toList())));
            }
        }
        return problems;
    }

    /** For the description of the interface only; the body is read field by field so that nothing is coerced. */
    record ObservationBody(
            @Schema(description = "Id of the indicator", example = "ai-readiness-rank")
            String indicator,

            @Schema(description = "Decimal number in the indicator's unit, as a number or a text", example = "85")
            String value,

            @Schema(description = "When the value held: a date of any precision or from/to", example = "2026")
            String period,

            @Schema(description = "Id of the source") String source,

            @Schema(description = "The source's exact words")
            String quote,

            @Schema(allowableValues = {"exactly", "about", "at-least", "at-most", "up-to"}) @Nullable
            String qualifier,

            @Nullable String note,

            @Schema(description = "Fact id of the observation that this one replaces") @Nullable
            String supersedes) {}

    /** For the description of the interface only. */
    record WithdrawalBody(
            @Schema(description = "Why the observation is wrong")
            String reason) {}
}
