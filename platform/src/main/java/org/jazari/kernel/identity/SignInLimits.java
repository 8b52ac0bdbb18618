package org.jazari.kernel.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try a password: five times per account and address, thirty times per address, within a quarter
 * of an hour. Counted per account <em>and</em> address, so that nobody elsewhere can lock an account's owner out. An IPv6
 * network of 64 bits counts as one address.
 */
@Component
class SignInLimits {
    private static final int PER_ACCOUNT = 5;
    private static final int PER_ADDRESS = 30;
    private static final Duration OVER = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final Cache<String, TokenBucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(OVER.multipliedBy(2))
            .build();
    private final Clock clock;

    SignInLimits(Clock clock) {
        this.clock = clock;
    }

    /** Counts an attempt before it is looked at; answers how long to wait when there are none left. */
    Optional<Duration> begin(String username, String address) {
        String network = network(address);
        Optional<Duration> wait = take("address " + network, PER_ADDRESS);
        return wait.isPresent() ? wait : take("account " + network + " " + Accounts.normal(username), PER_ACCOUNT);
    }

    /** Gives back what {@link #begin} counted: the password was right. */
    void succeeded(String username, String address) {
        String network = network(address);
        buckets.invalidate("account " + network + " " + Accounts.normal(username));
        buckets.asMap().computeIfPresent("address " + network, (key, bucket) -> bucket.plusOne(PER_ADDRESS));
    }

    private Optional<Duration> take(String key, int capacity) {
        Instant now = clock.instant();
        Duration[] wait = new Duration[1];
        buckets.asMap().compute(key, (same, known) -> {
            TokenBucket bucket = known == null ? new TokenBucket(capacity, now) : known.refilled(now, capacity, OVER);
            if (bucket.empty()) {
                wait[0] = bucket.wait(capacity, OVER);
                return bucket;
            }
            return bucket.minusOne();
        });
        return Optional.ofNullable(wait[0]);
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
