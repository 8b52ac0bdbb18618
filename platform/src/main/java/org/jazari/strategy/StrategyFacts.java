package org.jazari.strategy;

/** The facts that this service states. */
public final class StrategyFacts {
    /**
     * A version of the strategy came into force. Payload: version, title, origin, proposedBy, sha256, changes (list of
     * type, id, kind and, unless removed, body), orders (by type, the ids in order, where the order changed). Personal: who
     * proposed it, and the bodies of people.
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

    /**
     * A document came in and is kept. Restricted. Payload: document (SHA-256 of its bytes), name, format, encoding, bytes,
     * title, figures (how many were read).
     */
    public static final String DOCUMENT_RECEIVED = "strategy.document-received";

    /**
     * An officer stands by a figure of a document. Payload: document (SHA-256), title, publisher, published; start, end
     * and quote (the figure's own characters); passageStart, passageEnd and passage (the words around that carry it); value,
     * kind, bound, unit, subject, where given upper, due, period, per; read (the same as the engine read them, where the
     * officer changed something); link (type/id, where tied to an element), observation (fact id, where it made one), note.
     */
    public static final String FIGURE_ACCEPTED = "strategy.figure-accepted";

    /** An officer turned a figure of a document down. Restricted. Payload: document, start, end, quote, reason. */
    public static final String FIGURE_REJECTED = "strategy.figure-rejected";

    /**
     * Somebody said what to make of a contradiction. Restricted. Payload: finding, kind, decision, note, sides (each
     * document, start, end, quote).
     */
    public static final String FINDING_DECIDED = "strategy.finding-decided";

    /**
     * An administrator said for whom an account answers and how it is reached. Restricted. Payload: institutions, language,
     * address (whether there is one; never which).
     */
    public static final String CONTACT_CHANGED = "strategy.contact-changed";

    private StrategyFacts() {}
}
