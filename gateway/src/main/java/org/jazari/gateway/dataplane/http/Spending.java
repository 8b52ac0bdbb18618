package org.jazari.gateway.dataplane.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
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
    static List<Draw> draws(ApiKey key, Model model, long inputTokens, long outputTokens, Instant now, ZoneId zone) {
        List<Draw> draws = new ArrayList<>();
        long cost = cost(model, inputTokens, outputTokens);
        long tokens = Math.min(MOST, inputTokens + outputTokens);
        add(draws, "key/" + key.id(), key.allowance(), tokens, cost, now, zone);
        add(draws, "application/" + key.application().id(), key.application().allowance(), tokens, cost, now, zone);
        add(
                draws,
                "administration/" + key.application().administration().id(),
                key.application().administration().allowance(),
                tokens,
                cost,
                now,
                zone);
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

    private static void add(
            List<Draw> draws, String owner, Allowance allowance, long tokens, long cost, Instant now, ZoneId zone) {
        for (Map.Entry<Account.Measure, Long> limit : allowance.limits().entrySet()) {
            Account.Measure measure = limit.getKey();
            draws.add(new Draw(
                    new Account(owner, measure, period(measure, now, zone)),
                    amount(measure, tokens, cost),
                    limit.getValue(),
                    end(measure, now, zone)));
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

    static long period(Account.Measure measure, Instant now, ZoneId zone) {
        return switch (measure) {
            case REQUESTS_PER_MINUTE, TOKENS_PER_MINUTE -> now.getEpochSecond() / 60;
            case REQUESTS_PER_DAY, TOKENS_PER_DAY, DIRHAMS_PER_DAY ->
                now.atZone(zone).toLocalDate().toEpochDay();
            case DIRHAMS_PER_MONTH -> {
                ZonedDateTime there = now.atZone(zone);
                yield there.getYear() * 12L + there.getMonthValue();
            }
            case DIRHAMS_IN_ALL -> 0;
        };
    }

    static Instant end(Account.Measure measure, Instant now, ZoneId zone) {
        return switch (measure) {
            case REQUESTS_PER_MINUTE, TOKENS_PER_MINUTE ->
                now.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
            case REQUESTS_PER_DAY, TOKENS_PER_DAY, DIRHAMS_PER_DAY ->
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
            case DIRHAMS_PER_MONTH ->
                now.atZone(zone)
                        .toLocalDate()
                        .withDayOfMonth(1)
                        .plusMonths(1)
                        .atStartOfDay(zone)
                        .toInstant();
            case DIRHAMS_IN_ALL -> Account.NEVER;
        };
    }
}
