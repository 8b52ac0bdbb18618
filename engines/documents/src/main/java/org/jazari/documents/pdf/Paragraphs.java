package org.jazari.documents.pdf;

import java.util.List;
import java.util.TreeMap;
import org.jazari.documents.Reason;
import org.jazari.documents.Role;
import org.jazari.documents.layout.LayoutBuilder;
import org.jazari.documents.layout.Unreadable;
import org.jspecify.annotations.Nullable;

/** Joins lines to paragraphs, headings and items. */
final class Paragraphs {
    private static final float LINES_APART = 1.9f;
    private static final float SAME_SIZE = 0.15f;
    private static final float FULL = 0.8f;

    private final RunningHeads heads;
    private final Hyphens hyphens;
    private final float bodySize;
    private final LayoutBuilder builder;
    private final StringBuilder text = new StringBuilder();
    private @Nullable PdfLine begin;
    private @Nullable PdfLine last;

    Paragraphs(List<PdfLine> lines, int pageCount, LayoutBuilder builder) {
        this.heads = new RunningHeads(lines, pageCount);
        this.hyphens = new Hyphens(lines);
        this.bodySize = bodySize(lines);
        this.builder = builder;
    }

    void add(PdfLine line) throws Unreadable {
        Reason reason = heads.reason(line);
        if (reason != null) {
            end();
            builder.add(line.text(), Role.BODY, reason, 0, line.page());
        } else if (last != null && continues(last, line)) {
            join(line);
        } else {
            end();
            text.append(line.text());
            begin = line;
            last = line;
        }
    }

    void end() throws Unreadable {
        if (begin != null) {
            builder.add(text, role(begin), null, 0, begin.page());
        }
        text.setLength(0);
        begin = null;
        last = null;
    }

    private void join(PdfLine line) {
        if (hyphens.isBreak(text, line.text())) {
            text.setLength(text.length() - 1);
        } else if (text.charAt(text.length() - 1) != '-') {
            text.append(' ');
        }
        text.append(line.text());
        last = line;
    }

    private boolean continues(PdfLine above, PdfLine line) {
        boolean alike = Math.abs(above.size() - line.size()) <= SAME_SIZE * above.size() && above.bold() == line.bold();
        if (!alike || above.page() != line.page() || line.isItem() || line.isRow() || above.isRow()) {
            return false;
        }
        boolean nextColumn = line.y() < above.y() - above.size();
        if (nextColumn) {
            return line.startsLower() && !above.endsSentence();
        }
        boolean below = line.y() - above.y() <= LINES_APART * above.size();
        boolean overlap = line.left() < above.right() && line.right() > above.left();
        boolean heading = above.isHeading(bodySize);
        boolean full = above.width() >= FULL * line.width() || (heading && !above.endsSentence());
        boolean indented = above.endsSentence() && line.left() - above.left() > above.size() && line.startsUpper();
        return below && overlap && !indented && (full || line.startsLower());
    }

    private Role role(PdfLine line) {
        if (line.isItem() || line.isRow()) {
            return Role.LIST_ITEM;
        }
        return line.isHeading(bodySize) ? Role.HEADING : Role.BODY;
    }

    /** The size in which most letters are set. */
    private static float bodySize(List<PdfLine> lines) {
        TreeMap<Float, Integer> letters = new TreeMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        float size = 0;
        int most = 0;
        for (var entry : letters.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                size = entry.getKey();
            }
        }
        return size;
    }
}
