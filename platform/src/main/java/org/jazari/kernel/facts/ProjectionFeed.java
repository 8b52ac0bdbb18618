package org.jazari.kernel.facts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands ordered facts to each projection, and keeps each projection's bookmark beside its effects. */
@Component
class ProjectionFeed {
    private static final Logger log = LoggerFactory.getLogger(ProjectionFeed.class);
    private static final String OPEN = """
            insert into kernel.projection (name, version, position) values (:name, :version, 0)
            on conflict (name) do nothing
            """;
    private static final String LOCK = "select version, position from kernel.projection where name = :name for update";
    private static final String MOVE =
            "update kernel.projection set version = :version, position = :position where name = :name";

    private final List<FactProjection> projections;
    private final FactOrder order;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Long> bookmarks = new ConcurrentHashMap<>();

    ProjectionFeed(
            List<FactProjection> projections, FactOrder order, JdbcClient jdbc, TransactionTemplate transaction) {
        this.projections = List.copyOf(projections);
        this.order = order;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Creates missing bookmarks, and resets each projection whose logic has changed since its last run. */
    void open() {
        for (FactProjection projection : projections) {
            Long position = transaction.execute(status -> open(projection));
            bookmarks.put(projection.name(), Objects.requireNonNull(position));
            projection.committed();
        }
    }

    private long open(FactProjection projection) {
        jdbc.sql(OPEN)
                .param("name", projection.name())
                .param("version", projection.version())
                .update();
        return current(projection);
    }

    /** How far a projection has come; one whose logic has changed, or from whose facts something was erased, begins anew. */
    private long current(FactProjection projection) {
        Bookmark bookmark = lock(projection);
        if (bookmark.version() == projection.version()) {
            return bookmark.position();
        }
        log.info("Projection {} is computed anew", projection.name());
        resetLocked(projection);
        return 0;
    }

    /** Removes all projected state; the next {@link #advance} replays every fact. */
    void reset() {
        for (FactProjection projection : projections) {
            transaction.executeWithoutResult(status -> {
                lock(projection);
                resetLocked(projection);
            });
            bookmarks.put(projection.name(), 0L);
        }
    }

    /**
     * Hands one batch to each projection that is behind; returns how many facts were applied.
     *
     * @throws RuntimeException of the first projection that failed, after the others have had their batch
     */
    int advance() {
        long last = order.lastPosition();
        int applied = 0;
        @Nullable RuntimeException failure = null;
        for (FactProjection projection : projections) {
            try {
                applied += advanceTo(last, projection);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return applied;
    }

    private int advanceTo(long last, FactProjection projection) {
        long known = bookmarks.getOrDefault(projection.name(), 0L);
        if (known >= last) {
            return 0;
        }
        Batch batch = Objects.requireNonNull(transaction.execute(status -> advance(projection)));
        if (batch.position() != known) { // also where another process has moved it
            projection.committed();
        }
        bookmarks.put(projection.name(), batch.position());
        return batch.size();
    }

    private Batch advance(FactProjection projection) {
        long position = current(projection);
        List<OrderedFact> facts = order.after(position);
        for (OrderedFact fact : facts) {
            try {
                projection.apply(fact);
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "Projection " + projection.name() + " cannot apply fact "
                                + fact.fact().id() + " at position " + fact.position() + ": " + e.getMessage(),
                        e);
            }
        }
        if (facts.isEmpty()) {
            return new Batch(0, position);
        }
        move(projection, facts.getLast().position());
        return new Batch(facts.size(), facts.getLast().position());
    }

    /** The position that every projection has reached, as last committed by this process. */
    long lowestBookmark() {
        return projections.stream()
                .mapToLong(projection -> bookmarks.getOrDefault(projection.name(), 0L))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    List<String> names() {
        return projections.stream().map(FactProjection::name).toList();
    }

    private Bookmark lock(FactProjection projection) {
        return jdbc.sql(LOCK)
                .param("name", projection.name())
                .query(Bookmark.class)
                .single();
    }

    private void resetLocked(FactProjection projection) {
        projection.reset();
        move(projection, 0);
    }

    private void move(FactProjection projection, long position) {
        jdbc.sql(MOVE)
                .param("version", projection.version())
                .param("position", position)
                .param("name", projection.name())
                .update();
    }

    private record Bookmark(int version, long position) {}

    private record Batch(int size, long position) {}
}
