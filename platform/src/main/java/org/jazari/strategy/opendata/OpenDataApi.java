package org.jazari.strategy.opendata;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jazari.kernel.language.Texts;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.PublicPage;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.observatory.KnownMoment;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dated values of all indicators for statistical tools, the catalogue of all data, and feeds of changes. */
@RestController
@Tag(
        name = "Statistics",
        description = "Indicators as JSON-stat and SDMX, the catalogue (DCAT), feeds of changes (Atom)")
class OpenDataApi {
    static final String SDMX_JSON_DATA = "application/vnd.sdmx.data+json;version=2.1.0";
    static final String SDMX_ML_DATA = "application/vnd.sdmx.data+xml;version=3.0.0";
    private static final String SDMX_JSON_STRUCTURE = "application/vnd.sdmx.structure+json;version=2.1.0";
    private static final String SDMX_ML_STRUCTURE = "application/vnd.sdmx.structure+xml;version=3.0.0";
    private static final String ATOM = "application/atom+xml;charset=UTF-8";
    private static final String LANGUAGE = "/{language:fr|ar|zgh|en}";

    private final Snapshots snapshots;
    private final Texts texts;
    private final JsonMapper json;

    OpenDataApi(Snapshots snapshots, Texts texts, JsonMapper json) {
        this.snapshots = snapshots;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/api/v1/statistics")
    @Operation(
            summary = "The dated values of all indicators",
            description =
                    "One table of three dimensions: indicator, kind of value, time. What has no time is in /api/v1/figures.")
    ResponseEntity<byte[]> statistics(
            HttpServletRequest request,
            @Parameter(description = "json-stat, sdmx-json, sdmx-ml or csv (SDMX-CSV 2.0)")
                    @RequestParam(defaultValue = "json-stat")
                    String format,
            @Parameter(description = "fr, ar, zgh or en: the language of names where a format has one")
                    @RequestParam(defaultValue = "fr")
                    String lang,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        Language language = language(lang);
        Structure structure = structure(known);
        return switch (format) {
            case "json-stat" -> body(request, "application/json", JsonStat.of(structure, language));
            case "sdmx-json" -> body(request, SDMX_JSON_DATA, new SdmxJson(structure, language).data());
            case "sdmx-ml" -> body(request, SDMX_ML_DATA, SdmxMl.data(structure));
            case "csv" ->
                body(request, "text/csv;charset=UTF-8", SdmxCsv.of(structure).getBytes(StandardCharsets.UTF_8));
            default -> throw Refusal.badRequest("unknown-format", "format", format);
        };
    }

    @GetMapping("/api/v1/statistics/structure")
    @Operation(summary = "Dimensions, attributes and code lists of /api/v1/statistics, as SDMX")
    ResponseEntity<byte[]> structure(
            HttpServletRequest request,
            @Parameter(description = "sdmx-json or sdmx-ml") @RequestParam(defaultValue = "sdmx-json") String format,
            @Parameter(description = "fr, ar, zgh or en") @RequestParam(defaultValue = "fr") String lang,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        Language language = language(lang);
        Structure structure = structure(known);
        return switch (format) {
            case "sdmx-json" -> body(request, SDMX_JSON_STRUCTURE, new SdmxJson(structure, language).structure());
            case "sdmx-ml" -> body(request, SDMX_ML_STRUCTURE, SdmxMl.structure(structure));
            default -> throw Refusal.badRequest("unknown-format", "format", format);
        };
    }

    @GetMapping("/api/v1/catalogue")
    @Operation(summary = "All data sets and where to fetch them: a DCAT 3 catalogue in JSON-LD")
    ResponseEntity<byte[]> catalogue(
            HttpServletRequest request,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        return body(request, "application/ld+json", Catalogue.of(KnownMoment.snapshot(snapshots, known), texts));
    }

    @GetMapping(LANGUAGE + "/changes.atom")
    @Operation(summary = "Versions of the strategy and recorded values, newest first, at most 100")
    ResponseEntity<byte[]> feed(
            HttpServletRequest request,
            @PathVariable String language,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        return body(
                request,
                ATOM,
                ChangeFeed.of(KnownMoment.snapshot(snapshots, known), texts.in(language(language)), null));
    }

    @GetMapping(LANGUAGE + "/{plural:[a-z]+}/{id:[a-z0-9-]+}.atom")
    @Operation(summary = "The versions and recorded values of one element, newest first")
    ResponseEntity<byte[]> feed(
            HttpServletRequest request,
            @PathVariable String language,
            @PathVariable String plural,
            @PathVariable String id,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        ElementType type = ElementType.findPlural(plural).orElseThrow(Refusal::notFound);
        ElementRef about = new ElementRef(type, id);
        var snapshot = KnownMoment.snapshot(snapshots, known);
        if (!snapshot.has(about)) {
            throw Refusal.notFound();
        }
        return body(request, ATOM, ChangeFeed.of(snapshot, texts.in(language(language)), about));
    }

    private Structure structure(@Nullable String known) {
        return new Structure(Cube.of(KnownMoment.snapshot(snapshots, known)), texts);
    }

    private static Language language(String tag) {
        return Language.find(tag).orElseThrow(() -> Refusal.badRequest("unknown-language", "lang", tag));
    }

    private ResponseEntity<byte[]> body(HttpServletRequest request, String type, JsonNode body) {
        return body(request, type, json.writeValueAsBytes(body));
    }

    private static ResponseEntity<byte[]> body(HttpServletRequest request, String type, byte[] body) {
        PublicPage.mark(request);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(body);
    }
}
