package org.jazari.trust.elsewhere;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Viewer;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.trust.TrustRoles;
import org.jazari.trust.dossier.CheckedText;
import org.jazari.trust.exchange.Csv;
import org.jazari.trust.foreign.ForeignFile;
import org.jazari.trust.foreign.ForeignRows;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Registers of other countries in the office: a file comes in, its refused rows are looked at, a wrong one is taken off. */
@Controller
class ImportPages {
    private static final String IMPORTS = "/{language:fr|ar|zgh|en}/office/register/imports";
    private static final String ONE = IMPORTS + "/{sha256:[0-9a-f]+}";
    private static final int SHOWN_REFUSALS = 200;
    private static final int LONGEST_REASONS = 2_000;

    private final Pages pages;
    private final ForeignRegisters registers;
    private final FactDispatcher dispatcher;
    private final Clock clock;

    ImportPages(Pages pages, ForeignRegisters registers, FactDispatcher dispatcher, Clock clock) {
        this.pages = pages;
        this.registers = registers;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @GetMapping(IMPORTS)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        requireStaff();
        return list(HttpStatus.OK, request, ImportForm.EMPTY);
    }

    @PostMapping(IMPORTS)
    ResponseEntity<byte[]> take(
            HttpServletRequest request,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String asOf)
            throws IOException, InterruptedException {
        Viewer publisher = Access.require(TrustRoles.PUBLISHER);
        ImportForm form = ImportForm.read(format, title, address, asOf, today());
        byte[] content = file.getInputStream().readNBytes(ForeignFile.LARGEST_BYTES + 1);
        if (content.length == 0) {
            form = form.with("file", "empty");
        }
        if (!form.isGood()) {
            return list(HttpStatus.UNPROCESSABLE_CONTENT, request, form);
        }
        return switch (registers.take(
                content, ImportForm.fileName(String.valueOf(file.getOriginalFilename())), form, publisher.username())) {
            case ForeignRegisters.Import.Done done -> {
                dispatcher.awaitProjected(done.fact());
                yield seeOther(
                        request, "/office/register/imports/" + done.register().sha256());
            }
            case ForeignRegisters.Import.KnownAlready known ->
                seeOther(request, "/office/register/imports/" + known.sha256() + "?known-already=true");
            case ForeignRegisters.Import.Unreadable unreadable ->
                list(HttpStatus.UNPROCESSABLE_CONTENT, request, form.with("file", unreadable.key()));
        };
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable String sha256) {
        requireStaff();
        return one(HttpStatus.OK, request, sha256, "");
    }

    @GetMapping(ONE + "/refused.csv")
    ResponseEntity<byte[]> refused(@PathVariable String sha256) {
        requireStaff();
        ForeignRegister register = find(sha256);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"refused-" + sha256.substring(0, 8) + ".csv\"")
                .body(Csv.of(ForeignRows.refused(registers.refusals(sha256, register.refused()))));
    }

    @PostMapping(ONE + "/remove")
    ResponseEntity<byte[]> remove(
            HttpServletRequest request, @PathVariable String sha256, @RequestParam(defaultValue = "") String reasons)
            throws InterruptedException {
        Access.require(TrustRoles.PUBLISHER);
        String tidy = CheckedText.tidy(reasons);
        var problem = CheckedText.problem(tidy, true, LONGEST_REASONS);
        if (problem.isPresent()) {
            return one(HttpStatus.UNPROCESSABLE_CONTENT, request, sha256, problem.get());
        }
        dispatcher.awaitProjected(registers.remove(sha256, tidy).orElseThrow(Refusal::notFound));
        return seeOther(request, "/office/register/imports");
    }

    private static void requireStaff() {
        Access.require(TrustRoles.SUBMITTER, TrustRoles.REVIEWER, TrustRoles.PUBLISHER);
    }

    private ForeignRegister find(String sha256) {
        return registers.find(sha256).orElseThrow(Refusal::notFound);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    private ResponseEntity<byte[]> seeOther(HttpServletRequest request, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(pages.page(request).url(path)))
                .build();
    }

    private ResponseEntity<byte[]> list(HttpStatus status, HttpServletRequest request, ImportForm form) {
        Page page = pages.page(request);
        return pages.page(status, page, "trust/elsewhere/imports", Map.of("registers", registers.all(), "form", form));
    }

    private ResponseEntity<byte[]> one(HttpStatus status, HttpServletRequest request, String sha256, String problem) {
        Page page = pages.page(request);
        return pages.page(
                status,
                page,
                "trust/elsewhere/import",
                Map.of(
                        "register",
                        find(sha256),
                        "refusals",
                        registers.refusals(sha256, SHOWN_REFUSALS),
                        "knownAlready",
                        request.getParameter("known-already") != null,
                        "problem",
                        problem));
    }
}
