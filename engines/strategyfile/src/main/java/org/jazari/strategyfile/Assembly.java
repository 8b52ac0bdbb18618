package org.jazari.strategyfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The elements of all documents together: what references may name and what checks of meaning walk over. */
final class Assembly {
    private final List<Document> documents;
    private final List<Element> headers = new ArrayList<>();
    private final Map<ElementType, List<Element>> elements = new EnumMap<>(ElementType.class);
    private final Map<ElementType, Map<String, Element>> byId = new EnumMap<>(ElementType.class);

    private Assembly(List<Document> documents) {
        this.documents = documents;
    }

    static Assembly of(List<Document> documents, Findings findings) {
        Assembly assembly = new Assembly(documents);
        for (Document document : documents) {
            assembly.add(document, findings);
        }
        assembly.checkHeaders(findings);
        return assembly;
    }

    private void add(Document document, Findings findings) {
        if (document.root().has("strategy")) {
            headers.add(new Element(document, "/strategy", document.root().path("strategy")));
        }
        Element root = new Element(document, "", document.root());
        for (ElementType type : ElementType.values()) {
            for (Element element : root.list(type.plural())) {
                elements.computeIfAbsent(type, t -> new ArrayList<>()).add(element);
                Element first = element.id().isEmpty()
                        ? null
                        : byId.computeIfAbsent(type, t -> new LinkedHashMap<>()).putIfAbsent(element.id(), element);
                if (first != null) {
                    findings.error(
                            "duplicate-id",
                            element.place("id"),
                            Map.of(
                                    "type", type.key(),
                                    "id", element.id(),
                                    "first", first.place("id").toString(),
                                    "here", element.place("id").toString()));
                }
            }
        }
    }

    private void checkHeaders(Findings findings) {
        if (headers.isEmpty()) {
            findings.error("no-strategy", Place.of(""), Map.of());
        }
        for (Element more : headers.subList(Math.min(1, headers.size()), headers.size())) {
            findings.error(
                    "two-strategies",
                    more.document().key(more.pointer()),
                    Map.of(
                            "first",
                            headers.getFirst().document().key("/strategy").toString()));
        }
    }

    List<Document> documents() {
        return documents;
    }

    /** The strategy itself, from the first file that holds one. */
    Optional<Element> header() {
        return headers.stream().findFirst();
    }

    List<Element> elements(ElementType type) {
        return elements.getOrDefault(type, List.of());
    }

    Map<String, Element> byId(ElementType type) {
        return byId.getOrDefault(type, Map.of());
    }

    Optional<Element> find(ElementType type, String id) {
        return Optional.ofNullable(byId(type).get(id));
    }

    /** The tree of documents in which no error was found. */
    StrategyTree tree() {
        StrategyTree.Building tree =
                StrategyTree.building((ObjectNode) headers.getFirst().node());
        for (ElementType type : ElementType.values()) {
            elements(type).forEach(element -> tree.add(type, element.id(), (ObjectNode) element.node()));
        }
        return tree.done();
    }
}
