package org.jazari.documents.furniture;

import org.jazari.documents.furniture.Labels.Label;

/** What follows a label that ends the document, such as that of readers' comments: all, up to long paragraphs, which no comment has in a row. */
final class Rest {
    private static final int LONG_PROSE = 250;
    private static final int FEW = 4;

    private final Page page;
    private final ProseSums prose;
    /** For each passage, the first from it on that begins two long paragraphs. */
    private final int[] nextText;

    private int markedTo;

    Rest(Page page) {
        this.page = page;
        this.prose = new ProseSums(page);
        this.nextText = new int[page.size() + 1];
        nextText[page.size()] = page.size();
        for (int i = page.size() - 1; i >= 0; i--) {
            boolean text = isLong(i) && (i + 1 == page.size() || isLong(i + 1));
            nextText[i] = text ? i : nextText[i + 1];
        }
    }

    /** Marks the label and what follows; where long paragraphs come next, the label is a heading of the document, and nothing is marked. */
    void mark(int at, Label label) {
        int end = nextText[at + 1];
        if ((end == at + 1 && end < page.size()) || (label.word() && !commentsFollow(at))) {
            return;
        }
        boolean documentFollows = prose.between(end, page.size()) > prose.between(0, at);
        int to = documentFollows ? at + 1 : end;
        for (int i = Math.max(at, markedTo); i < to; i++) {
            page.mark(i, label.reason());
        }
        markedTo = Math.max(markedTo, to);
    }

    /** Comments begin with who wrote them, where the text of a report has prose, a list or figures, and they are less than the text before. */
    private boolean commentsFollow(int at) {
        if (at + 1 == page.size()) {
            return true;
        }
        Passage next = page.passage(at + 1);
        if (next.isItem() || next.isNumbered() || next.announces()) {
            return false;
        }
        long after = prose.between(at + 1, page.size());
        return after * (next.isProse() ? FEW : 1) <= prose.between(0, at);
    }

    private boolean isLong(int i) {
        return page.passage(i).isProse() && page.passage(i).length() >= LONG_PROSE;
    }
}
