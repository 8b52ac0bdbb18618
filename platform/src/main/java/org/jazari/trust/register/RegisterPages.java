package org.jazari.trust.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.trust.TrustPage;
import org.jazari.trust.dossier.Attached;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.Dossiers;
import org.jazari.trust.dossier.LegalClocks;
import org.jazari.trust.dossier.Register;
import org.jazari.trust.dossier.Sectors;
import org.jazari.trust.ruleset.Rulesets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public register: the list, a record, the numbers, the legal times. */
@Controller
class RegisterPages {
    static final String REGISTER = "/{language:fr|ar|zgh|en}/register";
    private static final int MAX_SEARCH_CHARACTERS = 200;
    private static final int PAGE_SIZE = 50;

    private final Pages pages;
    private final Dossiers dossiers;
    private final Sectors sectors;
    private final LegalClocks clocks;
    private final Rulesets rulesets;

    RegisterPages(Pages pages, Dossiers dossiers, Sectors sectors, LegalClocks clocks, Rulesets rulesets) {
        this.pages = pages;
        this.dossiers = dossiers;
        this.sectors = sectors;
        this.clocks = clocks;
        this.rulesets = rulesets;
    }

    @GetMapping(REGISTER)
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "1") int page) {
        Page shell = pages.page(request);
        Register register = register(shell);
        for (String asked : List.of(q, sector, body, standing, level)) {
            if (asked.length() > MAX_SEARCH_CHARACTERS) {
                throw Refusal.badRequest("search-too-long", "q", Integer.toString(MAX_SEARCH_CHARACTERS));
            }
        }
        Search search = new Search(q.replace('\u0000', ' ').strip(), sector, body, standing, level);
        List<Dossier> found = search.in(register);
        int last = Math.max(1, Math.ceilDiv(found.size(), PAGE_SIZE));
        int shown = Math.clamp(page, 1, last);
        Map<String, Object> model = new HashMap<>();
        model.put("register", register);
        model.put("search", search);
        model.put("found", found.size());
        model.put("systems", found.subList((shown - 1) * PAGE_SIZE, Math.min(found.size(), shown * PAGE_SIZE)));
        model.put("shown", shown);
        model.put("last", last);
        model.put("bodies", Search.bodies(register));
        return show(request, shell, register, "trust/register/list", model);
    }

    @GetMapping(REGISTER + "/{id:[a-z0-9-]+}")
    ResponseEntity<byte[]> record(HttpServletRequest request, @PathVariable String id) {
        Page shell = pages.page(request);
        Register register = register(shell);
        Dossier dossier = register.find(id).orElseThrow(Refusal::notFound);
        Optional<Attached> attached =
                dossier.assessment().filter(one -> dossier.standing().showsRecord());
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", dossier);
        model.put("register", register);
        model.put("clocks", clocks);
        model.put("attached", attached);
        model.put("questionnaire", attached.flatMap(one -> rulesets.questionnaire(one.ruleset(), one.version())));
        model.put(
                "newer",
                attached.flatMap(one -> rulesets.current(one.ruleset(), register.moment())
                        .filter(now -> !now.header().version().equals(one.version()))
                        .map(now -> now.header().version())));
        return show(request, shell, register, "trust/register/record", model);
    }

    @GetMapping(REGISTER + "/indicators")
    ResponseEntity<byte[]> indicators(HttpServletRequest request) {
        Page shell = pages.page(request);
        Register register = register(shell);
        return show(
                request,
                shell,
                register,
                "trust/register/indicators",
                Map.of("indicators", Indicators.of(register, clocks, rulesets)));
    }

    @GetMapping(REGISTER + "/clocks")
    ResponseEntity<byte[]> clocks(HttpServletRequest request) {
        Page shell = pages.page(request);
        Register register = register(shell);
        return show(request, shell, register, "trust/register/clocks", Map.of("clocks", clocks, "day", register.day()));
    }

    private Register register(Page page) {
        return dossiers.asKnown(AsKnown.parse(page.known()));
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request, Page page, Register register, String template, Map<String, Object> model) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("view", new TrustPage(page, sectors.at(register.moment())));
        return pages.publicPage(request, page, template, whole);
    }
}
