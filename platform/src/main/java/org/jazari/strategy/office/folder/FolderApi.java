package org.jazari.strategy.office.folder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.identity.Viewers;
import org.jazari.kernel.language.Texts;
import org.jazari.kernel.language.Translator;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.PublicPage;
import org.jazari.kernel.web.Refusal;
import org.jazari.kernel.web.RequestLanguage;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.observatory.KnownMoment;
import org.jazari.strategy.office.ProblemAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Folders for programs: a proposal from an archive, and the strategy in force as an archive. */
@RestController
class FolderApi {
    private static final String ZIP = "application/zip";
    private static final int MAX_ARCHIVE_BYTES = 20 << 20;

    private final Snapshots snapshots;
    private final FolderImport imports;
    private final Texts texts;
    private final Viewers viewers;

    FolderApi(Snapshots snapshots, FolderImport imports, Texts texts, Viewers viewers) {
        this.snapshots = snapshots;
        this.imports = imports;
        this.texts = texts;
        this.viewers = viewers;
    }

    @Operation(
            summary = "Proposes a folder of YAML files as the next version",
            description = "Role officer. The body is an archive; 422 lists every problem with file, line and column.")
    @PostMapping(path = "/api/v1/proposals", consumes = ZIP)
    ResponseEntity<Object> archive(HttpServletRequest request, @RequestParam(defaultValue = "Folder") String title)
            throws IOException {
        String author = Access.require(Role.OFFICER).username();
        byte[] body = request.getInputStream().readNBytes(MAX_ARCHIVE_BYTES + 1);
        if (body.length > MAX_ARCHIVE_BYTES) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large", "");
        }
        return propose(request, ZipUpload.read(body), title, author);
    }

    @Operation(
            summary = "Proposes a folder of YAML files as the next version",
            description = "Role officer. The form has an archive or YAML files under the name files, and a title.")
    @PostMapping(path = "/api/v1/proposals", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> files(
            HttpServletRequest request,
            @RequestParam(defaultValue = "Folder") String title,
            @RequestParam(name = "files", required = false) List<MultipartFile> files)
            throws IOException {
        String author = Access.require(Role.OFFICER).username();
        return propose(request, Uploads.of(files == null ? List.of() : files), title, author);
    }

    private ResponseEntity<Object> propose(HttpServletRequest request, Upload upload, String title, String author) {
        Translator translator = texts.in(RequestLanguage.of(request));
        return switch (imports.propose(UUID.randomUUID(), upload, title.strip(), author, translator)) {
            case FolderImport.Outcome.Proposed proposed -> {
                String page = "/" + translator.language().tag() + "/office/proposals/" + proposed.id();
                yield ResponseEntity.created(URI.create(page))
                        .body(Map.of("id", proposed.id().toString(), "url", page, "status", "OPEN"));
            }
            case FolderImport.Outcome.NothingToChange nothing ->
                ResponseEntity.ok(Map.of("status", "NOTHING_TO_CHANGE"));
            case FolderImport.Outcome.Refused refused ->
                ProblemAnswer.listing(
                        translator,
                        refused.problems().stream().map(FolderProblem::json).toList());
        };
    }

    @Operation(summary = "The strategy in force as an archive of YAML files")
    @GetMapping(path = "/api/v1/strategy.zip", produces = ZIP)
    ResponseEntity<byte[]> strategy(
            HttpServletRequest request,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        if (!viewers.current().signedIn()) {
            PublicPage.mark(request);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .header("Content-Disposition", "attachment; filename=\"strategy.zip\"")
                .body(FolderExport.zip(KnownMoment.snapshot(snapshots, known).tree()));
    }
}
