package org.jazari.strategy.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.observatory.Deliveries;
import org.jazari.strategy.observatory.Delivery;
import org.jazari.strategy.observatory.DeliveryWords;
import org.jazari.strategy.observatory.KnownMoment;
import org.jazari.strategy.observatory.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** When dated commitments may be delivered. */
@RestController
@Tag(name = "Strategy")
class OutlookApi {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Pages pages;
    private final Snapshots snapshots;
    private final JsonMapper json;
    private final Clock clock;

    OutlookApi(Pages pages, Snapshots snapshots, JsonMapper json, Clock clock) {
        this.pages = pages;
        this.snapshots = snapshots;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/api/v1/outlook")
    @Operation(
            summary = "Dated commitments: how late they are, and when they may be delivered",
            description =
                    "Judged by how the other commitments of the strategy went, which each row names; computed, not "
                            + "measured. The outlook is insufficient-data where the record is too small. Days are counted from the "
                            + "first due date. Reasons are in the language of Accept-Language.")
    ResponseEntity<byte[]> outlook(
            HttpServletRequest request,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known,
            @Parameter(description = "json or csv") @RequestParam(defaultValue = "json") String format) {
        View view = new View(pages.page(request), KnownMoment.snapshot(snapshots, known));
        LocalDate day = KnownMoment.day(clock, known);
        ArrayNode rows = json.createArrayNode();
        Deliveries.of(view.snapshot(), day).all().forEach(delivery -> row(rows.addObject(), delivery, view));
        // Not kept: the reasons are in the language that the caller prefers.
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header("Vary", "Accept-Language");
        return switch (format) {
            case "json" -> answer.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(rows));
            case "csv" ->
                answer.contentType(CSV)
                        .header("Content-Disposition", "attachment; filename=\"outlook.csv\"")
                        .body(Csv.of(rows));
            default -> throw Refusal.badRequest("unknown-format", "format", format);
        };
    }

    private static void row(ObjectNode row, Delivery delivery, View view) {
        row.put("commitment", delivery.commitment().id());
        row.put("status", delivery.status().key());
        row.put("announced", delivery.promise().announced().toString());
        delivery.announcedIn().ifPresent(source -> row.put("announcedIn", source));
        row.put("due", delivery.promise().due().toString());
        row.put("dueNow", delivery.said().getLast().due().due().toString());
        LocalDate delivered = delivery.promise().delivered();
        if (delivered != null) {
            row.put("delivered", delivered.toString());
        }
        row.put("days", delivery.slippage().days());
        row.put("postponedDays", delivery.slippage().postponedDays());
        row.put("silentDays", delivery.slippage().silentDays());
        outlook(row, delivery);
        ArrayNode versions = row.putArray("versions");
        delivery.said().forEach(said -> versions.add(said.version()));
        ArrayNode record = row.putArray("judgedBy");
        delivery.record().forEach(other -> record.add(other.commitment().id()));
        ArrayNode because = row.putArray("because");
        new DeliveryWords(view, delivery).plainReasons().forEach(because::add);
    }

    private static void outlook(ObjectNode row, Delivery delivery) {
        if (delivery.insufficient().isPresent()) {
            row.put("outlook", "insufficient-data");
        }
        delivery.expected().ifPresent(expected -> {
            row.put("outlook", "expected");
            row.put("probabilityLate", Math.round(delivery.probabilityLate().orElseThrow() * 1000) / 1000.0);
            delivery.expectedSlipDays().ifPresent(days -> row.put("expectedSlipDays", days.longValue()));
            delivery.interval().ifPresent(interval -> {
                row.put("likelyFrom", interval.from().toString());
                interval.to().ifPresent(to -> row.put("likelyTo", to.toString()));
            });
        });
    }
}
