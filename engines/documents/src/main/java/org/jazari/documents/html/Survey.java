package org.jazari.documents.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jazari.documents.Reason;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** A first walk over a page: where its prose is, so that no name of a class can call most of it furniture, and which tables are there for layout. */
final class Survey implements NodeFilter {
    private static final int SHORTEST_PROSE = 40;
    private static final double MOST = 0.5;
    private static final int LONGEST_TEASER = 300;

    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Element, Integer> prose = new HashMap<>();
    private final Set<Element> layoutTables = new HashSet<>();
    private final Set<Element> linkedTeasers = new HashSet<>();
    private @Nullable Element smallestArticle;
    private int smallestProse = Integer.MAX_VALUE;
    private int total;
    private int links;
    private int unlinked;
    private int linked;

    private record Open(Element element, int proseBefore, int unlinkedBefore, int linkedBefore) {}

    static Survey of(Element root) {
        Survey survey = new Survey();
        root.filter(survey);
        survey.chooseArticle();
        return survey;
    }

    /** The smallest article or main part that holds most of the prose, or null. */
    @Nullable
    Element article() {
        return smallestArticle;
    }

    boolean isLayout(Element table) {
        return layoutTables.contains(table);
    }

    /** What an element's names say, unless most of the page is in it, or it is a box without links inside the article. */
    @Nullable
    Reason reason(Element element, boolean inArticle) {
        Reason reason = Markup.reason(element);
        if (element.equals(smallestArticle)) {
            return null;
        }
        if (reason == null) {
            return linkedTeasers.contains(element) ? Reason.READ_ALSO : null;
        }
        int inside = prose.getOrDefault(element, 0);
        boolean most = total > 0 && inside > MOST * total;
        boolean box = inArticle && element.normalName().equals("aside") && inside > 0;
        boolean inline = !element.isBlock() && inArticle && element.normalName().equals("time");
        return most || box || inline ? null : reason;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            int length = text.getWholeText().length();
            total += links == 0 && length >= SHORTEST_PROSE ? length : 0;
            int shown = text.isBlank() ? 0 : length;
            unlinked += links == 0 ? shown : 0;
            linked += links == 0 ? 0 : shown;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (Markup.hasNoText(element) || Markup.isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (element.normalName()) {
            case "a" -> links++;
            case "table", "h1", "h2", "h3", "h4", "p", "article", "ul" -> markLayout();
            default -> {}
        }
        if (isContainer(element)
                || element.normalName().equals("table")
                || Markup.reason(element) != null
                || Markup.isTeaser(element)) {
            open.push(new Open(element, total, unlinked, linked));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= element.normalName().equals("a") ? 1 : 0;
            if (!open.isEmpty() && open.element().element().equals(element)) {
                Open closed = open.pop();
                prose.put(element, total - closed.proseBefore());
                int inLinks = linked - closed.linkedBefore();
                if (unlinked == closed.unlinkedBefore()
                        && inLinks > 0
                        && inLinks <= LONGEST_TEASER
                        && Markup.isTeaser(element)) {
                    linkedTeasers.add(element);
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private void markLayout() {
        Open nearest = open.peek();
        if (nearest != null && nearest.element().normalName().equals("table")) {
            layoutTables.add(nearest.element());
        }
    }

    private void chooseArticle() {
        prose.forEach((element, inside) -> {
            if (isContainer(element) && inside > 0 && inside >= MOST * total && inside < smallestProse) {
                smallestArticle = element;
                smallestProse = inside;
            }
        });
    }

    private static boolean isContainer(Element element) {
        return element.normalName().equals("article")
                || element.normalName().equals("main")
                || element.attr("role").equals("main");
    }
}
