package org.jazari.strategyfile;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Looks for forbidden characters in the texts of a tree that did not come from files. */
final class TreeTexts {
    private TreeTexts() {}

    static void check(Document document, Findings findings) {
        walk(document, "", document.root(), findings);
    }

    private static void walk(Document document, String pointer, JsonNode node, Findings findings) {
        if (node.isString()) {
            TextHygiene.checkValue(node.stringValue(), document.value(pointer), findings);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(document, pointer + "/" + i, node.path(i), findings);
            }
        } else {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                walk(document, pointer + Document.step(field.getKey()), field.getValue(), findings);
            }
        }
    }
}
