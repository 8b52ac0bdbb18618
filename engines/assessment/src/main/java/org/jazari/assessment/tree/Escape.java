package org.jazari.assessment.tree;

import java.util.List;

/**
 * The smallest change of answers that leads to another conclusion.
 *
 * @param changes answers on the way that must be others; as few as possible where {@code proven}
 * @param then questions that come up on the new way and how they must be answered
 * @param proven false where the search gave up before it had looked at everything
 */
public record Escape(String conclusion, List<Change> changes, List<TreeResult.Step> then, boolean proven) {
    public Escape {
        changes = List.copyOf(changes);
        then = List.copyOf(then);
    }

    /** Another answer to a question on the way. */
    public record Change(String question, String from, String to) {}
}
