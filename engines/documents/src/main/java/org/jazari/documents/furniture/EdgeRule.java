package org.jazari.documents.furniture;

import org.jazari.documents.Reason;
import org.jazari.documents.Role;

/** What stands before and after the running text of a page of a site: its title and lead stay, all else goes. */
final class EdgeRule implements Rule {
    /** So far above the running text a title is looked for. */
    private static final int TITLE_WITHIN = 15;

    private static final int FEWEST_TITLE_WORDS = 3;
    private static final double KIN = 0.3;
    private static final double CLOSE_KIN = 0.5;
    private static final int LEAD_WORDS = 8;
    private static final int MENU_WORDS = 3;
    private static final int SIGNATURE_WORDS = 8;
    private static final int SIGNATURE_WITHIN = 3;

    @Override
    public void tell(Page page) {
        if (!page.isOfSite()) {
            return;
        }
        Core core = Core.of(page);
        ProseSums prose = new ProseSums(page);
        boolean isArticle = !core.isEmpty() && prose.between(core.first(), core.end()) * 4 >= prose.all() * 3;
        if (isArticle) {
            before(page, core);
            after(page, core);
        }
    }

    private static void before(Page page, Core core) {
        int title = title(page, core);
        for (int i = title; i < core.first(); i++) {
            Passage passage = page.passage(i);
            boolean own = i == title
                    || passage.unit().role() == Role.HEADING
                    || Roles.isCaption(passage)
                    || (passage.words() >= LEAD_WORDS && core.kinship(passage) > 0);
            if (own) {
                page.keep(i);
            } else {
                page.mark(i, passage.last() == passage.first() ? Reason.NAVIGATION : Reason.BYLINE_OR_DATE);
            }
        }
        for (int i = 0; i < title; i++) {
            page.mark(i, menuOrTitle(page.passage(i)));
        }
    }

    /** The title nearest above the running text that shares words with it, or that markup calls a heading; with further lines of it right above. */
    private static int title(Page page, Core core) {
        int farthest = Math.max(0, core.first() - TITLE_WITHIN);
        for (int i = core.first() - 1; i >= farthest; i--) {
            Passage passage = page.passage(i);
            boolean heading = passage.unit().role() == Role.HEADING && !passage.mostlyLinks();
            if (page.isOwn(i) && (heading || (isTitle(passage) && core.kinship(passage) >= KIN))) {
                int top = i;
                while (top > farthest && page.isOwn(top - 1) && continuesTitle(page.passage(top - 1), core)) {
                    top--;
                }
                return top;
            }
        }
        return core.first();
    }

    private static boolean isTitle(Passage passage) {
        return passage.words() >= FEWEST_TITLE_WORDS && !passage.mostlyLinks() && !StampRule.isDate(passage);
    }

    private static boolean continuesTitle(Passage passage, Core core) {
        return isTitle(passage) && (passage.unit().role() == Role.HEADING || core.kinship(passage) >= CLOSE_KIN);
    }

    private static void after(Page page, Core core) {
        for (int i = core.end(); i < page.size(); i++) {
            Passage passage = page.passage(i);
            boolean signature = i - core.end() < SIGNATURE_WITHIN
                    && passage.words() <= SIGNATURE_WORDS
                    && !passage.endsSentence()
                    && !passage.mostlyLinks();
            if (Roles.isCaption(passage) && core.kinship(passage) >= CLOSE_KIN) {
                page.keep(i);
            }
            page.mark(i, signature && passage.words() > 1 ? Reason.BYLINE_OR_DATE : menuOrTitle(passage));
        }
    }

    /** Entries of menus are a word or two, titles are more. */
    static Reason menuOrTitle(Passage passage) {
        return passage.words() <= MENU_WORDS ? Reason.NAVIGATION : Reason.UNRELATED_HEADLINES;
    }
}
