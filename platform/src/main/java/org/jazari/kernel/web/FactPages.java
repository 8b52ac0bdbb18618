package org.jazari.kernel.web;

import org.jazari.kernel.facts.FactProjection;
import org.jazari.kernel.facts.OrderedFact;
import org.jazari.kernel.facts.Visibility;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets the kept public pages when public facts have reached every projection, the ledger among them. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FactPages implements FactProjection {
    private final PublicResponses responses;
    private boolean shown;
    private boolean hidden;

    FactPages(PublicResponses responses) {
        this.responses = responses;
    }

    @Override
    public String name() {
        return "fact-pages";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(OrderedFact fact) {
        if (fact.fact().visibility() == Visibility.PUBLIC) {
            shown = true;
        } else {
            hidden = true;
        }
    }

    @Override
    public void reset() {
        // Nothing is stored beside the pages in memory.
    }

    @Override
    public void committed() {
        boolean unseen = hidden && !shown;
        shown = false;
        hidden = false;
        if (!unseen) {
            responses.changed();
        }
    }
}
