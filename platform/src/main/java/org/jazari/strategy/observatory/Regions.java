package org.jazari.strategy.observatory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.ElementType;

/** What concerns a region: what names it, and what names one of its places. */
final class Regions {
    private Regions() {}

    static Map<ElementType, List<ElementRef>> related(Snapshot snapshot, ElementRef region) {
        Map<ElementType, List<ElementRef>> related = new LinkedHashMap<>(snapshot.linked(region));
        for (ElementRef place : related.getOrDefault(ElementType.PLACE, List.of())) {
            snapshot.linksTo(place).forEach((type, refs) -> {
                List<ElementRef> merged = new ArrayList<>(related.getOrDefault(type, List.of()));
                refs.stream().filter(ref -> !merged.contains(ref)).forEach(merged::add);
                related.put(type, merged);
            });
        }
        return related;
    }
}
