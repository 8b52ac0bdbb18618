package org.jazari.documents.furniture;

import java.util.regex.Pattern;
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

    /** More figures than these above the text, or more lines than these below it, are headlines. */
    private static final int MOST_FIGURES = 6;

    private static final int LONGEST_BOX = 10;
    private static final int LONGEST_NOTICE = 5;
    private static final int LITTLE = 10;

    private static final Pattern COUNTER = Pattern.compile("(?:a )?[0-9٠-٩ ]+ ?"
            + "(?:h|min|mn|mins|minutes?|vues?|lectures?|partages?|commentaires?|views?|shares?|comments?|reads?|likes?"
            + "|دقيقه|دقائق|مشاهده|مشاهدات|تعليق|تعليقات|قراءه)?(?: ?[0-9]+)?(?: (?:de lecture|read))?");

    private static final int SIGNATURE_WITHIN = 3;

    @Override
    public void tell(Page page) {
        Core core = Core.of(page);
        if (!page.isOfSite()) {
            signature(page, core);
            return;
        }
        core = core.from(start(page, core));
        ProseSums prose = new ProseSums(page);
        boolean isArticle = !core.isEmpty() && prose.between(core.first(), core.end()) * 4 >= prose.all() * 3;
        if (isArticle) {
            before(page, core);
            after(page, core);
        }
    }

    /** Elsewhere a name after the text is a signature if readers' comments were announced after it. */
    private static void signature(Page page, Core core) {
        int end = core.end();
        if (end + 1 < page.size() && page.reason(end + 1) == Reason.COMMENTS && Names.isName(page.passage(end))) {
            page.mark(end, Reason.BYLINE_OR_DATE);
        }
    }

    /** Where the text starts: a notice that follows furniture and stands above the signed title is no part of it. */
    private static int start(Page page, Core core) {
        int first = core.first();
        if (first > 0 && !page.isOwn(first - 1)) {
            ProseSums prose = new ProseSums(page);
            int title = titleOverByline(page, first + 1, Math.min(core.end(), first + LONGEST_NOTICE));
            if (title >= 0 && prose.between(first, title) * LITTLE <= prose.between(title, core.end())) {
                return title + 1;
            }
        }
        return first;
    }

    private static void before(Page page, Core core) {
        int title = title(page, core);
        boolean figuresAreFew = figures(page, title + 1, core.first()) <= MOST_FIGURES;
        for (int i = title; i < core.first(); i++) {
            Passage passage = page.passage(i);
            boolean own = i == title
                    || passage.unit().role() == Role.HEADING
                    || Roles.isCaption(passage)
                    || (passage.words() >= LEAD_WORDS && core.kinship(passage) > 0)
                    || isQuestion(passage)
                    || (figuresAreFew && isFigure(passage));
            if (own) {
                page.keep(i);
            } else {
                page.mark(i, Reason.BYLINE_OR_DATE);
            }
        }
        for (int i = 0; i < title; i++) {
            Passage passage = page.passage(i);
            page.mark(i, Names.isByline(passage) ? Reason.BYLINE_OR_DATE : menuOrTitle(passage));
        }
    }

    /** The title nearest above the running text that shares words with it, or that markup calls a heading; else one above the author or the date. */
    private static int title(Page page, Core core) {
        int farthest = Math.max(0, core.first() - TITLE_WITHIN);
        for (int i = core.first() - 1; i >= farthest; i--) {
            Passage passage = page.passage(i);
            boolean heading = passage.unit().role() == Role.HEADING && !passage.mostlyLinks();
            if (page.isOwn(i) && (heading || (isTitle(passage) && core.kinship(passage) >= KIN))) {
                int top = i;
                while (top > farthest && page.isOwn(top - 1) && continuesTitle(page.passage(top - 1), core)) {
                    top--;
                    page.keep(top);
                }
                page.keep(i);
                return top;
            }
        }
        int signed = titleOverByline(page, farthest, core.first());
        return signed < 0 ? core.first() : signed;
    }

    /** The last headline right above who wrote and when, or -1. */
    private static int titleOverByline(Page page, int from, int to) {
        for (int i = to - 2; i >= from; i--) {
            Passage passage = page.passage(i);
            if (page.isOwn(i)
                    && isBylineOrDate(page, i + 1)
                    && !isBylineOrDate(page, i)
                    && isTitle(passage)
                    && !passage.isProse()
                    && !passage.announces()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBylineOrDate(Page page, int i) {
        Passage passage = page.passage(i);
        return page.reason(i) == Reason.BYLINE_OR_DATE
                || StampRule.isDate(passage)
                || Names.isByline(passage)
                || (page.isOwn(i) && i + 1 < page.size() && Names.isName(passage) && isDated(page, i + 1));
    }

    private static boolean isDated(Page page, int i) {
        return page.reason(i) == Reason.BYLINE_OR_DATE || StampRule.isDate(page.passage(i));
    }

    private static boolean isQuestion(Passage passage) {
        return passage.words() >= FEWEST_TITLE_WORDS && (passage.last() == '?' || passage.last() == '؟');
    }

    /** Whether it tells a number and of what, other than when, or how often the page was seen. */
    private static boolean isFigure(Passage passage) {
        return passage.words() > 1
                && passage.folded().chars().anyMatch(Character::isDigit)
                && !passage.mostlyLinks()
                && !StampRule.isDate(passage)
                && !COUNTER.matcher(passage.folded()).matches();
    }

    private static int figures(Page page, int from, int to) {
        int figures = 0;
        for (int i = from; i < to; i++) {
            figures += page.isOwn(i) && isFigure(page.passage(i)) ? 1 : 0;
        }
        return figures;
    }

    private static boolean isTitle(Passage passage) {
        return passage.words() >= FEWEST_TITLE_WORDS && !passage.mostlyLinks() && !StampRule.isDate(passage);
    }

    private static boolean continuesTitle(Passage passage, Core core) {
        return isTitle(passage)
                && !passage.isProse()
                && (passage.unit().role() == Role.HEADING || core.kinship(passage) >= CLOSE_KIN);
    }

    private static void after(Page page, Core core) {
        int label = core.end();
        while (label < page.size() && page.isOwn(label)) {
            label++;
        }
        boolean box = page.hasLinks() || label - core.end() > LONGEST_BOX;
        boolean ownUpToLabel = !box && label < page.size() && figures(page, core.end(), label) > 0;
        for (int i = core.end(); i < page.size(); i++) {
            Passage passage = page.passage(i);
            boolean signature = i - core.end() < SIGNATURE_WITHIN && Names.isName(passage);
            boolean startsWithFigure = Character.isDigit(passage.first()) && isFigure(passage);
            boolean own = i < label && !StampRule.isDate(passage) && (ownUpToLabel || (!box && startsWithFigure));
            if ((Roles.isCaption(passage) && core.kinship(passage) >= CLOSE_KIN) || (own && !signature)) {
                page.keep(i);
            }
            page.mark(i, signature ? Reason.BYLINE_OR_DATE : menuOrTitle(passage));
        }
    }

    /** Entries of menus are a word or two, titles are more. */
    static Reason menuOrTitle(Passage passage) {
        return passage.words() <= MENU_WORDS ? Reason.NAVIGATION : Reason.UNRELATED_HEADLINES;
    }
}
