package org.jazari.trust.office;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jazari.assessment.AnswerProblem;
import org.jazari.assessment.Answers;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.scoring.Assessment;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.trust.TrustPage;
import org.jazari.trust.TrustRoles;
import org.jazari.trust.dossier.Act;
import org.jazari.trust.dossier.Attached;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.DossierDesk;
import org.jazari.trust.dossier.Sectors;
import org.jazari.trust.ruleset.Assessing;
import org.jazari.trust.ruleset.Rulesets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** The questionnaire of a dossier: filled in, tried out, and attached once nothing is missing. */
@Controller
class AssessmentPages {
    private static final String FORM = DossierPages.OFFICE + "/{id:[a-z0-9-]+}/assessment/{ruleset:[a-z0-9-]+}";

    private final Pages pages;
    private final DossierDesk desk;
    private final Rulesets rulesets;
    private final Sectors sectors;
    private final FactDispatcher dispatcher;

    AssessmentPages(Pages pages, DossierDesk desk, Rulesets rulesets, Sectors sectors, FactDispatcher dispatcher) {
        this.pages = pages;
        this.desk = desk;
        this.rulesets = rulesets;
        this.sectors = sectors;
        this.dispatcher = dispatcher;
    }

    @GetMapping(FORM)
    ResponseEntity<byte[]> form(HttpServletRequest request, @PathVariable String id, @PathVariable String ruleset) {
        Access.require(TrustRoles.SUBMITTER);
        Dossier dossier = find(id);
        Questionnaire questionnaire = rulesets.current(ruleset).orElseThrow(Refusal::notFound);
        Answers answers = dossier.assessment()
                .filter(attached -> attached.ruleset().equals(ruleset))
                .map(attached ->
                        known(questionnaire, Assessing.answers(attached.json().path("answers"))))
                .orElseGet(() -> new Answers(Map.of()));
        return show(
                HttpStatus.OK,
                request,
                dossier,
                questionnaire,
                answers,
                dossier.facts().size(),
                false);
    }

    /** Answers of an older version that the present one still knows. */
    private static Answers known(Questionnaire questionnaire, Answers answers) {
        Map<String, Answers.Answer> kept = new HashMap<>(answers.byQuestion());
        if (Assessing.assess(questionnaire, answers) instanceof Assessing.Result.Refused refused) {
            refused.problems().forEach(problem -> kept.remove(problem.question()));
        }
        return new Answers(kept);
    }

    @PostMapping(FORM)
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String ruleset,
            @RequestParam(defaultValue = "try") String action,
            @RequestParam(defaultValue = "-1") int seen)
            throws InterruptedException {
        Access.require(TrustRoles.SUBMITTER);
        Dossier dossier = find(id);
        Questionnaire questionnaire = rulesets.current(ruleset).orElseThrow(Refusal::notFound);
        Answers answers = Assessing.answers(questionnaire, request.getParameterMap());
        if (!action.equals("attach")) {
            return show(HttpStatus.OK, request, dossier, questionnaire, answers, seen, true);
        }
        if (!(Assessing.assess(questionnaire, answers) instanceof Assessing.Result.Scored scored)
                || !scored.assessment().complete()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, dossier, questionnaire, answers, seen, true);
        }
        Act act = dossier.may(Act.ASSESS) ? Act.ASSESS : Act.REASSESS;
        Fact fact = desk.act(id, act, now -> statement(now, act, scored.statement()), OptionalInt.of(seen), List.of());
        dispatcher.awaitProjected(fact);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(pages.page(request).url("/office/register/" + id)))
                .build();
    }

    private static ObjectNode statement(Dossier dossier, Act act, ObjectNode scored) {
        ObjectNode statement = scored.deepCopy();
        if (act == Act.REASSESS) {
            dossier.assessment()
                    .ifPresent(before -> statement
                            .putObject("formerly")
                            .put("version", before.version())
                            .put("sha256", before.sha256())
                            .put("level", before.level().orElse(0)));
        }
        return statement;
    }

    private Dossier find(String id) {
        return desk.find(id).orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            HttpServletRequest request,
            Dossier dossier,
            Questionnaire questionnaire,
            Answers answers,
            int seen,
            boolean tried) {
        Page page = pages.page(request);
        Optional<Assessment> assessment = Optional.empty();
        Optional<Attached> attached = Optional.empty();
        List<AnswerProblem> problems = List.of();
        switch (Assessing.assess(questionnaire, answers)) {
            case Assessing.Result.Scored scored -> {
                assessment = Optional.of(scored.assessment());
                attached = Optional.of(new Attached(scored.statement(), java.time.Instant.EPOCH));
            }
            case Assessing.Result.Refused refused -> problems = refused.problems();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("view", new TrustPage(page, sectors.at(AsKnown.END)));
        model.put("dossier", dossier);
        model.put("questionnaire", questionnaire);
        model.put("answers", new GivenAnswers(answers));
        model.put("assessment", assessment);
        model.put("attached", attached);
        model.put("problems", problems);
        model.put("seen", seen);
        model.put("tried", tried);
        return pages.page(status, page, "trust/office/assessment", model);
    }
}
