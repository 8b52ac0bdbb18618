package org.jazari.documents.furniture;

import org.jazari.documents.Reason;

/** What follows a label that ends the document, such as that of readers' comments: all, up to long paragraphs, which no comment has in a row. */
final class Rest {
    private static final int LONG_PROSE = 250;

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
    void mark(int label, Reason reason) {
        int end = nextText[label + 1];
        if (end == label + 1 && end < page.size()) {
            return;
        }
        boolean documentFollows = prose.between(end, page.size()) > prose.between(0, label);
        int to = documentFollows ? label + 1 : end;
        for (int i = Math.max(label, markedTo); i < to; i++) {
            page.mark(i, reason);
        }
        markedTo = Math.max(markedTo, to);
    }

    private boolean isLong(int i) {
        return page.passage(i).isProse() && page.passage(i).length() >= LONG_PROSE;
    }
}
