package org.jazari.documents.pdf;

import org.jazari.documents.layout.Items;

/**
 * A line of a page.
 *
 * @param text in logical order, cells far apart parted by tabs
 * @param page from 1
 * @param left in points from the page's left edge
 * @param right in points from the page's left edge
 * @param y of the base line, in points from the page's top
 * @param size of most of its letters, in points
 * @param height how far down the page it stands, from 0 to 1
 */
record PdfLine(String text, int page, float left, float right, float y, float size, boolean bold, float height) {
    private static final int LONGEST_HEADING = 160;

    float width() {
        return right - left;
    }

    boolean isItem() {
        return Items.begins(text, 0, text.length());
    }

    boolean isRow() {
        return text.indexOf('\t') >= 0;
    }

    boolean endsSentence() {
        char last = text.charAt(text.length() - 1);
        return ".!?…:;؟؛»”".indexOf(last) >= 0;
    }

    boolean startsLower() {
        return Character.isLowerCase(text.charAt(0));
    }

    boolean startsUpper() {
        return Character.isUpperCase(text.charAt(0));
    }

    boolean isHeading(float bodySize) {
        boolean large = size > 1.12f * bodySize;
        return text.length() <= LONGEST_HEADING && (large || (bold && !endsSentence())) && !isRow();
    }
}
