package org.jazari.trust.office;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jazari.assessment.files.Defect;
import org.jazari.assessment.files.SourceTree;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.trust.TrustPage;
import org.jazari.trust.TrustRoles;
import org.jazari.trust.dossier.Sectors;
import org.jazari.trust.ruleset.Rulesets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The rulesets in use, and the adoption of new versions. */
@Controller
class RulesetPages {
    private static final String RULESETS = DossierPages.OFFICE + "/rulesets";
    private static final int LONGEST_SIGNATURE_BYTES = 1_024;

    private final Pages pages;
    private final Rulesets rulesets;
    private final Sectors sectors;
    private final FactDispatcher dispatcher;

    RulesetPages(Pages pages, Rulesets rulesets, Sectors sectors, FactDispatcher dispatcher) {
        this.pages = pages;
        this.rulesets = rulesets;
        this.sectors = sectors;
        this.dispatcher = dispatcher;
    }

    @GetMapping(RULESETS)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        DossierPages.requireStaff();
        return show(HttpStatus.OK, request, List.of(), "");
    }

    @PostMapping(RULESETS)
    ResponseEntity<byte[]> adopt(
            HttpServletRequest request,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile signature)
            throws IOException, InterruptedException {
        Access.require(TrustRoles.PUBLISHER);
        byte[] content = file.getInputStream().readNBytes(SourceTree.LARGEST_BYTES + 1);
        String signed = signature == null
                ? ""
                : new String(signature.getInputStream().readNBytes(LONGEST_SIGNATURE_BYTES), StandardCharsets.US_ASCII);
        return switch (rulesets.adopt(String.valueOf(file.getOriginalFilename()), content, signed)) {
            case Rulesets.Adoption.Adopted adopted -> {
                dispatcher.awaitProjected(adopted.fact());
                yield show(HttpStatus.OK, request, List.of(), "adopted");
            }
            case Rulesets.Adoption.AlreadyKnown known -> show(HttpStatus.CONFLICT, request, List.of(), "known");
            case Rulesets.Adoption.Unsigned unsigned ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, request, List.of(), "unsigned");
            case Rulesets.Adoption.NotSignedByAnyoneKnown wrong ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, request, List.of(), "signature");
            case Rulesets.Adoption.Refused refused ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, request, refused.defects(), "refused");
        };
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, HttpServletRequest request, List<Defect> defects, String outcome) {
        Page page = pages.page(request);
        Map<String, Object> model = new HashMap<>();
        model.put("view", new TrustPage(page, sectors.at(AsKnown.END)));
        model.put("all", rulesets.all());
        model.put("current", rulesets.questionnaires());
        model.put("defects", defects);
        model.put("outcome", outcome);
        return pages.page(status, page, "trust/office/rulesets", model);
    }
}
