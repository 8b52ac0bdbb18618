package org.jazari.strategy.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.PublicPage;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.compare.Comparison;
import org.jazari.strategy.compare.TwoDates;
import org.jazari.strategy.content.ElementRef;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What was known on two dates, for programs. */
@RestController
@RequestMapping("/api/v1/compare")
@Tag(name = "Strategy")
class CompareApi {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String FROM =
            "The earlier date (the end of that day in Casablanca) or moment (RFC 3339). Required.";
    private static final String TO = "The later one. Now when absent.";
    private static final String FORMAT = "json or csv: a line for each changed field, value and target";

    private final Pages pages;
    private final TwoDates dates;
    private final JsonMapper json;

    CompareApi(Pages pages, TwoDates dates, JsonMapper json) {
        this.pages = pages;
        this.dates = dates;
        this.json = json;
    }

    @GetMapping
    @Operation(
            summary = "What was known on two dates",
            description =
                    "Elements added, changed field by field and withdrawn; values recorded, replaced and withdrawn; "
                            + "every dated target as it stood then and stands now, each judged on its date from what was known then. "
                            + "Reasons are in the language of Accept-Language.")
    ResponseEntity<byte[]> strategy(
            HttpServletRequest request,
            @Parameter(description = FROM, required = true) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to,
            @Parameter(description = FORMAT) @RequestParam(defaultValue = "json") String format) {
        return respond(request, from, to, Optional.empty(), format);
    }

    @GetMapping("/{type:[a-z]+}/{id:[a-z0-9-]+}")
    @Operation(summary = "What was known of one element on two dates")
    ResponseEntity<byte[]> element(
            HttpServletRequest request,
            @Parameter(description = "The type in the plural, as in other addresses: indicators") @PathVariable
                    String type,
            @PathVariable String id,
            @Parameter(description = FROM, required = true) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to,
            @Parameter(description = FORMAT) @RequestParam(defaultValue = "json") String format) {
        return respond(request, from, to, Optional.of(TwoDates.element(type, id)), format);
    }

    private ResponseEntity<byte[]> respond(
            HttpServletRequest request, String from, String to, Optional<ElementRef> about, String format) {
        if (!format.equals("json") && !format.equals("csv")) {
            throw Refusal.badRequest("unknown-format", "format", format);
        }
        Comparison comparison = dates.of(pages.page(request), from, to, about);
        if (format.equals("csv")) {
            PublicPage.mark(request);
            return ResponseEntity.ok()
                    .contentType(CSV)
                    .header("Content-Disposition", "attachment; filename=\"compare.csv\"")
                    .body(Csv.of(ComparisonRows.table(comparison)));
        }
        // Not kept: its reasons are in the language that the caller prefers.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Vary", "Accept-Language")
                .body(json.writeValueAsBytes(ComparisonRows.document(comparison)));
    }
}
