package org.jazari.strategy.evidence.reception;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.strategy.evidence.document.KeptDocuments;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page where evidence begins: what came in, and the forms for files and for pasted text. */
@Controller
class ReceptionPages {
    private static final String EVIDENCE = "/{language:fr|ar|zgh|en}/office/evidence";
    private static final int MAX_TITLE = 500;

    private final Pages pages;
    private final KeptDocuments documents;
    private final Reception reception;

    ReceptionPages(Pages pages, KeptDocuments documents, Reception reception) {
        this.pages = pages;
        this.documents = documents;
        this.reception = reception;
    }

    @GetMapping(EVIDENCE)
    ResponseEntity<byte[]> evidence(HttpServletRequest request) {
        Access.require(Role.OFFICER, Role.PUBLISHER);
        return show(HttpStatus.OK, pages.page(request), ReceptionReport.EMPTY);
    }

    @PostMapping(EVIDENCE + "/files")
    ResponseEntity<?> files(
            HttpServletRequest request, @RequestParam(name = "files", required = false) List<MultipartFile> files)
            throws IOException {
        String actor = Access.require(Role.OFFICER).username();
        Page page = pages.page(request);
        ReceivedFiles received = ReceivedFiles.of(files == null ? List.of() : files);
        ReceptionReport report = ReceptionReport.EMPTY.with(received.problems());
        for (ReceivedFiles.ReceivedFile file : received.files()) {
            report = report.with(reception.receive(file.name(), file.contentType(), file.bytes(), "", actor));
        }
        return answer(page, report);
    }

    @PostMapping(EVIDENCE + "/text")
    ResponseEntity<?> pasted(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text) {
        String actor = Access.require(Role.OFFICER).username();
        Page page = pages.page(request);
        byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        List<FieldProblem> problems = new ArrayList<>();
        if (text.isBlank()) {
            problems.add(FieldProblem.of("text", "empty"));
        }
        PlainText.problem("title", title.strip(), 0, MAX_TITLE).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, ReceptionReport.EMPTY.with(problems));
        }
        return answer(
                page,
                ReceptionReport.EMPTY.with(
                        reception.receive("", "text/plain; charset=utf-8", bytes, title.strip(), actor)));
    }

    /** One document that came in is shown; of several, the list. */
    private ResponseEntity<?> answer(Page page, ReceptionReport report) {
        if (!report.problems().isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, report);
        }
        List<String> all = report.all();
        String path = all.size() == 1 ? "/office/evidence/documents/" + all.getFirst() : "/office/evidence";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.url(path)))
                .build();
    }

    private ResponseEntity<byte[]> show(HttpStatus status, Page page, ReceptionReport report) {
        return pages.page(status, page, "evidence/home", Map.of("documents", documents.summaries(), "report", report));
    }
}
