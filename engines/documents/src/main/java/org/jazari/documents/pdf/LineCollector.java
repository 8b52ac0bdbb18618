package org.jazari.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jazari.documents.Refusal;
import org.jazari.documents.layout.Unreadable;
import org.jspecify.annotations.Nullable;

/** Takes lines with their places out of pages, in the order in which the file draws them; stops at a bound of letters and of drawing operators. */
final class LineCollector extends PDFTextStripper {
    /** A page of dense text has a few thousand operators; forms that draw each other ten times, ten levels deep, have billions. */
    private static final long MOST_OPERATORS = 8_000_000;

    private static final float CELLS_APART = 2.5f;

    private final List<PdfLine> lines = new ArrayList<>();
    private final int maximumCharacters;
    private final StringBuilder text = new StringBuilder();
    private @Nullable TextPosition first;
    private @Nullable TextPosition last;
    private float left;
    private float right;
    private long operators;
    private long characters;

    LineCollector(int maximumCharacters) {
        this.maximumCharacters = maximumCharacters;
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(false);
    }

    List<PdfLine> lines() {
        return lines;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new Unreadable(
                    Refusal.Code.BROKEN_PDF,
                    "page " + getCurrentPageNo(),
                    "more than " + MOST_OPERATORS + " drawing operators");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (characters <= maximumCharacters) {
            super.processTextPosition(position);
        }
        characters += position.getUnicode().length();
    }

    @Override
    protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
        if (characters > maximumCharacters) {
            throw new Unreadable(
                    Refusal.Code.TOO_MANY_CHARACTERS,
                    "page " + getCurrentPageNo(),
                    "more than " + maximumCharacters + " characters");
        }
        endLine();
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        TextPosition begin = positions.getFirst();
        TextPosition end = positions.getLast();
        float from = Math.min(begin.getXDirAdj(), end.getXDirAdj());
        float to = Math.max(begin.getXDirAdj() + begin.getWidthDirAdj(), end.getXDirAdj() + end.getWidthDirAdj());
        if (first == null) {
            first = begin;
            left = from;
            right = to;
        } else if (from - right > CELLS_APART * begin.getFontSizeInPt()) {
            text.setLength(text.toString().stripTrailing().length());
            text.append('\t');
        }
        text.append(word);
        last = begin;
        left = Math.min(left, from);
        right = Math.max(right, to);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        String line = text.toString().strip();
        if (first != null && last != null && !line.isEmpty()) {
            float pageHeight = Math.max(1, first.getPageHeight());
            lines.add(new PdfLine(
                    line,
                    getCurrentPageNo(),
                    left,
                    right,
                    first.getYDirAdj(),
                    last.getFontSizeInPt(),
                    isBold(last),
                    first.getYDirAdj() / pageHeight));
        }
        text.setLength(0);
        first = null;
        last = null;
    }

    private static boolean isBold(TextPosition position) {
        String name = position.getFont().getName();
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lower.contains("bold") || lower.contains("black") || lower.contains("heavy");
    }
}
