package org.jazari.documents.furniture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jazari.documents.Reason;
import org.jazari.documents.furniture.Labels.Label;
import org.jazari.documents.furniture.Labels.Reach;

/** Furniture that says what it is. */
final class LabelRule implements Rule {
    private static final int LONGEST_LIST = 40;

    /** Single words of these are headings where running text follows them. */
    private static final Set<Reason> OF_REPORTS = Set.of(Reason.NAVIGATION, Reason.FOOTER, Reason.TAGS);

    @Override
    public void tell(Page page) {
        Map<Integer, Label> labels = new LinkedHashMap<>();
        for (int i = 0; i < page.size(); i++) {
            Label label = Labels.ALL.find(page.passage(i));
            if (label != null) {
                labels.put(i, label);
                page.addEvidence(i, label);
            }
        }
        boolean site = page.isOfSite();
        Rest rest = new Rest(page);
        labels.forEach((i, label) -> {
            boolean emptyEnd = label.reach() == Reach.REST && i == page.size() - 1;
            if (site || label.reach().isSure() || emptyEnd) {
                apply(page, i, label, labels, rest);
            }
        });
    }

    private static void apply(Page page, int i, Label label, Map<Integer, Label> labels, Rest rest) {
        switch (label.reach()) {
            case LINE -> line(page, i, label);
            case START, OPENING, PART -> page.mark(i, label.reason());
            case LIST -> list(page, i, label.reason(), labels);
            case REST -> rest.mark(i, label);
        }
    }

    private static void line(Page page, int i, Label label) {
        boolean heading = label.word()
                && !page.hasLinks()
                && OF_REPORTS.contains(label.reason())
                && i + 1 < page.size()
                && page.passage(i + 1).isProse();
        if (!heading) {
            page.mark(i, label.reason());
        }
    }

    /** The titles that follow until prose or another label; one right before prose, or before who wrote it and when, is the prose's own. */
    private static void list(Page page, int label, Reason reason, Map<Integer, Label> labels) {
        int end = label + 1;
        while (end < page.size() && end - label <= LONGEST_LIST && !labels.containsKey(end) && isTitle(page, end)) {
            end++;
        }
        Label next = labels.get(end);
        if (next != null && !page.hasLinks()) {
            end -= next.reason() == Reason.BYLINE_OR_DATE && end - label > 1 ? 1 : 0;
        }
        boolean proseFollows = next == null && !page.hasLinks() && end < page.size() && end - label <= LONGEST_LIST;
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
