package org.jazari.strategyfile;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One YAML file on its own, for engines whose data is a file and not a strategy: read as strictly (UTF-8, no anchors, tags or repeated
 * keys, at most 32 deep), each value with its place.
 */
public final class YamlSource {
    private final Document document;
    private final List<Problem> problems;

    private YamlSource(Document document, List<Problem> problems) {
        this.document = document;
        this.problems = problems;
    }

    /**
     * Reads a file; never throws for what the file holds.
     *
     * @param file its name, as problems show it
     */
    public static YamlSource read(String file, byte[] content) {
        Findings findings = new Findings();
        String text = Decoding.text(file, content, findings);
        Document document = YamlReading.document(file, text, findings);
        return new YamlSource(document, findings.sorted());
    }

    /** What is wrong with the file as YAML; empty where it can be used. */
    public List<Problem> problems() {
        return problems;
    }

    /** The file's mapping; empty where it holds none. */
    public ObjectNode root() {
        return document.root();
    }

    /** The place of the value at a JSON pointer, or of the nearest thing around it. */
    public Place value(String pointer) {
        return document.value(pointer);
    }

    /** The place of a field's key. */
    public Place key(String pointer) {
        return document.key(pointer);
    }
}
