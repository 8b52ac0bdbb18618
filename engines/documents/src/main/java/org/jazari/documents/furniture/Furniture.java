package org.jazari.documents.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jazari.documents.Block;
import org.jazari.documents.Reason;
import org.jazari.documents.Role;
import org.jazari.documents.layout.Layout;
import org.jazari.documents.layout.Unit;

/** Tells the units of a document from the furniture of its page. */
public final class Furniture {
    /** In this order, since what is told by a surer rule helps the next. */
    private static final List<Rule> RULES = List.of(
            Furniture::asMarkedUp,
            new LabelRule(),
            new StampRule(),
            new LinkRule(),
            new TinyRule(),
            new EdgeRule(),
            new RunRule());

    /** What printed pages have too, so that it does not show that a text was taken from a site. */
    private static final Set<Reason> OF_PAPER = Set.of(Reason.RUNNING_HEAD, Reason.PAGE_NUMBER);

    private Furniture() {}

    /** One block for each unit. */
    public static List<Block> tell(Layout layout) {
        Page page = new Page(layout);
        RULES.forEach(rule -> rule.tell(page));
        List<Block> blocks = new ArrayList<>(page.size());
        for (int i = 0; i < page.size(); i++) {
            Unit unit = page.passage(i).unit();
            Reason reason = page.reason(i);
            Role role = reason == null ? Roles.of(page, i) : Role.FURNITURE;
            blocks.add(new Block(unit.start(), unit.end(), role, reason, unit.page()));
        }
        return blocks;
    }

    private static void asMarkedUp(Page page) {
        for (int i = 0; i < page.size(); i++) {
            Reason reason = page.passage(i).unit().reason();
            if (reason != null) {
                page.mark(i, reason);
                if (!OF_PAPER.contains(reason)) {
                    page.addMarkup();
                }
            }
        }
    }
}
