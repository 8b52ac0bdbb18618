package org.jazari.gateway.dataplane.budget;

import java.time.Instant;

/**
 * An amount wanted from an account.
 *
 * @param amount tokens, requests or billionths of a dirham; the most that the call can use
 * @param limit of the account in its period, as the snapshot has it now
 * @param end of the period; {@link Account#NEVER} where there is none
 */
public record Draw(Account account, long amount, long limit, Instant end) {
    public Draw {
        if (amount < 0) {
            throw new IllegalArgumentException("A draw of " + amount);
        }
    }
}
