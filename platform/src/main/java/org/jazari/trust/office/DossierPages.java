package org.jazari.trust.office;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Viewer;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.trust.TrustPage;
import org.jazari.trust.TrustRoles;
import org.jazari.trust.dossier.Act;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.DossierDesk;
import org.jazari.trust.dossier.Dossiers;
import org.jazari.trust.dossier.Duty;
import org.jazari.trust.dossier.LegalClocks;
import org.jazari.trust.dossier.Publication;
import org.jazari.trust.dossier.Sectors;
import org.jazari.trust.dossier.SystemIds;
import org.jazari.trust.ruleset.Rulesets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The dossiers: their list, one of them, its record to fill in, and all that can be done in it. */
@Controller
class DossierPages {
    static final String OFFICE = "/{language:fr|ar|zgh|en}/office/register";
    private static final String ONE = OFFICE + "/{id:[a-z0-9-]+}";

    private final Pages pages;
    private final Dossiers dossiers;
    private final DossierDesk desk;
    private final Sectors sectors;
    private final LegalClocks clocks;
    private final Rulesets rulesets;
    private final FactDispatcher dispatcher;

    DossierPages(
            Pages pages,
            Dossiers dossiers,
            DossierDesk desk,
            Sectors sectors,
            LegalClocks clocks,
            Rulesets rulesets,
            FactDispatcher dispatcher) {
        this.pages = pages;
        this.dossiers = dossiers;
        this.desk = desk;
        this.sectors = sectors;
        this.clocks = clocks;
        this.rulesets = rulesets;
        this.dispatcher = dispatcher;
    }

    static Viewer requireStaff() {
        return Access.require(TrustRoles.SUBMITTER, TrustRoles.REVIEWER, TrustRoles.PUBLISHER);
    }

    @GetMapping(OFFICE)
    ResponseEntity<byte[]> list(HttpServletRequest request, @RequestParam(defaultValue = "") String stage) {
        requireStaff();
        List<Dossier> shown = dossiers.all().stream()
                .filter(dossier -> stage.isEmpty() || dossier.stage().key().equals(stage))
                .sorted(Comparator.comparing(
                                (Dossier dossier) -> dossier.facts().getLast().recordedAt())
                        .reversed())
                .toList();
        return page(
                HttpStatus.OK,
                request,
                "trust/office/list",
                Map.of("dossiers", shown, "stage", stage, "clocks", clocks));
    }

    @GetMapping(OFFICE + "/new")
    ResponseEntity<byte[]> blank(HttpServletRequest request) {
        Access.require(TrustRoles.SUBMITTER);
        return form(HttpStatus.OK, request, "", 0, new RecordForm(Map.of(), Map.of()));
    }

    @PostMapping(OFFICE + "/new")
    ResponseEntity<byte[]> create(HttpServletRequest request) throws InterruptedException {
        Access.require(TrustRoles.SUBMITTER);
        RecordForm form = RecordForm.read(request.getParameterMap(), sectorNames());
        if (!form.isGood()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, request, "", 0, form);
        }
        String id = SystemIds.next(form.nameInAnyLanguage());
        return done(request, id, desk.act(id, Act.DRAFT, dossier -> record(form), OptionalInt.of(0), List.of()));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> dossier(HttpServletRequest request, @PathVariable String id) {
        requireStaff();
        return show(HttpStatus.OK, request, find(id), Optional.empty());
    }

    @GetMapping(ONE + "/edit")
    ResponseEntity<byte[]> edit(HttpServletRequest request, @PathVariable String id) {
        Access.require(TrustRoles.SUBMITTER);
        Dossier dossier = find(id);
        return form(HttpStatus.OK, request, id, dossier.facts().size(), RecordForm.of(dossier.record()));
    }

    @PostMapping(ONE + "/edit")
    ResponseEntity<byte[]> save(
            HttpServletRequest request, @PathVariable String id, @RequestParam(defaultValue = "-1") int seen)
            throws InterruptedException {
        Access.require(TrustRoles.SUBMITTER);
        find(id);
        RecordForm form = RecordForm.read(request.getParameterMap(), sectorNames());
        if (!form.isGood()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, request, id, seen, form);
        }
        return done(request, id, desk.act(id, Act.DRAFT, dossier -> record(form), OptionalInt.of(seen), List.of()));
    }

    @PostMapping(ONE + "/acts/{act}")
    ResponseEntity<byte[]> act(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam(defaultValue = "-1") int seen)
            throws InterruptedException {
        requireStaff();
        Act asked = Act.find(act)
                .filter(found -> found.duty() != Duty.ANYBODY)
                .filter(found -> !List.of(Act.DRAFT, Act.ASSESS, Act.REASSESS).contains(found))
                .orElseThrow(Refusal::notFound);
        Dossier shown = find(id);
        ActForm form = ActForm.of(asked, shown, clocks, "fr").read(request.getParameterMap(), clocks.today());
        if (!form.isGood() && desk.permits(shown, asked)) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, shown, Optional.of(form));
        }
        return done(
                request, id, desk.act(id, asked, dossier -> statement(dossier, form), OptionalInt.of(seen), List.of()));
    }

    private ObjectNode statement(Dossier dossier, ActForm form) {
        ObjectNode payload = form.payload();
        return switch (form.act()) {
            case PUBLISH ->
                Publication.record(
                        dossier,
                        clocks.today()
                                .atStartOfDay(org.jazari.kernel.language.Formats.ZONE)
                                .toInstant());
            case WITHHOLD -> Publication.stub(dossier, payload);
            case SET_CONDITION ->
                payload.put("condition", "c" + (dossier.conditions().size() + 1));
            case DRAFT, ASSESS, SUBMIT, ASK, ANSWER, EXTEND, LIFT_CONDITION, DECIDE, CONTEST, ANSWER_CONTEST -> payload;
            case REASSESS, REPORT_INCIDENT, SUSPEND, RESUME, RETIRE, WITHDRAW -> payload;
        };
    }

    private static ObjectNode record(RecordForm form) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.set("record", form.record());
        return payload;
    }

    /** Shows what came of it once every page shows it. */
    private ResponseEntity<byte[]> done(HttpServletRequest request, String id, Fact fact) throws InterruptedException {
        dispatcher.awaitProjected(fact);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(pages.page(request).url("/office/register/" + id)))
                .build();
    }

    private Dossier find(String id) {
        return desk.find(id).orElseThrow(Refusal::notFound);
    }

    private java.util.Set<String> sectorNames() {
        return sectors.at(AsKnown.END).keySet();
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, HttpServletRequest request, String id, int seen, RecordForm form) {
        return page(status, request, "trust/office/edit", Map.of("id", id, "seen", seen, "form", form));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, HttpServletRequest request, Dossier dossier, Optional<ActForm> sent) {
        Viewer viewer = requireStaff();
        String language = pages.page(request).lang();
        List<ActForm> forms = Stream.of(Act.values())
                .filter(act -> act.duty().role().filter(viewer::is).isPresent())
                .filter(act -> dossier.keepsDutiesApart(viewer.username(), act.duty()))
                .filter(act -> desk.permits(dossier, act))
                .map(act -> sent.filter(form -> form.act() == act)
                        .orElseGet(() -> ActForm.of(act, dossier, clocks, language)))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", dossier);
        model.put("forms", forms);
        model.put("wrong", sent.isPresent());
        model.put("deadline", clocks.decision(dossier));
        model.put("clocks", clocks);
        model.put("deemed", desk.isDeemedAccepted(dossier));
        model.put(
                "questionnaire",
                dossier.assessment().flatMap(one -> rulesets.questionnaire(one.ruleset(), one.version())));
        model.put("apart", dossier.dutyOf(viewer.username()));
        return page(status, request, "trust/office/dossier", model);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, HttpServletRequest request, String template, Map<String, Object> model) {
        Page page = pages.page(request);
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("view", new TrustPage(page, sectors.at(AsKnown.END), rulesets.questionnaires()));
        return pages.page(status, page, template, whole);
    }
}
