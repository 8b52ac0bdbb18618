package org.jazari.documents.furniture;

import org.jazari.documents.Reason;

/** Buttons of one letter or sign on pages of a site, such as those that change the size of the letters, and credits of pictures. */
final class TinyRule implements Rule {
    private static final int LONGEST_CREDIT = 4;

    @Override
    public void tell(Page page) {
        for (int i = 0; i < page.size() && page.isOfSite(); i++) {
            Passage passage = page.passage(i);
            if (passage.length() <= 2 && passage.folded().chars().noneMatch(Character::isDigit)) {
                page.mark(i, Reason.NAVIGATION);
            } else if (passage.first() == '©' && passage.words() <= LONGEST_CREDIT) {
                page.mark(i, Reason.COPYRIGHT);
            }
        }
    }
}
