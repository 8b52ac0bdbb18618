package org.jazari.strategy.office.observation;

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
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Observations;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.office.Desk;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.observation.ObservationRequests.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Observations for people: what stands, a form for a new one or a correction, and withdrawal. */
@Controller
class ObservationPages {
    private static final String OFFICE = "/{language:fr|ar|zgh|en}/office/observations";

    private final Pages pages;
    private final Desk desk;
    private final Observations observations;
    private final ObservationDesk observationDesk;
    private final ObservationRequests requests;
    private final FactDispatcher dispatcher;

    ObservationPages(
            Pages pages,
            Desk desk,
            Observations observations,
            ObservationDesk observationDesk,
            ObservationRequests requests,
            FactDispatcher dispatcher) {
        this.pages = pages;
        this.desk = desk;
        this.observations = observations;
        this.observationDesk = observationDesk;
        this.requests = requests;
        this.dispatcher = dispatcher;
    }

    @GetMapping(OFFICE)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Access.require(Role.OFFICER, Role.PUBLISHER);
        return pages.page(pages.page(request), "office/observations", Map.of("strategy", desk.strategy()));
    }

    /** The form; {@code replaces} names the observation to correct, whose values stand in it. */
    @GetMapping(OFFICE + "/new")
    ResponseEntity<byte[]> form(HttpServletRequest request, @RequestParam(defaultValue = "") String replaces) {
        Access.require(Role.OFFICER);
        return form(
                HttpStatus.OK,
                pages.page(request),
                replaces.isEmpty() ? new HashMap<>() : fields(standing(replaces)),
                UUID.randomUUID().toString(),
                List.of());
    }

    @PostMapping(OFFICE + "/new")
    ResponseEntity<?> record(HttpServletRequest request, @RequestParam Map<String, String> sent)
            throws InterruptedException {
        String actor = Access.require(Role.OFFICER).username();
        Page page = pages.page(request);
        ObservationDraft draft = ObservationDraft.of(sent);
        String key = sent.getOrDefault("key", "");
        return answer(
                page,
                requests.once(
                        actor,
                        "form-" + key,
                        KeptAnswers.sha256(draft.toString(), new byte[0]),
                        () -> observationDesk.record(draft, desk.strategy())),
                problems -> form(HttpStatus.UNPROCESSABLE_CONTENT, page, sent, key, problems));
    }

    @GetMapping(OFFICE + "/{factId}/withdraw")
    ResponseEntity<byte[]> withdrawal(HttpServletRequest request, @PathVariable String factId) {
        Access.require(Role.OFFICER);
        return withdrawal(HttpStatus.OK, pages.page(request), standing(factId), "", List.of());
    }

    @PostMapping(OFFICE + "/{factId}/withdraw")
    ResponseEntity<?> withdraw(
            HttpServletRequest request, @PathVariable String factId, @RequestParam(defaultValue = "") String reason)
            throws InterruptedException {
        String actor = Access.require(Role.OFFICER).username();
        Page page = pages.page(request);
        String stripped = reason.replace("\r\n", "\n").strip();
        return answer(
                page,
                requests.once(actor, "", "", () -> observationDesk.withdraw(factId, stripped)),
                problems -> withdrawal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        page,
                        observation(factId).orElseThrow(Refusal::notFound),
                        stripped,
                        problems));
    }

    private ResponseEntity<?> answer(Page page, Outcome outcome, Refusing refusing) throws InterruptedException {
        return switch (outcome) {
            case Outcome.Done done -> {
                dispatcher.awaitProjected(done.fact());
                yield toList(page);
            }
            case Outcome.Answered answered -> toList(page);
            case Outcome.Refused refused -> refusing.show(refused.problems());
        };
    }

    private static ResponseEntity<?> toList(Page page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.url("/office/observations")))
                .build();
    }

    private Optional<Observation> observation(String factId) {
        try {
            return observations.find(UUID.fromString(factId).toString());
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    private Observation standing(String factId) {
        return observation(factId).filter(known -> known.supersededAt() == null).orElseThrow(Refusal::notFound);
    }

    private static Map<String, String> fields(Observation observation) {
        Map<String, String> fields = new HashMap<>();
        fields.put("indicator", observation.indicator());
        fields.put("value", observation.value().toPlainString());
        fields.put("period", observation.period().toString());
        fields.put("source", observation.source());
        fields.put("quote", observation.quote());
        var qualifier = observation.qualifier();
        fields.put("qualifier", qualifier == null ? "" : qualifier.key());
        fields.put("note", observation.findNote().orElse(""));
        fields.put("supersedes", observation.factId());
        return fields;
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Page page, Map<String, String> values, String key, List<FieldProblem> problems) {
        Snapshot strategy = desk.strategy();
        return pages.page(
                status,
                page,
                "office/observation",
                Map.of("view", new ObservationView(page, strategy, values, problems), "key", key));
    }

    private ResponseEntity<byte[]> withdrawal(
            HttpStatus status, Page page, Observation observation, String reason, List<FieldProblem> problems) {
        return pages.page(
                status,
                page,
                "office/withdrawal",
                Map.of(
                        "strategy", desk.strategy(),
                        "observation", observation,
                        "reason", reason,
                        "problems", problems));
    }

    private interface Refusing {
        ResponseEntity<?> show(List<FieldProblem> problems);
    }
}
