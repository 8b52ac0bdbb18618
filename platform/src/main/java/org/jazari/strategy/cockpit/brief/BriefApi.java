package org.jazari.strategy.cockpit.brief;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.identity.Viewer;
import org.jazari.kernel.language.Texts;
import org.jazari.kernel.web.Assets;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategyfile.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The brief for programs that send it on. */
@RestController
@Tag(name = "Brief", description = "The delivery unit's weekly brief")
class BriefApi {
    private final Briefs briefs;
    private final BriefPrint print;
    private final Texts texts;
    private final Assets assets;

    BriefApi(Briefs briefs, BriefPrint print, Texts texts, Assets assets) {
        this.briefs = briefs;
        this.print = print;
        this.texts = texts;
        this.assets = assets;
    }

    @GetMapping(path = "/api/v1/office/brief", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "The brief of a week as PDF",
            description = "As known at the end of the week: a week that is over gives the same content for good.")
    ResponseEntity<byte[]> brief(
            HttpServletRequest request,
            @Parameter(description = "A week of ISO 8601, such as 2026-W47; the last one that is over when absent")
                    @RequestParam(defaultValue = "")
                    String week,
            @Parameter(description = "fr, ar, zgh or en") @RequestParam(defaultValue = "fr") String lang) {
        Viewer viewer = Access.require(Role.OFFICER, Role.PUBLISHER);
        Language language = Language.find(lang).orElseThrow(() -> Refusal.badRequest("unknown-language", "lang", lang));
        Page page = new Page(texts.in(language), assets, BriefPrint.PATH, viewer, null, null, List.of());
        return print.answer(request, page, briefs.week(week));
    }
}
