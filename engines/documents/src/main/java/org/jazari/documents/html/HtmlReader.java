package org.jazari.documents.html;

import org.jazari.documents.Refusal;
import org.jazari.documents.hygiene.TextCleaner;
import org.jazari.documents.layout.Declared;
import org.jazari.documents.layout.Layout;
import org.jazari.documents.layout.LayoutBuilder;
import org.jazari.documents.layout.Unreadable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Cuts a page into units: one for each block of markup, one for each row of a table. */
public final class HtmlReader {
    private static final int DEEPEST_TABLE = 200;

    private HtmlReader() {}

    /**
     * A page as read.
     *
     * @param hidden how many elements with text the page hides
     */
    public record Page(Layout layout, Declared declared, int hidden) {}

    public static Page read(String source, TextCleaner cleaner) throws Unreadable {
        refuseNestedTables(source);
        Document document = Jsoup.parse(source);
        Element body = document.body();
        BlockWalker walker = new BlockWalker(Survey.of(body), body);
        body.filter(walker);
        LayoutBuilder builder = new LayoutBuilder(cleaner);
        for (Piece piece : walker.pieces()) {
            builder.add(piece.text(), piece.role(), piece.reason(), piece.linked(), 0);
        }
        return new Page(builder.build(), PageMetadata.of(document), walker.hidden());
    }

    /** The parser looks through all open tables at each row, which is slow for those who nest thousands. */
    private static void refuseNestedTables(String source) throws Unreadable {
        int depth = 0;
        for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
            if (source.regionMatches(true, at, "<table", 0, 6)) {
                depth++;
            } else if (source.regionMatches(true, at, "</table", 0, 7)) {
                depth = Math.max(0, depth - 1);
            }
            if (depth > DEEPEST_TABLE) {
                throw new Unreadable(
                        Refusal.Code.TOO_DEEP,
                        "character " + at,
                        "more than " + DEEPEST_TABLE + " tables in each other");
            }
        }
    }
}
