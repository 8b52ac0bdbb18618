package org.jazari.documents.furniture;

/** Passages of markup that are links from end to end: runs of them are menus or lists of articles. */
final class LinkRule implements Rule {
    private static final int SHORTEST_RUN = 3;

    @Override
    public void tell(Page page) {
        int start = 0;
        for (int i = 0; i <= page.size(); i++) {
            if (i == page.size() || !page.isOwn(i) || !page.passage(i).mostlyLinks()) {
                if (i - start >= SHORTEST_RUN) {
                    for (int linked = start; linked < i; linked++) {
                        page.mark(linked, EdgeRule.menuOrTitle(page.passage(linked)));
                    }
                }
                start = i + 1;
            }
        }
    }
}
