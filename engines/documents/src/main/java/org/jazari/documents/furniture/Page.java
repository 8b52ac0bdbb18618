package org.jazari.documents.furniture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jazari.documents.Reason;
import org.jazari.documents.furniture.Labels.Label;
import org.jazari.documents.furniture.Labels.Reach;
import org.jazari.documents.layout.Layout;
import org.jspecify.annotations.Nullable;

/** The passages of a document while the rules tell them apart. The first reason given to a passage stays. */
final class Page {
    /** What one sure label weighs, or some single words. */
    private static final int SURE = 4;

    /** A long text needs more, for a report may use such words as headings. */
    private static final int PASSAGES_FOR_EVIDENCE = 12;

    private static final int FEWEST_LINKS = 3;
    private static final int FEWEST_LABELS = 2;

    private final List<Passage> passages = new ArrayList<>();
    private final @Nullable Reason[] reasons;
    private final boolean[] kept;
    private final boolean links;
    private final Set<Reason> kinds = EnumSet.noneOf(Reason.class);
    private boolean markup;
    private int web;
    private boolean button;
    private int evidence;

    Page(Layout layout) {
        layout.units().forEach(unit -> passages.add(Passage.of(layout.text(), unit)));
        this.reasons = new @Nullable Reason[passages.size()];
        this.kept = new boolean[passages.size()];
        this.links = passages.stream().filter(Passage::mostlyLinks).count() >= FEWEST_LINKS;
    }

    int size() {
        return passages.size();
    }

    Passage passage(int i) {
        return passages.get(i);
    }

    @Nullable
    Reason reason(int i) {
        return reasons[i];
    }

    boolean isOwn(int i) {
        return reasons[i] == null;
    }

    void mark(int i, Reason reason) {
        if (reasons[i] == null && !kept[i]) {
            reasons[i] = reason;
        }
    }

    /** Says that a passage is the document's own, whatever later rules think. */
    void keep(int i) {
        kept[i] = reasons[i] == null;
    }

    /** Takes note of furniture that markup shows. */
    void addMarkup() {
        evidence++;
        markup = true;
    }

    /** Takes note of a label; a single word right above running text is a heading like any other. */
    void addEvidence(int i, Label label) {
        if (label.word()
                && label.reach() != Reach.OPENING
                && i + 1 < size()
                && passage(i + 1).isProse()) {
            return;
        }
        evidence += label.reach().evidence();
        web += label.isOfWeb() ? 1 : 0;
        button |= label.word() && label.reason() == Reason.SHARE;
        if (!label.word()) {
            kinds.add(label.reason());
        }
    }

    /** Whether the text was surely taken from a page with furniture; without such evidence all of it counts as the document's own. */
    boolean isOfSite() {
        return links || (isShown() && evidence >= SURE && (long) evidence * PASSAGES_FOR_EVIDENCE >= size());
    }

    /** Labels show a site if one is of the web alone and another is too or differs from it, or if a date of publication stands with a button to share. */
    private boolean isShown() {
        return markup
                || (web > 0 && Math.max(web, kinds.size()) >= FEWEST_LABELS)
                || (button && kinds.contains(Reason.BYLINE_OR_DATE));
    }

    /** Whether the page has links, so that menus and lists of titles are told by them, and not by their words alone. */
    boolean hasLinks() {
        return links;
    }
}
