package org.jazari.gateway.dataplane.http;

import java.time.Instant;
import org.jazari.gateway.dataplane.budget.Account;
import org.jazari.gateway.dataplane.budget.Draw;
import org.jazari.gateway.dataplane.budget.Reservation;

/** How a limit that is reached is told. */
final class Exhaustion {
    private Exhaustion() {}

    static Refusal refusal(Reservation.Exhausted exhausted, Instant now) {
        Draw draw = exhausted.draw();
        Account account = draw.account();
        String message = "The " + what(account.measure()) + " of " + account.owner()
                + " would be exceeded: this request may take "
                + shown(account.measure(), draw.amount()) + ", left are "
                + shown(account.measure(), exhausted.available()) + " of " + shown(account.measure(), draw.limit())
                + ".";
        boolean money = account.measure().isMoney();
        Refusal refusal = Refusal.of(
                429,
                money ? "insufficient_quota" : "rate_limit_error",
                money ? "insufficient_quota" : "rate_limit_exceeded",
                "",
                message);
        if (draw.amount() > draw.limit()) {
            return refusal; // no waiting helps a request that is larger than the limit
        }
        if (exhausted.waitingHelps()) {
            return refusal.after(1);
        }
        return draw.end().equals(Account.NEVER)
                ? refusal
                : refusal.after(Math.max(1, draw.end().getEpochSecond() - now.getEpochSecond()));
    }

    private static String what(Account.Measure measure) {
        return switch (measure) {
            case REQUESTS_PER_MINUTE -> "requests per minute";
            case TOKENS_PER_MINUTE -> "tokens per minute";
            case REQUESTS_PER_DAY -> "requests per day";
            case TOKENS_PER_DAY -> "tokens per day";
            case DIRHAMS_PER_DAY -> "daily budget";
            case DIRHAMS_PER_MONTH -> "monthly budget";
            case DIRHAMS_IN_ALL -> "budget";
        };
    }

    private static String shown(Account.Measure measure, long amount) {
        return measure.isMoney()
                ? java.math.BigDecimal.valueOf(amount, 9).stripTrailingZeros().toPlainString() + " dirhams"
                : String.valueOf(amount);
    }
}
