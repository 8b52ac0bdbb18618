package org.jazari.strategy.cockpit.brief;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.strategy.cockpit.print.PdfPrinter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The brief as a PDF. */
@Component
class BriefPrint {
    /** The brief's page, without language. */
    static final String PATH = "/office/cockpit/brief";

    private final Pages pages;
    private final Briefs briefs;
    private final PdfPrinter printer;

    BriefPrint(Pages pages, Briefs briefs, PdfPrinter printer) {
        this.pages = pages;
        this.briefs = briefs;
        this.printer = printer;
    }

    /** The answer to a request for the PDF of a week; its links lead to the address at which it was asked for. */
    ResponseEntity<byte[]> answer(HttpServletRequest request, Page page, Week week) {
        String address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/" + page.lang() + PATH)
                .queryParam("week", week)
                .build()
                .toUriString();
        byte[] html = pages.render(
                page,
                "cockpit/brief-print",
                Map.of("brief", briefs.of(page, week), "generated", briefs.now(), "address", address));
        byte[] pdf = printer.print(new String(html, java.nio.charset.StandardCharsets.UTF_8), page.language(), address);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"jazari-" + week + "-" + page.lang() + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(pdf);
    }
}
