package org.jazari.documents.furniture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jazari.documents.Reason;
import org.jazari.documents.furniture.Labels.Label;

/** Furniture that says what it is. */
final class LabelRule implements Rule {
    private static final int LONGEST_LIST = 40;

    @Override
    public void tell(Page page) {
        Map<Integer, Label> labels = new LinkedHashMap<>();
        for (int i = 0; i < page.size(); i++) {
            Label label = Labels.ALL.find(page.passage(i));
            if (label != null) {
                labels.put(i, label);
                page.addEvidence(label.reach().evidence());
            }
        }
        boolean site = page.isOfSite();
        Rest rest = new Rest(page);
        labels.forEach((i, label) -> {
            if (site || label.reach().isSure()) {
                apply(page, i, label, rest);
            }
        });
    }

    private static void apply(Page page, int i, Label label, Rest rest) {
        switch (label.reach()) {
            case LINE, START, OPENING, PART -> page.mark(i, label.reason());
            case LIST -> list(page, i, label.reason());
            case REST -> rest.mark(i, label.reason());
        }
    }

    /** The titles that follow until prose; a heading right before prose is the prose's own. */
    private static void list(Page page, int label, Reason reason) {
        int end = label + 1;
        while (end < page.size() && end - label <= LONGEST_LIST && isTitle(page, end)) {
            end++;
        }
        boolean proseFollows = !page.hasLinks() && end < page.size() && end - label <= LONGEST_LIST;
        if (proseFollows && end - label > 2) {
            end--;
        }
        for (int i = label; i < end; i++) {
            page.mark(i, reason == Reason.UNRELATED_HEADLINES ? EdgeRule.menuOrTitle(page.passage(i)) : reason);
        }
    }

    /** On a page with links the titles of other articles are links. Elsewhere they are short lines, but items and what announces them are the text's own. */
    private static boolean isTitle(Page page, int i) {
        Passage passage = page.passage(i);
        return page.hasLinks() ? !page.isOwn(i) || passage.mostlyLinks() : passage.isShort() && !passage.announces();
    }
}
