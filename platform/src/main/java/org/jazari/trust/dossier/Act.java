package org.jazari.trust.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jazari.trust.TrustFacts;

/** What can be done in a dossier: the fact that states it, and in whose role. When it can be done says {@link Dossier#may}. */
public enum Act {
    DRAFT(TrustFacts.DRAFTED, Duty.SUBMITTER),
    ASSESS(TrustFacts.ASSESSED, Duty.SUBMITTER),
    SUBMIT(TrustFacts.SUBMITTED, Duty.SUBMITTER),
    ASK(TrustFacts.QUESTION_ASKED, Duty.REVIEWER),
    ANSWER(TrustFacts.QUESTION_ANSWERED, Duty.SUBMITTER),
    EXTEND(TrustFacts.DEADLINE_EXTENDED, Duty.REVIEWER),
    SET_CONDITION(TrustFacts.CONDITION_SET, Duty.REVIEWER),
    LIFT_CONDITION(TrustFacts.CONDITION_LIFTED, Duty.REVIEWER),
    DECIDE(TrustFacts.DECIDED, Duty.REVIEWER),
    PUBLISH(TrustFacts.PUBLISHED, Duty.PUBLISHER),
    WITHHOLD(TrustFacts.WITHHELD, Duty.PUBLISHER),
    CONTEST(TrustFacts.CONTESTED, Duty.ANYBODY),
    ANSWER_CONTEST(TrustFacts.CONTEST_ANSWERED, Duty.REVIEWER),
    REASSESS(TrustFacts.REASSESSED, Duty.SUBMITTER),
    REPORT_INCIDENT(TrustFacts.INCIDENT, Duty.SUBMITTER),
    SUSPEND(TrustFacts.SUSPENDED, Duty.PUBLISHER),
    RESUME(TrustFacts.RESUMED, Duty.PUBLISHER),
    RETIRE(TrustFacts.RETIRED, Duty.PUBLISHER),
    WITHDRAW(TrustFacts.WITHDRAWN, Duty.PUBLISHER);

    private final String fact;
    private final Duty duty;

    Act(String fact, Duty duty) {
        this.fact = fact;
        this.duty = duty;
    }

    /** The type of the fact that states it. */
    public String fact() {
        return fact;
    }

    public Duty duty() {
        return duty;
    }

    /** As in addresses: {@code set-condition}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Act> find(String key) {
        return Arrays.stream(values()).filter(act -> act.key().equals(key)).findFirst();
    }

    /** The act that a fact states; empty for a fact of something else. */
    static Optional<Act> of(String factType) {
        return Arrays.stream(values()).filter(act -> act.fact.equals(factType)).findFirst();
    }
}
