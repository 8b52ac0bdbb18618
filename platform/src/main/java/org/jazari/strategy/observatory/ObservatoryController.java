package org.jazari.strategy.observatory;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.HomePanel;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.SearchIndex;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.content.Versions;
import org.jazari.strategy.evidence.figure.AcceptedFigures;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Indicator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages of the strategy. */
@Controller
class ObservatoryController {
    private static final String LANGUAGE = "/{language:fr|ar|zgh|en}";
    private static final int MAX_SEARCH_CHARACTERS = 200;
    private static final int MAX_HITS = 60;

    private final Pages pages;
    private final Snapshots snapshots;
    private final Versions versions;
    private final SearchIndex search;
    private final AcceptedFigures figures;
    private final RegionMap map;
    private final Clock clock;
    private final List<HomePanel> panels;

    ObservatoryController(
            Pages pages,
            Snapshots snapshots,
            Versions versions,
            SearchIndex search,
            RegionMap map,
            AcceptedFigures figures,
            ObjectProvider<HomePanel> panels,
            Clock clock) {
        this.panels = panels.orderedStream().toList();
        this.clock = clock;
        this.figures = figures;
        this.pages = pages;
        this.snapshots = snapshots;
        this.versions = versions;
        this.search = search;
        this.map = map;
    }

    /** The bare address leads to the home page in the reader's language. */
    @GetMapping("/")
    ResponseEntity<Void> root(HttpServletRequest request) {
        return redirect(request, "/");
    }

    /** The permanent link of an element, without language. */
    @GetMapping("/id/{plural}/{id}")
    ResponseEntity<Void> permanent(HttpServletRequest request, @PathVariable String plural, @PathVariable String id) {
        ElementType type = ElementType.findPlural(plural).orElseThrow(Refusal::notFound);
        return redirect(request, new ElementRef(type, id).path());
    }

    /** The page in the reader's language, as known on the date that was asked for. */
    private ResponseEntity<Void> redirect(HttpServletRequest request, String path) {
        Page page = pages.page(request);
        AsKnown.parse(page.known());
        return ResponseEntity.status(303)
                .location(URI.create(page.url(path)))
                .header("Vary", "Accept-Language")
                .build();
    }

    @GetMapping({LANGUAGE, LANGUAGE + "/"})
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        View view = view(request);
        return pages.publicPage(
                request,
                view.page(),
                "observatory/home",
                Map.of(
                        "view", view,
                        "map", map.outlines(),
                        "panels",
                                panels.stream()
                                        .map(panel -> panel.content(view.page()))
                                        .toList()));
    }

    @GetMapping(LANGUAGE + "/{plural:[a-z]+}")
    ResponseEntity<byte[]> list(HttpServletRequest request, @PathVariable String plural) {
        ElementType type = ElementType.findPlural(plural).orElseThrow(Refusal::notFound);
        View view = view(request);
        String template = switch (type) {
            case INDICATOR -> "observatory/indicators";
            case COMMITMENT -> "observatory/commitments";
            case CONVENTION -> "observatory/conventions";
            case REGION -> "observatory/regions";
            case INSTITUTION -> "observatory/institutions";
            case SOURCE -> "observatory/sources";
            case PILLAR, PRINCIPLE, AXIS, SECTOR, PERSON, PLACE, EVENT, UNIT, DISCREPANCY -> "observatory/elements";
        };
        Map<String, Object> model = new HashMap<>(Map.of("view", view, "type", type));
        if (type == ElementType.REGION) {
            model.put("map", map.outlines());
        }
        if (type == ElementType.COMMITMENT) {
            model.put("deliveries", Deliveries.of(view.snapshot(), day(view)));
        }
        return pages.publicPage(request, view.page(), template, model);
    }

    @GetMapping(LANGUAGE + "/{plural:[a-z]+}/{id:[a-z0-9-]+}")
    ResponseEntity<byte[]> element(HttpServletRequest request, @PathVariable String plural, @PathVariable String id) {
        ElementType type = ElementType.findPlural(plural).orElseThrow(Refusal::notFound);
        View view = view(request);
        ElementRef ref = new ElementRef(type, id);
        if (!view.snapshot().has(ref)) {
            throw Refusal.notFound();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("ref", ref);
        model.put("map", type == ElementType.REGION ? Optional.of(map.outlines()) : Optional.empty());
        Optional<Indicator> indicator = view.snapshot().find(Indicator.class, type, id);
        Optional<Standing> standing = indicator.flatMap(found -> Standing.of(view, found, day(view)));
        model.put("standing", standing);
        model.put("chart", indicator.flatMap(found -> IndicatorChart.of(view, found, standing)));
        model.put("deliveries", Deliveries.of(view.snapshot(), day(view)).of(ref));
        model.put("proofs", figures.of(ref.toString(), moment(view.page())));
        return pages.publicPage(request, view.page(), "observatory/element", model);
    }

    @GetMapping(LANGUAGE + "/timeline")
    ResponseEntity<byte[]> timeline(HttpServletRequest request) {
        View view = view(request);
        return pages.publicPage(
                request,
                view.page(),
                "observatory/timeline",
                Map.of("view", view, "entries", Timeline.of(view.snapshot())));
    }

    @GetMapping(LANGUAGE + "/search")
    ResponseEntity<byte[]> search(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
        if (q.length() > MAX_SEARCH_CHARACTERS) {
            throw Refusal.badRequest("search-too-long", "q", Integer.toString(MAX_SEARCH_CHARACTERS));
        }
        String asked = q.replace('\u0000', ' ').strip();
        View view = view(request);
        List<SearchIndex.Hit> hits = asked.isEmpty()
                ? List.of()
                : search.search(view.snapshot(), view.page().language(), asked, MAX_HITS);
        return pages.publicPage(
                request, view.page(), "observatory/search", Map.of("view", view, "asked", asked, "hits", hits));
    }

    @GetMapping(LANGUAGE + "/changes")
    ResponseEntity<byte[]> changes(HttpServletRequest request) {
        View view = view(request);
        return pages.publicPage(request, view.page(), "observatory/changes", Map.of("view", view));
    }

    @GetMapping(LANGUAGE + "/changes/{number:[0-9]{1,6}}")
    ResponseEntity<byte[]> change(HttpServletRequest request, @PathVariable int number) {
        View view = view(request);
        VersionChanges changes = VersionChanges.find(versions, number)
                .filter(found -> number <= view.snapshot().version().number())
                .orElseThrow(Refusal::notFound);
        return pages.publicPage(request, view.page(), "observatory/change", Map.of("view", view, "changes", changes));
    }

    @GetMapping(LANGUAGE + "/about")
    ResponseEntity<byte[]> about(HttpServletRequest request) {
        View view = view(request);
        return pages.publicPage(request, view.page(), "observatory/about", Map.of("view", view));
    }

    @GetMapping(LANGUAGE + "/open-data")
    ResponseEntity<byte[]> openData(HttpServletRequest request) {
        View view = view(request);
        return pages.publicPage(request, view.page(), "observatory/open-data", Map.of("view", view));
    }

    private LocalDate day(View view) {
        return KnownMoment.day(clock, view.page().known());
    }

    private static Instant moment(Page page) {
        return AsKnown.parse(page.known()).orElse(AsKnown.END);
    }

    private View view(HttpServletRequest request) {
        Page page = pages.page(request);
        return new View(page, KnownMoment.snapshot(snapshots, page.known()));
    }
}
