package org.jazari.documents.furniture;

/** How much own prose a page had, when these sums were made, between any two of its passages. */
final class ProseSums {
    private final long[] before;

    ProseSums(Page page) {
        before = new long[page.size() + 1];
        for (int i = 0; i < page.size(); i++) {
            boolean counts = page.isOwn(i) && page.passage(i).isProse();
            before[i + 1] = before[i] + (counts ? page.passage(i).length() : 0);
        }
    }

    /** Characters from one passage to before another. */
    long between(int from, int to) {
        return before[to] - before[from];
    }

    long all() {
        return before[before.length - 1];
    }
}
