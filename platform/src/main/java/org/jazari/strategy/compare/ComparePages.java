package org.jazari.strategy.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.office.change.DifferenceView;
import org.jazari.strategyfile.ElementChange;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was known on two dates, for everybody; a form where no first date is given. */
@Controller
class ComparePages {
    private static final String COMPARE = "/{language:fr|ar|zgh|en}/compare";

    private final Pages pages;
    private final TwoDates dates;

    ComparePages(Pages pages, TwoDates dates) {
        this.pages = pages;
        this.dates = dates;
    }

    @GetMapping(COMPARE)
    ResponseEntity<byte[]> strategy(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        return page(request, from, to, Optional.empty());
    }

    @GetMapping(COMPARE + "/{type:[a-z]+}/{id:[a-z0-9-]+}")
    ResponseEntity<byte[]> element(
            HttpServletRequest request,
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        return page(request, from, to, Optional.of(TwoDates.element(type, id)));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, String from, String to, Optional<ElementRef> about) {
        Page asked = pages.page(request);
        String known = asked.known();
        String second = to.isBlank() && known != null ? known : to;
        Page page = withDates(asked, from, second);
        Map<String, Object> model = new HashMap<>();
        model.put("from", from.strip());
        model.put("to", second.strip());
        model.put("about", about);
        if (from.isBlank()) {
            Side today = dates.today(page);
            about.filter(ref -> !today.view().snapshot().has(ref)).ifPresent(unknown -> {
                throw Refusal.notFound();
            });
            model.put("view", today.view());
            model.put("comparison", Optional.empty());
            model.put("difference", new DifferenceView(List.of()));
        } else {
            Comparison comparison = dates.of(page, from, second, about);
            model.put("view", comparison.to().view());
            model.put("comparison", Optional.of(comparison));
            model.put("difference", difference(comparison, page));
        }
        return pages.publicPage(request, page, "compare/compare", model);
    }

    /** The page under an address that holds its dates, so that they stay when the language changes. */
    private static Page withDates(Page page, String from, String to) {
        String dates =
                from.isBlank() ? "" : "?from=" + Page.encode(from) + (to.isBlank() ? "" : "&to=" + Page.encode(to));
        return page.at(page.path() + dates);
    }

    private static DifferenceView difference(Comparison comparison, Page page) {
        DifferenceView all = DifferenceView.between(
                comparison.from().view().snapshot().tree(),
                comparison.to().view().snapshot().tree(),
                page.texts());
        return new DifferenceView(all.elements().stream()
                .filter(changed ->
                        changed.kind() == ElementChange.Kind.CHANGED || changed.kind() == ElementChange.Kind.REORDERED)
                .filter(changed -> Comparison.isAbout(
                        new ElementChange(changed.type(), changed.id(), changed.kind(), List.of()), comparison.about()))
                .toList());
    }
}
