package org.jazari.gateway.dataplane.configuration;

import java.util.Map;
import org.jazari.gateway.dataplane.budget.Account;

/**
 * What may be used.
 *
 * @param owner whose accounts it is drawn from, such as {@code key/k1}
 * @param limits requests, tokens, or billionths of a dirham, by what is counted; what is not named has no limit
 */
public record Allowance(String owner, Map<Account.Measure, Long> limits) {
    public Allowance {
        limits = Map.copyOf(limits);
    }
}
