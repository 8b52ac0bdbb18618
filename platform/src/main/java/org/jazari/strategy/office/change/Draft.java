package org.jazari.strategy.office.change;

import java.util.List;
import org.jazari.strategy.office.form.EditTarget;
import org.jazari.strategyfile.StrategyTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of one element that was read from a form and shown as a difference, but not yet proposed.
 *
 * @param version the version that it was made from
 * @param base the strategy in that version
 * @param body the whole element; null where it is to be removed
 */
record Draft(
        EditTarget target,
        int version,
        StrategyTree base,
        @Nullable ObjectNode body) {

    /** Puts the change into the strategy that it was made from, and checks the whole. */
    ElementEdit edit() {
        ObjectNode wanted = body;
        if (wanted != null) {
            return ElementEdit.of(target, wanted, base);
        }
        return ElementEdit.removing(target, base);
    }

    /** What the change does, once {@link ElementEdit#ok}. */
    List<ProposedChange> changes(ElementEdit checked) {
        return ProposedChange.between(base, checked.check().tree().orElseThrow());
    }
}
