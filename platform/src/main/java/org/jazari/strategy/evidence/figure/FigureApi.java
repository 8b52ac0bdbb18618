package org.jazari.strategy.evidence.figure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.PublicPage;
import org.jazari.kernel.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accepted figures for programs. */
@RestController
class FigureApi {
    private static final int SHOWN = 50;
    private static final int MOST = 1_000_000;

    private final AcceptedFigures figures;

    FigureApi(AcceptedFigures figures) {
        this.figures = figures;
    }

    @Operation(summary = "The figures that officers accepted, the latest first, each with its words and places")
    @GetMapping("/api/v1/evidence")
    List<Map<String, Object>> list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "0") int from,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        Instant moment = AsKnown.parse(known).orElse(AsKnown.END);
        PublicPage.mark(request);
        return figures.latest(link, moment, SHOWN, Math.max(0, Math.min(from, MOST))).stream()
                .map(FigureApi::json)
                .toList();
    }

    @Operation(summary = "One accepted figure")
    @GetMapping("/api/v1/evidence/{factId}")
    Map<String, Object> figure(
            HttpServletRequest request,
            @PathVariable String factId,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        Instant moment = AsKnown.parse(known).orElse(AsKnown.END);
        PublicPage.mark(request);
        return json(figures.find(factId)
                .filter(figure -> !figure.acceptedAt().isAfter(moment))
                .orElseThrow(Refusal::notFound));
    }

    private static Map<String, Object> json(AcceptedFigure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", figure.factId());
        json.put("acceptedAt", figure.acceptedAt().toString());
        json.put("acceptedBy", figure.acceptedBy());
        json.put("figure", figure.payload());
        return json;
    }
}
