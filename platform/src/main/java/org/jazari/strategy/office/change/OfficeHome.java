package org.jazari.strategy.office.change;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.identity.Viewer;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.office.Desk;
import org.jazari.strategyfile.ElementType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where work begins: what waits, what was decided, what can be edited. */
@Controller
class OfficeHome {
    private static final String OFFICE = "/{language:fr|ar|zgh|en}/office";

    private final Pages pages;
    private final Desk desk;
    private final Proposals proposals;

    OfficeHome(Pages pages, Desk desk, Proposals proposals) {
        this.pages = pages;
        this.desk = desk;
        this.proposals = proposals;
    }

    @GetMapping({OFFICE, OFFICE + "/"})
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        Viewer viewer = Access.require(Role.OFFICER, Role.PUBLISHER);
        Page page = pages.page(request);
        return pages.page(
                page,
                "office/home",
                Map.of(
                        "open",
                        proposals.open(),
                        "mine",
                        proposals.of(viewer.username()),
                        "decided",
                        proposals.decided()));
    }

    /** The types of element, each with how many there are. */
    @GetMapping(OFFICE + "/edit")
    ResponseEntity<byte[]> types(HttpServletRequest request) {
        Access.require(Role.OFFICER);
        Page page = pages.page(request);
        Snapshot strategy = desk.strategy();
        return pages.page(page, "office/types", Map.of("strategy", strategy));
    }

    /** The elements of a type, each leading to its form. */
    @GetMapping(OFFICE + "/edit/{plural:[a-z]+}")
    ResponseEntity<byte[]> elements(HttpServletRequest request, @PathVariable String plural) {
        Access.require(Role.OFFICER);
        ElementType type = ElementType.findPlural(plural).orElseThrow(Refusal::notFound);
        Page page = pages.page(request);
        Snapshot strategy = desk.strategy();
        return pages.page(page, "office/elements", Map.of("strategy", strategy, "type", type));
    }
}
