package org.jazari.strategy;

/** The facts that this service states. */
public final class StrategyFacts {
    /**
     * A version of the strategy came into force. Payload: version, title, origin, proposedBy, sha256, changes (list of
     * type, id, kind and, unless removed, body), orders (by type, the ids in order, where the order changed).
     */
    public static final String VERSION_ACCEPTED = "strategy.version-accepted";

    /**
     * A value of an indicator was recorded. Payload: indicator, period, value (decimal digits as a string), source,
     * quote; where given qualifier, figure, note, supersedes (id of the fact that it replaces).
     */
    public static final String OBSERVATION_RECORDED = "strategy.observation-recorded";

    /** A recorded value was found wrong and not replaced. Payload: observation (fact id), reason. */
    public static final String OBSERVATION_WITHDRAWN = "strategy.observation-withdrawn";

    /** An officer proposed a change. Restricted. Payload: proposal, baseVersion, title, origin, changes. */
    public static final String CHANGE_PROPOSED = "strategy.change-proposed";

    /** A publisher rejected a proposal. Restricted. Payload: proposal, note. */
    public static final String CHANGE_REJECTED = "strategy.change-rejected";

    /** Who proposed a change took it back. Restricted. Payload: proposal. */
    public static final String CHANGE_WITHDRAWN = "strategy.change-withdrawn";

    private StrategyFacts() {}
}
