package org.jazari.trust;

/**
 * The facts that this service states. Their subject is {@code system/<id>} where nothing else is said; what happens before
 * the first publication is restricted, what happens after it is public but for the work on the next version.
 */
public final class TrustFacts {
    /** A system was described, or described anew. Payload: record (the fields of the form that are filled in). Restricted. */
    public static final String DRAFTED = "trust.system-drafted";

    /** An assessment was attached. Payload: ruleset (id, version, sha256, status), answers, report. Restricted. */
    public static final String ASSESSED = "trust.system-assessed";

    /** The dossier was handed in: its legal clock starts. Payload: clock. Restricted. */
    public static final String SUBMITTED = "trust.system-submitted";

    /** A reviewer asked. Payload: text. Restricted. Suspends the legal clock as often as the law allows. */
    public static final String QUESTION_ASKED = "trust.question-asked";

    /** The submitter answered. Payload: text. Restricted. */
    public static final String QUESTION_ANSWERED = "trust.question-answered";

    /** A reviewer took the time that the law gives in addition. Payload: reasons. Restricted. */
    public static final String DEADLINE_EXTENDED = "trust.deadline-extended";

    /** A condition was set. Payload: condition (id), kind, text. Public once the record is. */
    public static final String CONDITION_SET = "trust.condition-set";

    /** A condition was lifted. Payload: condition, reasons. Public once the record is. */
    public static final String CONDITION_LIFTED = "trust.condition-lifted";

    /** A reviewer decided. Payload: outcome (approved, refused), reasons. Restricted; what is published repeats it. */
    public static final String DECIDED = "trust.decision-taken";

    /**
     * A record was published, or its next version. Payload: version, record, assessment (as far as there is one), decision
     * (outcome, reasons, day, deemed), conditions. Public.
     */
    public static final String PUBLISHED = "trust.record-published";

    /** A stub was published in the record's place. Payload: body, category, ground, expires (a day). Public. */
    public static final String WITHHELD = "trust.record-withheld";

    /**
     * Somebody contests. Payload: receipt (SHA-256 of the receipt's number), about, text, name, contact. Public; text, name
     * and contact are personal.
     */
    public static final String CONTESTED = "trust.decision-contested";

    /** A contest was answered. Payload: contest (fact id), outcome (upheld, overturned, corrected), text. Public. */
    public static final String CONTEST_ANSWERED = "trust.contest-answered";

    /** A published system was assessed again. Payload as of {@link #ASSESSED}, and formerly. Public. */
    public static final String REASSESSED = "trust.system-reassessed";

    /** Something went wrong. Payload: text, day. Public. */
    public static final String INCIDENT = "trust.incident-reported";

    /** The system may not be used until it is resumed. Payload: reasons. Public. */
    public static final String SUSPENDED = "trust.system-suspended";

    /** The system may be used again. Payload: reasons. Public. */
    public static final String RESUMED = "trust.system-resumed";

    /** The system is no longer used. Payload: reasons. Public. */
    public static final String RETIRED = "trust.system-retired";

    /** The record was taken off the register in an emergency; the system may not be used. Payload: reasons. Public. */
    public static final String WITHDRAWN = "trust.record-withdrawn";

    /**
     * A ruleset, or a new version of one, is to be used. Subject: ruleset/id. Payload: id, version, sha256, and where it was
     * signed signer and signature. Public.
     */
    public static final String RULESET_ADOPTED = "trust.ruleset-adopted";

    /**
     * A register of another country was imported. Subject: foreign-register/sha256. Payload: sha256 (of the file), format,
     * title, address, asOf, file, rows, loaded, refused, quarantined. Public.
     */
    public static final String FOREIGN_IMPORTED = "trust.foreign-register-imported";

    /** An imported register is no longer shown. Subject: foreign-register/sha256. Payload: sha256, title, reasons. Public. */
    public static final String FOREIGN_REMOVED = "trust.foreign-register-removed";

    /**
     * Somebody asked for a receipt of an explained score. Subject: explanation/hash. Payload: receipt (SHA-256 of its
     * number), ruleset, values, score. Public; values and score are personal.
     */
    public static final String EXPLANATION_KEPT = "trust.explanation-kept";

    private TrustFacts() {}
}
