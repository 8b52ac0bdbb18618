package org.jazari.strategy.cockpit.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.NodeList;

/**
 * A page on its way to paper: what its renderer cannot do is done in its document. Links become whole addresses, the words of
 * charts leave the drawing to be set like all other text, cells of tables from right to left change their order, and
 * characters go that have no shape of their own.
 */
final class PrintedPage {
    /** A chart as the page draws it, and as it is printed, in points. */
    private static final double DRAWN_WIDTH = 720;

    private static final double DRAWN_HEIGHT = 300;
    static final double PRINTED_WIDTH = 244;
    static final double PRINTED_HEIGHT = 98;
    private static final double LABEL_WIDTH = 90;
    private static final double LABEL_RISE = 7;

    /**
     * Marks of direction and the like, which the renderer would draw as missing glyphs, and Arabic vowel signs, which it cannot
     * set on their letters; Arabic is commonly written without them.
     */
    private static final Pattern SHAPELESS = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]|[\u064B-\u0652\u0670]");

    /** A sign belongs before its number, also where the line runs the other way; CLDR's Arabic numbers say so with this mark. */
    private static final Pattern SIGNED = Pattern.compile("(?<![0-9])[-+\u2212](?=[0-9])");

    /** No font of a document has them. */
    private static final Pattern PICTURES = Pattern.compile("[\\p{So}\\p{Cs}\\p{Co}\\p{Cn}\\x{1F000}-\\x{1FAFF}]");

    private PrintedPage() {}

    /**
     * Reads a page for its renderer.
     *
     * @param address where the page is on the site, to which its links are relative
     */
    static org.w3c.dom.Document of(String html, String address) {
        Document page = Jsoup.parse(html, address);
        page.select("a[href]").forEach(link -> link.attr("href", link.absUrl("href")));
        page.select("svg.chart").forEach(PrintedPage::chart);
        boolean rightToLeft = page.select("html").attr("dir").equals("rtl");
        if (rightToLeft) {
            page.select("tr").forEach(PrintedPage::reverse);
        }
        texts(page, rightToLeft);
        return document(page);
    }

    private static void reverse(Element row) {
        List<Element> cells = new ArrayList<>(row.children());
        cells.reversed().forEach(row::appendChild);
    }

    private static void texts(Element element, boolean rightToLeft) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                String shaped = SHAPELESS.matcher(text.getWholeText()).replaceAll("");
                String drawn = PICTURES.matcher(shaped).replaceAll("\u00b7");
                text.text(rightToLeft ? SIGNED.matcher(drawn).replaceAll("\u200e$0") : drawn);
            } else if (node instanceof Element inner) {
                texts(inner, rightToLeft);
            }
        }
    }

    /** Its words move beside the drawing; of the observed values only the last keeps its number, for want of room. */
    private static void chart(Element drawing) {
        Element box = new Element("div").addClass("chart-box");
        drawing.replaceWith(box);
        box.appendChild(drawing);
        drawing.attr("width", "100%").attr("height", "100%");
        drawing.attr("alt", drawing.select("title").text());
        drawing.select("title").remove();
        List<Element> observed = drawing.select("text.observed-label");
        observed.stream().limit(Math.max(0, observed.size() - 1)).forEach(Element::remove);
        boolean rightToLeft = box.closest("[dir=rtl]") != null;
        for (Element word : drawing.select("text")) {
            word.remove();
            box.appendChild(label(word, rightToLeft));
        }
    }

    private static Element label(Element word, boolean rightToLeft) {
        double x = Double.parseDouble(word.attr("x")) / DRAWN_WIDTH * PRINTED_WIDTH;
        double y = Double.parseDouble(word.attr("y")) / DRAWN_HEIGHT * PRINTED_HEIGHT - LABEL_RISE;
        String anchor = word.attr("text-anchor");
        String side = switch (anchor) {
            case "start" -> rightToLeft ? "right" : "left";
            case "end" -> rightToLeft ? "left" : "right";
            default -> "center";
        };
        double left = switch (side) {
            case "left" -> x;
            case "right" -> x - LABEL_WIDTH;
            default -> x - LABEL_WIDTH / 2;
        };
        return new Element("div")
                .addClass("chart-label")
                .addClass(word.hasClass("tick") ? "tick" : word.hasClass("target-label") ? "target" : "observed")
                .attr(
                        "style",
                        String.format(
                                Locale.ROOT,
                                "left: %.1fpt; top: %.1fpt; width: %.1fpt; text-align: %s",
                                left,
                                y,
                                LABEL_WIDTH,
                                side))
                .text(word.text());
    }

    private static org.w3c.dom.Document document(Document page) {
        org.w3c.dom.Document document = new W3CDom().fromJsoup(page);
        NodeList all = document.getElementsByTagName("*");
        if (all.getLength() == 0) {
            throw new IllegalArgumentException("An empty page cannot be printed");
        }
        return document;
    }
}
