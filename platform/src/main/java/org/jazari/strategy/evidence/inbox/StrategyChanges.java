package org.jazari.strategy.evidence.inbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.StrategyTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts accepted figures of a document into a strategy: as figures of indicators, as citations, as new promises. */
final class StrategyChanges {
    private static final String FIGURES = "figures";
    private static final String CITATIONS = "citations";

    private final KeptDocument document;
    private final String source;
    private final String language;
    private StrategyTree tree;

    private StrategyChanges(KeptDocument document, String source, StrategyTree tree) {
        this.document = document;
        this.source = source;
        this.tree = tree;
        this.language = document.source().language().code();
    }

    /**
     * The strategy with the figures in it.
     *
     * @param knownSource the source that the document is; where it is none yet, one is added
     * @param accepted payloads of the facts of acceptance
     */
    static StrategyTree made(
            StrategyTree tree, KeptDocument document, Optional<String> knownSource, List<ObjectNode> accepted) {
        String id = knownSource.orElseGet(() -> Slugs.free(
                Slugs.of(document.publisher() + " " + document.published(), "source"),
                taken -> tree.find(ElementType.SOURCE, taken).isPresent()));
        StrategyChanges changes = new StrategyChanges(document, id, tree);
        if (knownSource.isEmpty()) {
            changes.addSource();
        }
        accepted.forEach(changes::add);
        return changes.tree;
    }

    private void addSource() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", source);
        body.put("publisher", document.publisher());
        body.put("title", document.title());
        body.put("published", document.published());
        body.put("language", language);
        if (!document.address().isEmpty()) {
            body.put("url", document.address());
        }
        body.put("sha256", document.sha256());
        tree = tree.with(ElementType.SOURCE, source, body);
    }

    private void add(ObjectNode figure) {
        ElementRef ref = ElementRef.parse(figure.path("link").asString()).orElseThrow();
        Optional<ObjectNode> standing = tree.find(ref.type(), ref.id()).map(ObjectNode::deepCopy);
        ObjectNode body = standing.orElseGet(() -> promise(ref.id(), figure));
        if (ref.type() == ElementType.INDICATOR) {
            list(body, FIGURES).add(figure(body, figure));
        } else if (!cites(body, figure.path("passage").asString())) {
            list(body, CITATIONS).add(citation(figure));
        }
        tree = tree.with(ref.type(), ref.id(), body);
    }

    private ObjectNode promise(String id, ObjectNode figure) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", id);
        body.putObject("name")
                .put(
                        Language.find(language).orElse(Language.FR).tag(),
                        figure.path("promise").asString(id));
        body.put("kind", "other");
        body.put("status", "announced");
        copy(figure, "due", body);
        return body;
    }

    private ObjectNode figure(ObjectNode indicator, ObjectNode figure) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        String kind = figure.path("kind").asString();
        String when = figure.path("due").asString(figure.path("period").asString(""));
        String wanted = Slugs.of(kind + "-" + when, kind);
        body.put(
                "id",
                Slugs.free(
                        wanted,
                        id -> indicator
                                .path(FIGURES)
                                .valueStream()
                                .anyMatch(other -> other.path("id").asString().equals(id))));
        body.put("kind", kind);
        body.put("value", new BigDecimal(figure.path("value").asString()));
        String qualifier = StrategyTerms.qualifier(figure.path("bound").asString());
        if (!qualifier.isEmpty()) {
            body.put("qualifier", qualifier);
        }
        copy(figure, "period", body);
        copy(figure, "due", body);
        copy(figure, "per", body);
        body.set("citation", citation(figure));
        return body;
    }

    private ObjectNode citation(ObjectNode figure) {
        ObjectNode citation = JsonNodeFactory.instance.objectNode();
        citation.put("source", source);
        citation.put("quote", figure.path("passage").asString());
        return citation;
    }

    private boolean cites(ObjectNode body, String quote) {
        return body.path(CITATIONS)
                .valueStream()
                .anyMatch(citation -> citation.path("source").asString().equals(source)
                        && citation.path("quote").asString().equals(quote));
    }

    private static ArrayNode list(ObjectNode body, String field) {
        return body.path(field) instanceof ArrayNode present ? present : body.putArray(field);
    }

    private static void copy(ObjectNode from, String field, ObjectNode to) {
        JsonNode value = from.path(field);
        if (value.isString()) {
            to.put(field, value.asString());
        }
    }
}
