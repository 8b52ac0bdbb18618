package org.jazari.documents.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jazari.documents.Reason;
import org.jazari.documents.Role;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The walk that cuts a page into blocks. It keeps its own stack, so that no depth of nesting can overflow the machine's. */
final class BlockWalker implements NodeFilter {
    private final Survey survey;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private int preformatted;
    private boolean headingSeen;
    private boolean articleSeen;
    private int hidden;

    /**
     * An open element that changes what is in it.
     *
     * @param row whether blocks in it do not end the text, as in a row of a table
     */
    private record Frame(
            Element element, Role role, @Nullable Reason reason, boolean inArticle, boolean row) {}

    BlockWalker(Survey survey, Element root) {
        this.survey = survey;
        frames.push(new Frame(root, Role.BODY, null, survey.article() == null, false));
    }

    List<Piece> pieces() {
        flush();
        return pieces;
    }

    /** How many elements were left out because the page hides them. */
    int hidden() {
        return hidden;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode.getWholeText());
        }
        return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        if (Markup.hasNoText(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Markup.isHidden(element)) {
            hidden += element.hasText() ? 1 : 0;
            return FilterResult.SKIP_ENTIRELY;
        }
        String name = element.normalName();
        breakBefore(element, name);
        Frame outer = outer();
        boolean inArticle = outer.inArticle || element.equals(survey.article());
        articleSeen |= element.equals(survey.article());
        headingSeen |= name.equals("h1");
        Reason own = survey.reason(element, inArticle);
        Reason reason = outer.reason != null ? outer.reason : own;
        boolean row = outer.row || (name.equals("tr") && !isLayoutRow(element));
        Role marked = name.equals("tr") && !row ? null : Markup.role(element);
        if (reason != outer.reason || marked != null || inArticle != outer.inArticle) {
            flushIfChanged(outer, reason);
            frames.push(new Frame(element, marked == null || outer.row ? outer.role : marked, reason, inArticle, row));
        }
        links += name.equals("a") ? 1 : 0;
        preformatted += name.equals("pre") ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        String name = element.normalName();
        links -= name.equals("a") ? 1 : 0;
        preformatted -= name.equals("pre") ? 1 : 0;
        boolean framed = outer().element.equals(element) && frames.size() > 1;
        boolean rowEnds = framed && name.equals("tr");
        if (rowEnds || (element.isBlock() && !outer().row) || (framed && outer().reason != null)) {
            flush();
        }
        if (framed) {
            frames.pop();
        }
    }

    private void breakBefore(Element element, String name) {
        boolean cell = name.equals("td") || name.equals("th");
        if (cell && outer().row) {
            if (!text.isEmpty()) {
                text.append('\t');
            }
        } else if (name.equals("br")) {
            text.append('\n');
        } else if (outer().row) {
            space();
        } else if (element.isBlock() || cell || Markup.role(element) != null) {
            flush();
        }
    }

    /** Furniture within a line ends it, or the line would be all of one kind. */
    private void flushIfChanged(Frame outer, @Nullable Reason reason) {
        if (reason != outer.reason) {
            flush();
        }
    }

    private boolean isLayoutRow(Element row) {
        Element table = row.closest("table");
        return table == null || survey.isLayout(table);
    }

    private void append(String raw) {
        int before = text.length();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!blank || (preformatted > 0 && !outer().row)) {
                text.append(c);
            } else {
                space();
            }
        }
        linked += links > 0 ? text.length() - before : 0;
    }

    private void space() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private void flush() {
        if (!text.toString().isBlank()) {
            Frame frame = outer();
            pieces.add(new Piece(text.toString().strip(), frame.role, reason(frame), linked));
        }
        text.setLength(0);
        linked = 0;
    }

    /** Text outside of the article is furniture, but for what stands between the page's first heading and it. */
    private @Nullable Reason reason(Frame frame) {
        boolean lead = !articleSeen && headingSeen;
        if (frame.reason != null || frame.inArticle || lead) {
            return frame.reason;
        }
        return articleSeen ? Reason.UNRELATED_HEADLINES : Reason.NAVIGATION;
    }

    private Frame outer() {
        return frames.element();
    }
}
