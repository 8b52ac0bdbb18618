package org.jazari.documents.furniture;

import java.util.regex.Pattern;
import org.jazari.documents.Role;

/** What the document's own passages are. */
final class Roles {
    private static final int LONGEST_HEADING = 160;
    private static final int LONGEST_CAPTION = 300;
    private static final int LONGEST_HEADING_WORDS = 25;
    private static final Pattern CAPTION = Pattern.compile(
            "(?:ph|photo|photos|credit photo|credits?|legende|illustration|image|figure [0-9]+|fig [0-9]+|tableau [0-9]+|table [0-9]+|graphique [0-9]+"
                    + "|صوره|الصوره|شكل [0-9٠-٩]+|جدول [0-9٠-٩]+)(?: :.*)?");

    private Roles() {}

    /** The role of an own passage; a short line of plain text right above running text is a heading. */
    static Role of(Page page, int i) {
        Passage passage = page.passage(i);
        Role role = passage.unit().role();
        if (role != Role.BODY) {
            return role;
        }
        if (isCaption(passage)) {
            return Role.CAPTION;
        }
        return isShortLine(passage) && leadsOn(page, i) ? Role.HEADING : Role.BODY;
    }

    static boolean isCaption(Passage passage) {
        return passage.length() <= LONGEST_CAPTION
                && (passage.characters().indexOf('©') > 0
                        || CAPTION.matcher(passage.folded()).matches());
    }

    private static boolean isShortLine(Passage passage) {
        boolean closed = passage.endsSentence() && passage.last() != '?' && passage.last() != '!';
        return !closed
                && passage.length() <= LONGEST_HEADING
                && passage.words() <= LONGEST_HEADING_WORDS
                && Character.isLetterOrDigit(
                        passage.text().codePointAt(passage.unit().start()))
                && !Character.isLowerCase(passage.first());
    }

    private static boolean leadsOn(Page page, int i) {
        int next = i + 1;
        while (next < page.size() && (!page.isOwn(next) || isCaption(page.passage(next)))) {
            next++;
        }
        return next < page.size()
                && (page.passage(next).isProse() || page.passage(next).isItem() || isShortLine(page.passage(next)));
    }
}
