package org.jazari.kernel.facts;

import java.util.List;
import org.springframework.stereotype.Component;

/** Hands public facts to the ledger, in order. A rebuild replays them; the ledger passes over those it has. */
@Component
class LedgerFeed implements FactProjection {
    static final String NAME = "ledger";

    private final PublicLedger ledger;

    LedgerFeed(PublicLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(OrderedFact fact) {
        if (fact.fact().visibility() == Visibility.PUBLIC) {
            ledger.append(List.of(fact.fact()));
        }
    }

    @Override
    public void reset() {
        // The ledger only grows; a replay finds every fact already in.
    }
}
