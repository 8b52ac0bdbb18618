package org.jazari.strategy.evidence.figure;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Snapshots;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the public may check: each accepted figure with its words, its document's hash and who accepted it. */
@Controller
class FigurePages {
    private static final String EVIDENCE = "/{language:fr|ar|zgh|en}/evidence";
    private static final int SHOWN = 50;
    private static final int MOST = 1_000_000;

    private final Pages pages;
    private final AcceptedFigures figures;
    private final Snapshots snapshots;

    FigurePages(Pages pages, AcceptedFigures figures, Snapshots snapshots) {
        this.pages = pages;
        this.figures = figures;
        this.snapshots = snapshots;
    }

    @GetMapping(EVIDENCE)
    ResponseEntity<byte[]> list(HttpServletRequest request, @RequestParam(defaultValue = "0") int from) {
        int start = Math.max(0, Math.min(from, MOST));
        Page page = pages.page(request);
        Instant moment = AsKnown.parse(page.known()).orElse(AsKnown.END);
        List<AcceptedFigure> found = figures.latest("", moment, SHOWN + 1, start);
        return pages.publicPage(
                request,
                page,
                "evidence/figures",
                Map.of(
                        "figures",
                        found.stream().limit(SHOWN).toList(),
                        "from",
                        start,
                        "next",
                        found.size() > SHOWN ? start + SHOWN : -1,
                        "previous",
                        start == 0 ? -1 : Math.max(0, start - SHOWN)));
    }

    @GetMapping(EVIDENCE + "/{factId}")
    ResponseEntity<byte[]> figure(HttpServletRequest request, @PathVariable String factId) {
        Page page = pages.page(request);
        Instant moment = AsKnown.parse(page.known()).orElse(AsKnown.END);
        AcceptedFigure figure = figures.find(factId)
                .filter(found -> !found.acceptedAt().isAfter(moment))
                .orElseThrow(Refusal::notFound);
        return pages.publicPage(request, page, "evidence/figure", Map.of("figure", figure, "link", link(figure, page)));
    }

    /** The element that a figure is tied to, where the strategy has it. */
    private Optional<FigureLink> link(AcceptedFigure figure, Page page) {
        Snapshot strategy = AsKnown.parse(page.known())
                .flatMap(snapshots::asKnown)
                .or(snapshots::current)
                .orElse(null);
        return strategy == null
                ? Optional.empty()
                : ElementRef.parse(figure.text("link"))
                        .filter(strategy::has)
                        .map(ref -> new FigureLink(
                                ref.path(),
                                strategy.name(ref)
                                        .map(name -> name.in(page.language()))
                                        .orElse(ref.id())));
    }
}
