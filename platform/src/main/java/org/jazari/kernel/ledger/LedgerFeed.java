package org.jazari.kernel.ledger;

import org.jazari.kernel.facts.FactProjection;
import org.jazari.kernel.facts.OrderedFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.kernel.web.PublicResponses;
import org.springframework.stereotype.Component;

/** Gives each public fact its place in the ledger, in order. A rebuild replays them; those that have a place keep it. */
@Component
class LedgerFeed implements FactProjection {
    static final String NAME = "ledger";

    private final LedgerEntries entries;
    private final PublicLedger ledger;
    private final PublicResponses responses;

    LedgerFeed(LedgerEntries entries, PublicLedger ledger, PublicResponses responses) {
        this.entries = entries;
        this.ledger = ledger;
        this.responses = responses;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void apply(OrderedFact fact) {
        if (fact.fact().visibility() == Visibility.PUBLIC) {
            entries.add(fact.fact());
        }
    }

    @Override
    public void reset() {
        // The ledger only grows; a replay finds every fact already in.
    }

    @Override
    public void committed() {
        if (ledger.catchUp()) {
            responses.changed();
        }
    }
}
