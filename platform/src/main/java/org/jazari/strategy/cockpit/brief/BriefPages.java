package org.jazari.strategy.cockpit.brief;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The brief of a week as a page that can be printed, and as the PDF that the page announces. */
@Controller
class BriefPages {
    private static final String BRIEF = "/{language:fr|ar|zgh|en}" + BriefPrint.PATH;

    private final Pages pages;
    private final Briefs briefs;
    private final BriefPrint print;

    BriefPages(Pages pages, Briefs briefs, BriefPrint print) {
        this.pages = pages;
        this.briefs = briefs;
        this.print = print;
    }

    @GetMapping(BRIEF)
    ResponseEntity<byte[]> brief(HttpServletRequest request, @RequestParam(defaultValue = "") String week) {
        Access.require(Role.OFFICER, Role.PUBLISHER);
        Page page = pages.page(request);
        Brief brief = briefs.of(page, briefs.week(week));
        return pages.page(
                page,
                "cockpit/brief",
                Map.of("brief", brief, "withNext", !briefs.isToCome(brief.week().next())));
    }

    @GetMapping(BRIEF + ".pdf")
    ResponseEntity<byte[]> pdf(HttpServletRequest request, @RequestParam(defaultValue = "") String week) {
        Access.require(Role.OFFICER, Role.PUBLISHER);
        return print.answer(request, pages.page(request), briefs.week(week));
    }
}
