package org.jazari.strategyfile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A strategy as JSON: its header, and per type the elements by id in the order of the files. Immutable: what comes out is a copy. Texts are in
 * one form, one text per language, whether the file gave a plain string or not. Two trees are equal where they say the same in the same order.
 *
 * <p>A tree may be the work of an editor and then be wrong: {@link StrategyFiles#check(StrategyTree)} says so.
 */
public final class StrategyTree {
    private final ObjectNode header;
    private final Map<ElementType, Map<String, ObjectNode>> elements;

    private StrategyTree(ObjectNode header, Map<ElementType, Map<String, ObjectNode>> elements) {
        this.header = header;
        this.elements = elements;
    }

    /** A strategy without elements. */
    public static StrategyTree of(ObjectNode header) {
        return new StrategyTree(TextForms.normal(header, "strategy", header), new EnumMap<>(ElementType.class));
    }

    /** Gathers many elements without a copy of the tree for each. */
    public static Building building(ObjectNode header) {
        return new Building(TextForms.normal(header, "strategy", header));
    }

    /** A tree in the making; done once. */
    public static final class Building {
        private final ObjectNode header;
        private @Nullable Map<ElementType, Map<String, ObjectNode>> elements = new EnumMap<>(ElementType.class);

        private Building(ObjectNode header) {
            this.header = header;
        }

        /**
         * Adds an element at the end of its type, or replaces it in its place. A body without an id is given it.
         *
         * @throws IllegalArgumentException if the body has another id
         */
        public void add(ElementType type, String id, ObjectNode body) {
            open().computeIfAbsent(type, t -> new LinkedHashMap<>()).put(id, own(type, id, body, header));
        }

        /** The tree; nothing can be added to it any more. */
        public StrategyTree done() {
            StrategyTree tree = new StrategyTree(header, open());
            elements = null;
            return tree;
        }

        private Map<ElementType, Map<String, ObjectNode>> open() {
            if (elements == null) {
                throw new IllegalStateException("The tree is done; maybe StrategyTree.with");
            }
            return elements;
        }
    }

    /** The strategy itself: name, country, languages. */
    public ObjectNode header() {
        return header.deepCopy();
    }

    /** The elements of a type by id, in order; a copy. */
    public Map<String, ObjectNode> elements(ElementType type) {
        Map<String, ObjectNode> copies = new LinkedHashMap<>();
        raw(type).forEach((id, body) -> copies.put(id, body.deepCopy()));
        return Collections.unmodifiableMap(copies);
    }

    /** One element, a copy. */
    public Optional<ObjectNode> find(ElementType type, String id) {
        return Optional.ofNullable(raw(type).get(id)).map(ObjectNode::deepCopy);
    }

    /**
     * The tree with an element added at the end of its type, or replaced in its place. A body without an id is given it.
     *
     * @throws IllegalArgumentException if the body has another id; an id never changes, remove the element and add another
     */
    public StrategyTree with(ElementType type, String id, ObjectNode body) {
        Map<String, ObjectNode> changed = new LinkedHashMap<>(raw(type));
        changed.put(id, own(type, id, body, header));
        return replacing(type, changed);
    }

    private static ObjectNode own(ElementType type, String id, ObjectNode body, ObjectNode header) {
        JsonNode stated = body.get("id");
        if (stated != null && !(stated.isString() && stated.stringValue().equals(id))) {
            throw new IllegalArgumentException("The body of " + type.key() + " \"" + id + "\" has the id " + stated
                    + "; maybe remove the element and add another, an id never changes");
        }
        ObjectNode own = TextForms.normal(body, type.key(), header);
        if (stated == null) {
            own.put("id", id);
        }
        return own;
    }

    /** The tree without an element; the same where there is none. */
    public StrategyTree without(ElementType type, String id) {
        Map<String, ObjectNode> changed = new LinkedHashMap<>(raw(type));
        changed.remove(id);
        return replacing(type, changed);
    }

    /** The tree with another header. */
    public StrategyTree withHeader(ObjectNode newHeader) {
        return new StrategyTree(TextForms.normal(newHeader, "strategy", newHeader), elements);
    }

    /** The tree with the elements of a type in another order; ids that are not named keep theirs, after the named ones. */
    public StrategyTree inOrder(ElementType type, List<String> ids) {
        Map<String, ObjectNode> old = raw(type);
        Map<String, ObjectNode> changed = new LinkedHashMap<>();
        for (String id : ids) {
            ObjectNode body = old.get(id);
            if (body != null) {
                changed.put(id, body);
            }
        }
        old.forEach(changed::putIfAbsent);
        return replacing(type, changed);
    }

    private StrategyTree replacing(ElementType type, Map<String, ObjectNode> changed) {
        Map<ElementType, Map<String, ObjectNode>> all = new EnumMap<>(ElementType.class);
        all.putAll(elements);
        all.put(type, changed);
        return new StrategyTree(header, all);
    }

    private Map<String, ObjectNode> raw(ElementType type) {
        return elements.getOrDefault(type, Map.of());
    }

    /** The whole as one document of the schema; types without elements are left out. A copy. */
    public ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("strategy", header.deepCopy());
        for (ElementType type : ElementType.values()) {
            if (!raw(type).isEmpty()) {
                ArrayNode list = document.putArray(type.plural());
                raw(type).values().forEach(body -> list.add(body.deepCopy()));
            }
        }
        return document;
    }

    /** The whole in the canonical form of RFC 8785. */
    public byte[] canonicalJson() {
        return CanonicalJson.of(document());
    }

    /** SHA-256 of {@link #canonicalJson()}, lower-case hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonicalJson()));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * The typed view.
     *
     * @throws RuntimeException if the tree is wrong; check it first
     */
    public Strategy strategy() {
        Language language =
                Language.find(header.path("defaultLanguage").asString("")).orElseThrow();
        return new Strategy(
                ElementReading.header(new Fields(header, language)),
                list(ElementType.PILLAR, language, ElementReading::pillar),
                list(ElementType.PRINCIPLE, language, ElementReading::principle),
                list(ElementType.AXIS, language, ElementReading::axis),
                list(ElementType.SECTOR, language, ElementReading::sector),
                list(ElementType.INSTITUTION, language, ElementReading::institution),
                list(ElementType.PERSON, language, ElementReading::person),
                list(ElementType.REGION, language, ElementReading::region),
                list(ElementType.PLACE, language, ElementReading::place),
                list(ElementType.EVENT, language, ElementReading::event),
                list(ElementType.CONVENTION, language, ElementReading::convention),
                list(ElementType.COMMITMENT, language, ElementReading::commitment),
                list(ElementType.UNIT, language, ElementReading::unit),
                list(ElementType.INDICATOR, language, ElementReading::indicator),
                list(ElementType.DISCREPANCY, language, ElementReading::discrepancy),
                list(ElementType.SOURCE, language, ElementReading::source));
    }

    private <T> List<T> list(ElementType type, Language language, Function<Fields, T> reading) {
        return raw(type).values().stream()
                .map(body -> reading.apply(new Fields(body, language)))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StrategyTree tree && Arrays.equals(canonicalJson(), tree.canonicalJson());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(canonicalJson());
    }

    @Override
    public String toString() {
        return "StrategyTree[" + header.path("id").asString("") + "]";
    }
}
