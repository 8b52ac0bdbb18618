package org.jazari.documents.furniture;

import java.util.HashSet;
import java.util.Set;

/**
 * Where the document's running text stands on its page: the stretch with most prose against what is not. Outside of it stands the page's furniture, with
 * the title between.
 *
 * @param first passage of the stretch
 * @param end after its last
 * @param stems beginnings of the longer words in it
 */
record Core(int first, int end, Set<String> stems) {
    private static final int OWN_SHORT = -40;
    private static final int FURNITURE = -60;
    private static final int ITEM = 20;
    private static final int STEM = 5;
    private static final int ARABIC_STEM = 4;
    private static final int LEARNT = 200_000;

    /** The stretch of the greatest sum (Kadane's algorithm). */
    static Core of(Page page) {
        long best = 0;
        long sum = 0;
        int from = 0;
        int first = 0;
        int end = 0;
        for (int i = 0; i < page.size(); i++) {
            sum += score(page, i);
            if (sum <= 0) {
                sum = 0;
                from = i + 1;
            } else if (sum > best) {
                best = sum;
                first = from;
                end = i + 1;
            }
        }
        return new Core(first, end, stems(page, first, end));
    }

    /** The same text without its beginning. */
    Core from(int start) {
        return new Core(start, end, stems);
    }

    boolean isEmpty() {
        return first == end;
    }

    /** Which share of a passage's longer words the running text has too; 0 for a passage without any. */
    double kinship(Passage passage) {
        Set<String> own = new HashSet<>();
        collect(passage.folded(), own);
        long shared = own.stream().filter(stems::contains).count();
        return own.isEmpty() ? 0 : (double) shared / own.size();
    }

    private static int score(Page page, int i) {
        Passage passage = page.passage(i);
        if (!page.isOwn(i)) {
            return FURNITURE;
        }
        if (passage.isProse()) {
            return passage.length();
        }
        return passage.isItem() ? ITEM : OWN_SHORT;
    }

    private static Set<String> stems(Page page, int first, int end) {
        Set<String> stems = new HashSet<>();
        int learnt = 0;
        for (int i = first; i < end && learnt < LEARNT; i++) {
            if (page.isOwn(i) && page.passage(i).isProse()) {
                collect(page.passage(i).folded(), stems);
                learnt += page.passage(i).folded().length();
            }
        }
        return stems;
    }

    private static void collect(String folded, Set<String> stems) {
        for (String word : folded.split(" ", -1)) {
            boolean arabic = !word.isEmpty() && word.charAt(0) >= '\u0600' && word.charAt(0) < '\u0700';
            String bare = arabic && word.startsWith("ال") ? word.substring(2) : word;
            int length = arabic ? ARABIC_STEM : STEM;
            if (bare.length() >= length) {
                stems.add(bare.substring(0, length));
            }
        }
    }
}
