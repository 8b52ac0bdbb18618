package org.jazari.strategy.evidence.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction that nobody resolved or explained.
 *
 * @param kind its class
 * @param keptOpenAt when somebody decided that it stays open; null while nobody has said anything
 */
public record OpenFinding(String id, String kind, String subject, @Nullable Instant keptOpenAt) {}
