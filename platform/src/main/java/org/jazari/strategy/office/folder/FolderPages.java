package org.jazari.strategy.office.folder;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.office.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A folder in, as a proposal; the strategy out, as a folder. */
@Controller
class FolderPages {
    private static final String OFFICE = "/{language:fr|ar|zgh|en}/office";

    private final Pages pages;
    private final Desk desk;
    private final FolderImport imports;

    FolderPages(Pages pages, Desk desk, FolderImport imports) {
        this.pages = pages;
        this.desk = desk;
        this.imports = imports;
    }

    @GetMapping(OFFICE + "/import")
    ResponseEntity<byte[]> form(HttpServletRequest request) {
        Access.require(Role.OFFICER);
        return show(HttpStatus.OK, pages.page(request), "", false, List.of());
    }

    @PostMapping(OFFICE + "/import")
    ResponseEntity<?> upload(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String title,
            @RequestParam String proposal,
            @RequestParam(name = "files", required = false) List<MultipartFile> files)
            throws IOException {
        String author = Access.require(Role.OFFICER).username();
        Page page = pages.page(request);
        UUID id = id(proposal);
        Upload upload = Uploads.of(files == null ? List.of() : files);
        return switch (imports.propose(id, upload, title.strip(), author, page.texts())) {
            case FolderImport.Outcome.Proposed proposed ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(page.url("/office/proposals/" + proposed.id())))
                        .build();
            case FolderImport.Outcome.NothingToChange nothing -> show(HttpStatus.OK, page, title, true, List.of());
            case FolderImport.Outcome.Refused refused ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, page, title, false, refused.problems());
        };
    }

    @GetMapping(OFFICE + "/export.zip")
    ResponseEntity<byte[]> export(HttpServletRequest request) {
        Access.require(Role.OFFICER, Role.PUBLISHER);
        Snapshot strategy = desk.strategy();
        String name =
                strategy.strategy().header().id() + "-" + strategy.version().number() + ".zip";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(FolderExport.zip(strategy.tree()));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, Page page, String title, boolean nothingToChange, List<FolderProblem> problems) {
        return pages.page(
                status,
                page,
                "office/import",
                Map.of(
                        "title", title,
                        "proposal", UUID.randomUUID(),
                        "nothingToChange", nothingToChange,
                        "problems", problems));
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException notAUuid) {
            throw Refusal.badRequest("malformed", "proposal");
        }
    }
}
