package org.jazari.trust.dossier;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Viewer;
import org.jazari.kernel.web.Refusal;
import org.jazari.trust.clock.LegalClock.Silence;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where things are done in dossiers. Under a lock on the dossier its facts are folded, what is to be done is checked against
 * them, and the new fact is stated, all in one transaction: of two people at once the second is told what the first did.
 */
@Component
public class DossierDesk {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext(:subject))";

    private final JdbcClient jdbc;
    private final Facts facts;
    private final LegalClocks clocks;
    private final TransactionTemplate transaction;

    DossierDesk(JdbcClient jdbc, Facts facts, LegalClocks clocks, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clocks = clocks;
        this.transaction = transaction;
    }

    /** A dossier as its facts tell it this moment; empty where there is none. */
    public Optional<Dossier> find(String id) {
        List<Fact> own = facts.ofSubject(Subjects.of(id));
        return own.isEmpty() ? Optional.empty() : Optional.of(Dossier.of(id, own));
    }

    /** What an act says of itself, made from the dossier under the lock. */
    @FunctionalInterface
    public interface Statement {
        ObjectNode of(Dossier dossier);
    }

    /**
     * Does something in a dossier, as whoever acts in this thread.
     *
     * @param seen how many facts the dossier had when it was shown to who acts; empty where that does not matter
     * @param personal places of the payload that hold personal data
     * @throws Refusal where the act does not fit, or somebody would act in two roles
     * @throws org.springframework.security.access.AccessDeniedException without the role
     */
    public Fact act(String id, Act act, Statement statement, OptionalInt seen, List<String> personal) {
        Optional<Viewer> viewer = act.duty().role().map(Access::require);
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql(LOCK).param("subject", Subjects.of(id)).query(row -> {});
            Dossier dossier = find(id).orElseGet(() -> Dossier.of(id, List.of()));
            if (dossier.facts().isEmpty() && act != Act.DRAFT) {
                throw Refusal.notFound();
            }
            viewer.ifPresent(who -> check(dossier, act, who.username(), seen));
            if (!permits(dossier, act)) {
                throw new Refusal(HttpStatus.CONFLICT, "dossier-not-now", act.key());
            }
            checkWhole(dossier, act);
            return facts.record(new NewFact(
                    act.fact(), Subjects.of(id), visibility(dossier, act), statement.of(dossier), personal));
        }));
    }

    private static void check(Dossier dossier, Act act, String username, OptionalInt seen) {
        if (!dossier.keepsDutiesApart(username, act.duty())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "dossier-two-roles", act.key());
        }
        if (seen.isPresent() && seen.getAsInt() != dossier.facts().size()) {
            throw new Refusal(HttpStatus.CONFLICT, "dossier-overtaken", act.key());
        }
    }

    /** Whether an act is possible now; publication also where the law takes silence for acceptance. */
    public boolean permits(Dossier dossier, Act act) {
        boolean extendable =
                clocks.find(dossier.clock()).flatMap(clock -> clock.extension()).isPresent();
        return switch (act) {
            case PUBLISH -> dossier.may(act) || isDeemedAccepted(dossier);
            case EXTEND -> dossier.may(act) && extendable;
            case DRAFT, ASSESS, SUBMIT, ASK, ANSWER, SET_CONDITION, LIFT_CONDITION, DECIDE, WITHHOLD ->
                dossier.may(act);
            case CONTEST, ANSWER_CONTEST, REASSESS, REPORT_INCIDENT, SUSPEND, RESUME, RETIRE, WITHDRAW ->
                dossier.may(act);
        };
    }

    /** Whether nobody decided in time and the law takes that for acceptance. */
    public boolean isDeemedAccepted(Dossier dossier) {
        return dossier.stage() == Stage.SUBMITTED
                && clocks.decision(dossier)
                        .map(deadline -> deadline.silenceOn(clocks.today()) == Silence.ACCEPTED)
                        .orElse(false);
    }

    private static void checkWhole(Dossier dossier, Act act) {
        if (act != Act.SUBMIT) {
            return;
        }
        if (!dossier.record().missing().isEmpty()) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "dossier-incomplete",
                    dossier.record().missing().getFirst().key());
        }
        if (dossier.assessment().flatMap(Attached::level).isEmpty()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "dossier-not-assessed", "assessment");
        }
    }

    static Visibility visibility(Dossier dossier, Act act) {
        boolean visible = switch (act) {
            case DRAFT, ASSESS, SUBMIT, ASK, ANSWER, EXTEND, DECIDE -> false;
            case SET_CONDITION, LIFT_CONDITION -> !dossier.versions().isEmpty();
            case PUBLISH, WITHHOLD, CONTEST, ANSWER_CONTEST, REASSESS, REPORT_INCIDENT -> true;
            case SUSPEND, RESUME, RETIRE, WITHDRAW -> true;
        };
        return visible ? Visibility.PUBLIC : Visibility.RESTRICTED;
    }
}
