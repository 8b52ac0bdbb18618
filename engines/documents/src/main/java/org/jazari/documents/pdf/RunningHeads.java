package org.jazari.documents.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jazari.documents.Reason;
import org.jspecify.annotations.Nullable;

/** Heads and feet: lines at the top or the bottom of pages that other pages repeat, but for their numbers, and page numbers. */
final class RunningHeads {
    private static final float TOP = 0.12f;
    private static final float BOTTOM = 0.88f;
    private static final int REPEATED = 3;
    private static final Pattern DIGITS = Pattern.compile("[0-9٠-٩]+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[\\s|–—-]*(?:page|p\\.|صفحة|الصفحة)?\\s*(?:[0-9٠-٩]{1,4}|[ivxlc]{1,6})(?:\\s*(?:/|sur|of|de|من)\\s*[0-9٠-٩]{1,4})?[\\s|–—-]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Integer> pages = new HashMap<>();
    private final int repeated;

    RunningHeads(List<PdfLine> lines, int pageCount) {
        this.repeated = Math.clamp(pageCount, 2, REPEATED);
        List<String> seen = new ArrayList<>();
        int page = 0;
        for (PdfLine line : lines) {
            if (line.page() != page) {
                seen.clear();
                page = line.page();
            }
            String key = key(line);
            if (atEdge(line) && !seen.contains(key)) {
                seen.add(key);
                pages.merge(key, 1, Integer::sum);
            }
        }
    }

    @Nullable
    Reason reason(PdfLine line) {
        if (!atEdge(line)) {
            return null;
        }
        if (PAGE_NUMBER.matcher(line.text()).matches()) {
            return Reason.PAGE_NUMBER;
        }
        return pages.getOrDefault(key(line), 0) >= repeated ? Reason.RUNNING_HEAD : null;
    }

    private static boolean atEdge(PdfLine line) {
        return line.height() < TOP || line.height() > BOTTOM;
    }

    private static String key(PdfLine line) {
        return Math.round(line.height() * 50) + " "
                + DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
    }
}
