package org.jazari.strategy.office.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jazari.strategy.content.Versions;
import org.jazari.strategyfile.CanonicalJson;
import org.jazari.strategyfile.CheckResult;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Problem;
import org.jazari.strategyfile.StrategyFiles;
import org.jazari.strategyfile.StrategyTree;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes a proposal's changes on the strategy as it stands now, unless what they touch has changed since. */
@Component
public class Rebase {
    private final Versions versions;

    Rebase(Versions versions) {
        this.versions = versions;
    }

    /** What a proposal means for the strategy of a version, most likely the current one. */
    Outcome onto(int version, StrategyTree tree, Proposal proposal) {
        List<ProposedChange> conflicts = new ArrayList<>();
        StrategyTree changed = tree;
        for (ProposedChange change : proposal.changes()) {
            if (version != proposal.baseVersion() && touched(change, proposal.baseVersion(), tree)) {
                conflicts.add(change);
            } else {
                changed = change.applyTo(changed);
            }
        }
        if (!conflicts.isEmpty()) {
            return new Outcome.Conflicting(conflicts);
        }
        CheckResult result = StrategyFiles.check(changed);
        return result.tree()
                .<Outcome>map(checked -> new Outcome.Clean(checked, result.problems()))
                .orElseGet(() -> new Outcome.Invalid(result.problems()));
    }

    private boolean touched(ProposedChange change, int baseVersion, StrategyTree now) {
        if (change.kind() == ElementChange.Kind.REORDERED) {
            return false;
        }
        ElementType type = change.type();
        Optional<ObjectNode> before = type == null
                ? Optional.of(versions.tree(baseVersion).header())
                : versions.body(type.key(), change.id(), baseVersion);
        Optional<ObjectNode> current = change.in(now);
        if (before.isEmpty() || current.isEmpty()) {
            return before.isPresent() != current.isPresent();
        }
        return !Arrays.equals(CanonicalJson.of(before.get()), CanonicalJson.of(current.get()));
    }

    /** What comes of a proposal now. */
    public sealed interface Outcome {
        /** It can be accepted; {@code warnings} say what somebody should look at. */
        record Clean(StrategyTree tree, List<Problem> warnings) implements Outcome {}

        /** Elements that it touches have changed since. */
        record Conflicting(List<ProposedChange> changes) implements Outcome {}

        /** Together with what has changed since, it makes a strategy with errors. */
        record Invalid(List<Problem> problems) implements Outcome {}
    }
}
