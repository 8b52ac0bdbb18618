package org.jazari.strategy.cockpit;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.evidence.finding.DatedContradictions;
import org.jazari.strategy.evidence.inbox.Candidates;
import org.jazari.strategy.observatory.Standing;
import org.jazari.strategy.observatory.View;
import org.jazari.strategy.office.Desk;
import org.jazari.strategy.office.change.Proposals;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Indicator;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The delivery unit's page, and "what if" for one target; neither changes anything. */
@Controller
class CockpitPages {
    private static final String COCKPIT = "/{language:fr|ar|zgh|en}/office/cockpit";
    private static final int LONGEST_NUMBER = 20;

    private final Pages pages;
    private final Desk desk;
    private final Proposals proposals;
    private final Candidates candidates;
    private final DatedContradictions contradictions;
    private final Clock clock;

    CockpitPages(
            Pages pages,
            Desk desk,
            Proposals proposals,
            Candidates candidates,
            DatedContradictions contradictions,
            Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.proposals = proposals;
        this.candidates = candidates;
        this.contradictions = contradictions;
        this.clock = clock.withZone(Formats.ZONE);
    }

    @GetMapping(COCKPIT)
    ResponseEntity<byte[]> cockpit(HttpServletRequest request) {
        Access.require(Role.OFFICER, Role.PUBLISHER);
        Page page = pages.page(request);
        View view = new View(page, desk.strategy());
        return pages.page(
                page,
                "cockpit/cockpit",
                Map.of(
                        "view", view,
                        "cockpit", Cockpit.of(view, LocalDate.now(clock)),
                        "contradictions", Contradictions.of(contradictions.knownAt(clock.instant())),
                        "open", proposals.open().size(),
                        "decided", proposals.decided(),
                        "figures", candidates.open()));
    }

    /** What an assumed pace comes to: a calculation, not a forecast. */
    @GetMapping(COCKPIT + "/what-if/{indicator:[a-z0-9-]+}")
    ResponseEntity<byte[]> whatIf(
            HttpServletRequest request,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String perYear) {
        Access.require(Role.OFFICER, Role.PUBLISHER);
        Page page = pages.page(request);
        View view = new View(page, desk.strategy());
        Standing standing = view.snapshot()
                .find(Indicator.class, ElementType.INDICATOR, indicator)
                .flatMap(found -> Standing.of(view, found, LocalDate.now(clock)))
                .orElseThrow(Refusal::notFound);
        Optional<BigDecimal> pace = perYear.isBlank() ? Optional.empty() : Optional.of(number(perYear));
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("standing", standing);
        model.put("pace", pace);
        model.put(
                "result",
                pace.flatMap(value -> standing.scenario(value.doubleValue()))
                        .map(scenario -> WhatIf.of(standing, scenario)));
        return pages.page(page, "cockpit/what-if", model);
    }

    /** A number as people type it: a decimal comma or point, spaces between thousands. */
    private static BigDecimal number(String typed) {
        String plain = typed.strip()
                .replaceAll("[\\s\u00a0\u202f]", "")
                .replace(',', '.')
                .replace('\u2212', '-');
        if (plain.length() > LONGEST_NUMBER || !plain.matches("[+-]?\\d+(\\.\\d+)?")) {
            throw Refusal.badRequest("not-a-number", "perYear", typed);
        }
        return new BigDecimal(plain);
    }
}
