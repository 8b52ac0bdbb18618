package org.jazari.assessment.imports;

import java.util.List;
import org.jazari.assessment.files.Defect;
import tools.jackson.databind.node.ObjectNode;

/**
 * The outcome of an import.
 *
 * @param ruleset the tree to write and to read as a ruleset; not to be used where there are defects
 * @param defects what could not be taken over
 */
public record Imported(ObjectNode ruleset, List<Defect> defects) {
    public Imported {
        defects = List.copyOf(defects);
    }
}
