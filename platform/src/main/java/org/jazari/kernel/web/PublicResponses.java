package org.jazari.kernel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.jazari.kernel.language.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Public responses kept until the public state changes, or the day: what is late depends on it. A response is stored under the generation in which its making
 * began, so that one made from old state while the state changed is never served.
 */
@Component
public class PublicResponses {
    private static final long MAX_BYTES = 24L * 1024 * 1024;

    private final Cache<String, Kept> responses = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((String key, Kept kept) -> key.length() + kept.response().body().length * 5 / 4)
            .build();
    private final AtomicLong generation = new AtomicLong();
    private final Clock clock;

    PublicResponses(Clock clock) {
        this.clock = clock.withZone(Formats.ZONE);
    }

    /** Forgets everything: what the public sees has changed. */
    public void changed() {
        generation.incrementAndGet();
        responses.invalidateAll();
    }

    long generation() {
        return generation.get();
    }

    @Nullable
    Stored find(String address) {
        Kept kept = responses.getIfPresent(address);
        return kept != null
                        && kept.generation() == generation.get()
                        && kept.day().equals(LocalDate.now(clock))
                ? kept.response()
                : null;
    }

    void store(String address, Stored response, long madeInGeneration) {
        if (madeInGeneration == generation.get()) {
            responses.put(address, new Kept(response, madeInGeneration, LocalDate.now(clock)));
        }
    }

    private record Kept(Stored response, long generation, LocalDate day) {}
}
