package org.jazari.strategy.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.PublicPage;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Observations;
import org.jazari.strategy.content.SearchIndex;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.content.Version;
import org.jazari.strategy.content.Versions;
import org.jazari.strategy.observatory.KnownMoment;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.StrategySchema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything public about the strategy, to read. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Strategy", description = "Promises, figures, parties, places and sources of the strategy")
class StrategyApi {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Snapshots snapshots;
    private final Versions versions;
    private final Observations observations;
    private final SearchIndex search;
    private final JsonMapper json;

    StrategyApi(
            Snapshots snapshots, Versions versions, Observations observations, SearchIndex search, JsonMapper json) {
        this.snapshots = snapshots;
        this.versions = versions;
        this.observations = observations;
        this.search = search;
        this.json = json;
    }

    @GetMapping("/strategy")
    @Operation(summary = "The whole strategy as one JSON document, of the form that /api/v1/schema describes")
    ResponseEntity<byte[]> strategy(
            HttpServletRequest request,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        return jsonBody(request, snapshot(known).tree().document());
    }

    @GetMapping("/schema")
    @Operation(summary = "The JSON Schema of a strategy")
    ResponseEntity<byte[]> schema(HttpServletRequest request) {
        return jsonBody(request, StrategySchema.shared().document());
    }

    @GetMapping("/{dataSet:[a-z]+}")
    @Operation(
            summary = "A data set: all elements of a type, or all parts of a kind",
            description = "Types: pillars, principles, axes, sectors, institutions, people, regions, places, events, "
                    + "conventions, commitments, units, indicators, discrepancies, sources. Parts: figures, "
                    + "deliverables, components, readings. And computed: the values that formulas give.")
    ResponseEntity<byte[]> dataSet(
            HttpServletRequest request,
            @PathVariable String dataSet,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known,
            @Parameter(description = "json or csv") @RequestParam(defaultValue = "json") String format) {
        ArrayNode rows = DataSets.rows(snapshot(known), dataSet).orElseThrow(Refusal::notFound);
        return rows(request, dataSet, rows, format);
    }

    @GetMapping("/{dataSet:[a-z]+}/{id:[a-z0-9-]+}")
    @Operation(summary = "One element, by the identifier that its permanent link carries")
    ResponseEntity<byte[]> element(
            HttpServletRequest request,
            @PathVariable String dataSet,
            @PathVariable String id,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known,
            @Parameter(description = "json or csv") @RequestParam(defaultValue = "json") String format) {
        ObjectNode element = DataSets.element(snapshot(known), dataSet, id).orElseThrow(Refusal::notFound);
        return isCsv(format) ? csv(request, id, List.of(element)) : jsonBody(request, element);
    }

    @GetMapping("/observations")
    @Operation(
            summary = "Recorded values of indicators",
            description = "What the platform stands by, or stood by on a date. With history=true also what was "
                    + "superseded or withdrawn, for one indicator.")
    ResponseEntity<byte[]> observations(
            HttpServletRequest request,
            @RequestParam @Nullable String indicator,
            @RequestParam(defaultValue = "false") boolean history,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known,
            @Parameter(description = "json or csv") @RequestParam(defaultValue = "json") String format) {
        snapshot(known);
        Instant moment = AsKnown.parse(known).orElse(AsKnown.END);
        List<Observation> found = history && indicator != null
                ? observations.ofIndicator(indicator).stream()
                        .filter(observation -> !observation.recordedAt().isAfter(moment))
                        .toList()
                : observations.asKnown(moment).stream()
                        .filter(observation ->
                                indicator == null || observation.indicator().equals(indicator))
                        .toList();
        ArrayNode rows = json.createArrayNode();
        found.forEach(observation -> rows.add(DataSets.observation(observation)));
        return rows(request, "observations", rows, format);
    }

    @GetMapping("/versions")
    @Operation(summary = "The versions of the strategy, newest first")
    ResponseEntity<byte[]> versions(
            HttpServletRequest request,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known,
            @Parameter(description = "json or csv") @RequestParam(defaultValue = "json") String format) {
        ArrayNode rows = json.createArrayNode();
        for (Version version : snapshot(known).versions()) {
            rows.add(json.createObjectNode()
                    .put("version", version.number())
                    .put("acceptedAt", version.acceptedAt().toString())
                    .put("acceptedBy", version.acceptedBy())
                    .put("proposedBy", version.proposedBy())
                    .put("title", version.title())
                    .put("origin", version.origin())
                    .put("sha256", version.sha256())
                    .put("fact", version.factId()));
        }
        return rows(request, "versions", rows, format);
    }

    @GetMapping("/versions/{number}")
    @Operation(summary = "The whole strategy in one of its versions")
    ResponseEntity<byte[]> version(
            HttpServletRequest request,
            @PathVariable int number,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        if (snapshot(known).versions().stream().noneMatch(version -> version.number() == number)) {
            throw Refusal.notFound();
        }
        return jsonBody(request, versions.tree(number).document());
    }

    @GetMapping("/search")
    @Operation(summary = "Full-text search; the last word may be unfinished")
    ResponseEntity<byte[]> search(
            HttpServletRequest request,
            @RequestParam String q,
            @Parameter(description = "fr, ar, zgh or en") @RequestParam(defaultValue = "fr") String lang,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        Language language = Language.find(lang).orElseThrow(() -> Refusal.badRequest("unknown-language", "lang", lang));
        if (q.length() > 200) {
            throw Refusal.badRequest("search-too-long", "q", "200");
        }
        ArrayNode rows = json.createArrayNode();
        for (SearchIndex.Hit hit : search.search(snapshot(known), language, q.replace('\u0000', ' '), 60)) {
            rows.add(json.createObjectNode()
                    .put("type", hit.ref().type().key())
                    .put("id", hit.ref().id())
                    .put("title", hit.title())
                    .put("url", "/id" + hit.ref().path()));
        }
        return jsonBody(request, rows);
    }

    private Snapshot snapshot(@Nullable String known) {
        return KnownMoment.snapshot(snapshots, known);
    }

    private ResponseEntity<byte[]> rows(HttpServletRequest request, String name, ArrayNode rows, String format) {
        return isCsv(format) ? csv(request, name, rows) : jsonBody(request, rows);
    }

    private static boolean isCsv(String format) {
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw Refusal.badRequest("unknown-format", "format", format);
        };
    }

    private static ResponseEntity<byte[]> csv(
            HttpServletRequest request, String name, Iterable<? extends JsonNode> rows) {
        PublicPage.mark(request);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .body(Csv.of(rows));
    }

    private ResponseEntity<byte[]> jsonBody(HttpServletRequest request, JsonNode body) {
        PublicPage.mark(request);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
    }
}
