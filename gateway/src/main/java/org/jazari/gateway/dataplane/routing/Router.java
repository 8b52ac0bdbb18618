package org.jazari.gateway.dataplane.routing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jazari.gateway.dataplane.configuration.Model;
import org.jazari.gateway.dataplane.configuration.Serving;
import org.jazari.gateway.dataplane.configuration.Upstream;
import org.jspecify.annotations.Nullable;

/** Rules first, load second: an upstream that a rule excludes is never a fallback. */
public final class Router {
    private record Server(String id, URI url) {}

    private final Map<Server, UpstreamState> states = new ConcurrentHashMap<>();

    /** The state of an upstream; it stays when the configuration changes. */
    public UpstreamState state(Upstream upstream) {
        return states.computeIfAbsent(new Server(upstream.id(), upstream.url()), key -> new UpstreamState());
    }

    /** Which upstreams of a model qualify. */
    public static Routing qualify(Model model, Need need) {
        List<Serving> allowed = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        for (Serving serving : model.servings()) {
            Upstream upstream = serving.upstream();
            Optional<String> reason = rejected(upstream, need);
            if (reason.isPresent()) {
                rejections.add(new Rejection(upstream.id(), reason.get()));
            } else {
                allowed.add(serving);
            }
        }
        return allowed.isEmpty() ? new Routing.Forbidden(rejections) : new Routing.Allowed(allowed);
    }

    private static Optional<String> rejected(Upstream upstream, Need need) {
        if (!upstream.endpoints().contains(need.endpoint())) {
            return Optional.of("has no " + need.endpoint().path());
        }
        if (!need.countries().isEmpty() && !need.countries().contains(upstream.country())) {
            return Optional.of("computes in " + upstream.country() + ", allowed are "
                    + String.join(", ", need.countries().stream().sorted().toList()));
        }
        if (!need.sovereignBecause().isEmpty() && !upstream.sovereign()) {
            return Optional.of("is not sovereign: " + String.join("; ", need.sovereignBecause()));
        }
        return Optional.empty();
    }

    /**
     * The least busy for its weight, of those that are well; chance decides between equals.
     *
     * @param tried ids that have failed this request already, taken again only where no other is left
     */
    public Optional<Serving> choose(List<Serving> allowed, Set<String> tried, long nowNanos) {
        Optional<Serving> fresh = leastBusy(
                allowed.stream()
                        .filter(one -> !tried.contains(one.upstream().id()))
                        .toList(),
                nowNanos);
        return fresh.isPresent() || tried.isEmpty() ? fresh : leastBusy(allowed, nowNanos);
    }

    private Optional<Serving> leastBusy(List<Serving> servings, long nowNanos) {
        @Nullable Serving best = null;
        double least = Double.POSITIVE_INFINITY;
        int equals = 0;
        for (Serving serving : servings) {
            UpstreamState state = state(serving.upstream());
            if (!state.isHealthy() || state.isOpen(nowNanos)) {
                continue;
            }
            double load = (state.underWay() + 1.0) / serving.weight();
            if (load < least) {
                least = load;
                best = serving;
                equals = 1;
            } else if (load == least && ThreadLocalRandom.current().nextInt(++equals) == 0) {
                best = serving;
            }
        }
        if (best != null && !state(best.upstream()).tryHalfOpen(nowNanos)) {
            String busy = best.upstream().id();
            return leastBusy(
                    servings.stream()
                            .filter(one -> !one.upstream().id().equals(busy))
                            .toList(),
                    nowNanos);
        }
        return Optional.ofNullable(best);
    }

    /** Which upstreams are not well now, and why. */
    public List<Rejection> unwell(List<Serving> servings, long nowNanos) {
        List<Rejection> unwell = new ArrayList<>();
        for (Serving serving : servings) {
            UpstreamState state = state(serving.upstream());
            if (!state.isHealthy()) {
                unwell.add(new Rejection(serving.upstream().id(), "its health path does not answer"));
            } else if (state.isOpen(nowNanos)) {
                unwell.add(new Rejection(serving.upstream().id(), "has failed several times in a row"));
            }
        }
        return unwell;
    }
}
