package org.jazari.kernel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Public responses kept until the public state changes. A response is stored under the generation in which its making
 * began, so that one made from old state while the state changed is never served.
 */
@Component
public class PublicResponses {
    private static final long MAX_BYTES = 24L * 1024 * 1024;

    private final Cache<String, Stored> responses = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((String key, Stored stored) -> key.length() + stored.body().length * 5 / 4)
            .build();
    private final AtomicLong generation = new AtomicLong();

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
        return responses.getIfPresent(address);
    }

    void store(String address, Stored response, long madeInGeneration) {
        if (madeInGeneration == generation.get()) {
            responses.put(address, response);
            if (madeInGeneration != generation.get()) {
                responses.invalidate(address);
            }
        }
    }
}
