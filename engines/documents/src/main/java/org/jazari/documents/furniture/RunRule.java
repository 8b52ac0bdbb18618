package org.jazari.documents.furniture;

/** Runs of titles or menu entries that share no words with the running text, wherever they stand; on a page with links, links tell more. */
final class RunRule implements Rule {
    private static final int SHORTEST_ON_SITE = 5;
    private static final int SHORTEST_ELSEWHERE = 15;
    private static final double STRANGE = 0.25;

    @Override
    public void tell(Page page) {
        Core core = Core.of(page);
        if (core.isEmpty() || page.hasLinks()) {
            return;
        }
        int start = 0;
        for (int i = 0; i <= page.size(); i++) {
            if (i == page.size() || !page.isOwn(i) || !isEntry(page.passage(i))) {
                judge(page, core, start, i);
                start = i + 1;
            }
        }
    }

    private static boolean isEntry(Passage passage) {
        return passage.isShort() && !passage.announces() && !Roles.isCaption(passage) && !isRowOfFigures(passage);
    }

    /** Tables saved as text give a line to each cell. */
    private static boolean isRowOfFigures(Passage passage) {
        long digits = passage.folded().chars().filter(Character::isDigit).count();
        return 3 * digits >= passage.folded().length();
    }

    private static void judge(Page page, Core core, int start, int end) {
        boolean introduced =
                start > 0 && page.isOwn(start - 1) && page.passage(start - 1).announces();
        boolean atStart = start == 0;
        int shortest = page.isOfSite() ? SHORTEST_ON_SITE : SHORTEST_ELSEWHERE;
        if (end - start < shortest || introduced || (!page.isOfSite() && !atStart)) {
            return;
        }
        double kinship = 0;
        for (int i = start; i < end; i++) {
            kinship += core.kinship(page.passage(i));
        }
        if (kinship / (end - start) >= STRANGE) {
            return;
        }
        for (int i = start; i < end; i++) {
            if (core.kinship(page.passage(i)) < 2 * STRANGE) {
                page.mark(i, EdgeRule.menuOrTitle(page.passage(i)));
            }
        }
    }
}
