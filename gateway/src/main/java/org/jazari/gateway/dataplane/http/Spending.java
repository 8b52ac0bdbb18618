package org.jazari.gateway.dataplane.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jazari.gateway.dataplane.budget.Account;
import org.jazari.gateway.dataplane.budget.Draw;
import org.jazari.gateway.dataplane.configuration.Allowance;
import org.jazari.gateway.dataplane.configuration.ApiKey;
import org.jazari.gateway.dataplane.configuration.Model;

/** What a call may cost at most, and what it did cost, for each account that it draws from. */
final class Spending {
    private static final long MOST = Long.MAX_VALUE / 8;

    private Spending() {}

    /** Draws of a call from the accounts of its key, application and administration, as far as they have limits. */
    static List<Draw> draws(ApiKey key, Model model, long inputTokens, long outputTokens, Periods periods) {
        List<Draw> draws = new ArrayList<>();
        long cost = cost(model, inputTokens, outputTokens);
        long tokens = Math.min(MOST, inputTokens + outputTokens);
        add(draws, key.allowance(), tokens, cost, periods);
        add(draws, key.application().allowance(), tokens, cost, periods);
        add(draws, key.application().administration().allowance(), tokens, cost, periods);
        return draws;
    }

    /** In billionths of a dirham. */
    static long cost(Model model, long inputTokens, long outputTokens) {
        long high = Math.multiplyHigh(inputTokens, model.inputPrice())
                | Math.multiplyHigh(outputTokens, model.outputPrice());
        long input = inputTokens * model.inputPrice();
        long output = outputTokens * model.outputPrice();
        return high != 0 || input > MOST || output > MOST || input < 0 || output < 0 ? MOST : input + output;
    }

    private static void add(List<Draw> draws, Allowance allowance, long tokens, long cost, Periods periods) {
        for (Map.Entry<Account.Measure, Long> limit : allowance.limits().entrySet()) {
            Account.Measure measure = limit.getKey();
            draws.add(new Draw(
                    new Account(allowance.owner(), measure, periods.number(measure)),
                    amount(measure, tokens, cost),
                    limit.getValue(),
                    periods.end(measure)));
        }
    }

    private static long amount(Account.Measure measure, long tokens, long cost) {
        return switch (measure) {
            case REQUESTS_PER_MINUTE, REQUESTS_PER_DAY -> 1;
            case TOKENS_PER_MINUTE, TOKENS_PER_DAY -> tokens;
            case DIRHAMS_PER_DAY, DIRHAMS_PER_MONTH, DIRHAMS_IN_ALL -> cost;
        };
    }

    /** What each draw used. */
    static long[] used(List<Draw> draws, Model model, Usage usage) {
        long cost = cost(model, usage.input(), usage.output());
        long[] used = new long[draws.size()];
        for (int i = 0; i < used.length; i++) {
            used[i] = amount(draws.get(i).account().measure(), usage.input() + usage.output(), cost);
        }
        return used;
    }
}
