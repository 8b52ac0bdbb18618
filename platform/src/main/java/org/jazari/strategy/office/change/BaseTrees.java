package org.jazari.strategy.office.change;

import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Versions;
import org.jazari.strategy.office.Desk;
import org.jazari.strategyfile.StrategyTree;
import org.springframework.stereotype.Component;

/** The strategy in the version that a form was made from. */
@Component
class BaseTrees {
    private final Desk desk;
    private final Versions versions;

    BaseTrees(Desk desk, Versions versions) {
        this.desk = desk;
        this.versions = versions;
    }

    /**
     * The strategy in a version.
     *
     * @param written the version's number, as a form sends it back
     * @throws Refusal where there is no such version
     */
    Base of(String written) {
        Snapshot current = desk.strategy();
        int number = written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : 0;
        if (number == current.version().number()) {
            return new Base(number, current.tree());
        }
        if (number < 1 || number > current.version().number()) {
            throw Refusal.badRequest("malformed", "version");
        }
        return new Base(number, versions.tree(number));
    }

    /** The strategy in force, from which elements to be are made. */
    Base current() {
        Snapshot current = desk.strategy();
        return new Base(current.version().number(), current.tree());
    }

    /** A version and the strategy in it. */
    record Base(int version, StrategyTree tree) {}
}
