package org.jazari.documents.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jazari.documents.Reason;

/** Lists of other articles, where titles or summaries alternate with who wrote them and when. */
final class StampRule implements Rule {
    private static final int FEWEST = 3;
    private static final int FARTHEST = 4;
    private static final int LOOKED_AT = 90;

    private static final String MONTH =
            "(?:janv|f[ée]vr|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c|jan|feb|mar|apr|may|jun|jul|aug|sep|dec|يناير|فبراير"
                    + "|مارس|أبريل|ابريل|ماي|مايو|يونيو|يوليوز|يوليو|غشت|أغسطس|شتنبر|سبتمبر|أكتوبر|اكتوبر|نونبر|نوفمبر|دجنبر|ديسمبر)\\p{L}*\\.?";
    private static final String DAY =
            "(?:[0-9٠-٩]{1,2}(?:er)?\\s" + MONTH + "[,،]?\\s[0-9٠-٩]{4}|" + MONTH + "\\s[0-9]{1,2},\\s[0-9]{4}"
                    + "|[0-9]{1,2}\\s?[/.-]\\s?[0-9]{1,2}\\s?[/.-]\\s?(?:20)?[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final String AGO =
            "(?:il y a\\s[0-9]{1,3}\\s\\p{L}+|[0-9]{1,3}\\s\\p{L}+\\sago|منذ\\s[0-9٠-٩]{0,3}\\s?\\p{L}+)";
    private static final String WHO = "(?:\\p{L}[\\p{L}'’. ]{1,40}\\s?[-–—|•·/,]\\s?)";
    private static final String TIME = "(?:[\\s,à@|–-]{1,4}[0-9]{1,2}\\s?[:hH]\\s?[0-9]{0,2}(?:\\s?[ap]\\.?m\\.?)?)?";
    private static final String ON = "(?:(?:le|on|في|يوم)\\s)?(?:\\p{L}+\\s)?";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** The date alone, or after a name or a section. */
    private static final Pattern ALONE = Pattern.compile(WHO + "?" + ON + "(?:" + DAY + "|" + AGO + ")" + TIME, FLAGS);
    /** A name and a date, and the next summary glued to them. */
    private static final Pattern GLUED = Pattern.compile(WHO + DAY + "(?=\\p{Lu})", Pattern.UNICODE_CASE);

    @Override
    public void tell(Page page) {
        ProseSums prose = new ProseSums(page);
        List<Integer> stamps = new ArrayList<>();
        for (int i = 0; i <= page.size(); i++) {
            boolean far = i == page.size() || (!stamps.isEmpty() && i - stamps.getLast() > FARTHEST);
            if (far) {
                mark(page, prose, stamps);
                stamps.clear();
            }
            if (i < page.size() && isStamp(page.passage(i))) {
                stamps.add(i);
            }
        }
    }

    /** Whether the whole passage says when, and perhaps who. */
    static boolean isDate(Passage passage) {
        return hasDigit(passage)
                && passage.length() <= LOOKED_AT
                && ALONE.matcher(passage.characters()).matches();
    }

    private static boolean isStamp(Passage passage) {
        return isDate(passage) || isGlued(passage);
    }

    private static boolean hasDigit(Passage passage) {
        int end = Math.min(passage.folded().length(), LOOKED_AT);
        for (int i = 0; i < end; i++) {
            if (Character.isDigit(passage.folded().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGlued(Passage passage) {
        if (!hasDigit(passage)) {
            return false;
        }
        int end = Math.min(passage.length(), LOOKED_AT);
        return GLUED.matcher(passage.text())
                .region(passage.unit().start(), passage.unit().start() + end)
                .lookingAt();
    }

    /** Stamps show a list of articles if it stands at the edge of a page that has furniture, or if they name authors before glued summaries. */
    private static void mark(Page page, ProseSums prose, List<Integer> stamps) {
        if (stamps.size() < FEWEST || (!page.isOfSite() && stamps.stream().noneMatch(i -> isGlued(page.passage(i))))) {
            return;
        }
        int first = stamps.getFirst();
        int last = stamps.getLast();
        boolean atEnd = prose.between(last + 1, page.size()) * 4 <= prose.all();
        boolean atStart = prose.between(0, first) * 4 <= prose.all();
        if (atEnd || atStart) {
            for (int i = Math.max(0, first - 1); i <= last; i++) {
                page.mark(i, Reason.UNRELATED_HEADLINES);
            }
        }
    }
}
