package org.jazari.strategy.evidence.reception;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jazari.documents.Limits;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.language.Texts;
import org.jazari.kernel.web.Refusal;
import org.jazari.kernel.web.RequestLanguage;
import org.jazari.strategy.evidence.document.KeptDocuments;
import org.jazari.strategy.evidence.inbox.Candidate;
import org.jazari.strategy.evidence.inbox.Candidates;
import org.jazari.strategy.office.ProblemAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents for programs: bytes in, figures out. An answer of 201 is given after everything is durable. */
@RestController
class DocumentApi {
    private final Reception reception;
    private final KeptDocuments documents;
    private final Candidates candidates;
    private final Texts texts;

    DocumentApi(Reception reception, KeptDocuments documents, Candidates candidates, Texts texts) {
        this.reception = reception;
        this.documents = documents;
        this.candidates = candidates;
        this.texts = texts;
    }

    @Operation(
            summary = "Takes a document in: text, HTML, PDF, or an archive of them",
            description = "Role officer. The body is the file; the same bytes twice are one document.")
    @PostMapping(path = "/api/v1/documents")
    ResponseEntity<Object> receive(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String title)
            throws IOException {
        String actor = Access.require(Role.OFFICER).username();
        int limit = Limits.standard().maximumBytes();
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large", "");
        }
        ReceivedFiles files = ReceivedFiles.of(name, request.getContentType(), body);
        ReceptionReport report = ReceptionReport.EMPTY.with(files.problems());
        for (ReceivedFiles.ReceivedFile file : files.files()) {
            report = report.with(reception.receive(file.name(), file.contentType(), file.bytes(), title, actor));
        }
        if (report.all().isEmpty()) {
            return ProblemAnswer.of(texts.in(RequestLanguage.of(request)), report.problems());
        }
        return ResponseEntity.status(report.received().isEmpty() ? HttpStatus.OK : HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "received", report.received(),
                        "known", report.known(),
                        "refused",
                                report.problems().stream()
                                        .map(problem -> Map.of("file", problem.field(), "code", problem.code()))
                                        .toList()));
    }

    @Operation(
            summary = "The figures that were read out of a document, with their places",
            description = "Role officer.")
    @GetMapping("/api/v1/documents/{sha256}/figures")
    List<Candidate> figures(@PathVariable String sha256) {
        Access.require(Role.OFFICER);
        if (!documents.has(sha256)) {
            throw Refusal.notFound();
        }
        return candidates.of(sha256);
    }
}
