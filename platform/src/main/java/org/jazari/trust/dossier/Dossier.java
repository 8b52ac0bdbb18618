package org.jazari.trust.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.PersonalData;
import org.jazari.kernel.language.Formats;
import org.jazari.trust.clock.Deadline.Pause;
import org.jazari.trust.dossier.Happened.Condition;
import org.jazari.trust.dossier.Happened.Contest;
import org.jazari.trust.dossier.Happened.ContestAnswer;
import org.jazari.trust.dossier.Happened.Decision;
import org.jazari.trust.dossier.Happened.Incident;
import org.jazari.trust.dossier.Happened.Question;
import org.jazari.trust.dossier.Happened.Stub;
import org.jazari.trust.dossier.Happened.Version;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A system's dossier: the fold over its facts. Folded over all facts it is what the office works on; over the public ones
 * alone it is what the register shows, so that nothing else can leak into a public page.
 */
public final class Dossier {
    private static final ZoneId ZONE = Formats.ZONE;

    private final String id;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Duty> people = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Contest> contests = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    private Stage stage = Stage.DRAFT;
    private Standing standing = Standing.UNPUBLISHED;
    private SystemRecord record = SystemRecord.EMPTY;
    private @Nullable Attached assessment;
    private @Nullable Decision decision;
    private @Nullable Stub stub;
    private @Nullable Instant submittedAt;
    private String clock = "";
    private boolean extended;
    private String standingBecause = "";

    private Dossier(String id) {
        this.id = id;
    }

    /** The dossier that facts tell, in the order in which they were recorded; facts of other kinds are passed over. */
    public static Dossier of(String id, List<Fact> facts) {
        Dossier dossier = new Dossier(id);
        facts.forEach(fact -> Act.of(fact.type()).ifPresent(act -> dossier.apply(act, fact)));
        return dossier;
    }

    private void apply(Act act, Fact fact) {
        facts.add(fact);
        if (act.duty() != Duty.ANYBODY) {
            people.putIfAbsent(fact.actor(), act.duty());
        }
        ObjectNode payload = fact.payload();
        Instant at = fact.recordedAt();
        switch (act) {
            case DRAFT -> {
                record = new SystemRecord((ObjectNode) payload.path("record"));
                beginDraft();
            }
            case ASSESS, REASSESS -> assessment = new Attached(payload, at);
            case SUBMIT -> submit(payload, at);
            case ASK -> {
                questions.add(new Question(payload.path("text").asString(), fact.actor(), at, Optional.empty(), ""));
                stage = Stage.QUESTIONED;
            }
            case ANSWER -> {
                questions.add(
                        questions.removeLast().answered(at, payload.path("text").asString()));
                stage = Stage.SUBMITTED;
            }
            case EXTEND -> extended = true;
            case SET_CONDITION -> conditions.add(condition(payload, at, fact.id()));
            case LIFT_CONDITION ->
                conditions.replaceAll(
                        one -> one.id().equals(payload.path("condition").asString()) && one.holds()
                                ? one.lifted(at, payload.path("reasons").asString())
                                : one);
            case DECIDE -> {
                decision = decision(payload, at);
                stage = Stage.DECIDED;
            }
            case PUBLISH -> publish(fact);
            case WITHHOLD -> {
                stub = new Stub(
                        payload.path("body").asString(),
                        WithheldCategory.find(payload.path("category").asString())
                                .orElseThrow(),
                        payload.path("ground").asString(),
                        LocalDate.parse(payload.path("expires").asString()),
                        at,
                        fact.id());
                learnConditions(fact);
                stand(Standing.WITHHELD, "");
                stage = Stage.CLOSED;
            }
            case CONTEST ->
                contests.add(new Contest(
                        fact.id(),
                        payload.path("receipt").asString(),
                        payload.path("about").asString(),
                        PersonalData.text(payload.path("text")),
                        PersonalData.text(payload.path("name")),
                        PersonalData.text(payload.path("contact")),
                        at,
                        Optional.empty()));
            case ANSWER_CONTEST -> answerContest(fact);
            case REPORT_INCIDENT ->
                incidents.add(new Incident(
                        fact.id(),
                        payload.path("text").asString(),
                        LocalDate.parse(payload.path("day").asString()),
                        at));
            case SUSPEND -> stand(Standing.SUSPENDED, payload.path("reasons").asString());
            case RESUME -> stand(Standing.PUBLISHED, payload.path("reasons").asString());
            case RETIRE -> stand(Standing.RETIRED, payload.path("reasons").asString());
            case WITHDRAW -> stand(Standing.WITHDRAWN, payload.path("reasons").asString());
        }
    }

    private void beginDraft() {
        if (stage != Stage.DRAFT) {
            stage = Stage.DRAFT;
            decision = null;
        }
    }

    private void submit(ObjectNode payload, Instant at) {
        stage = Stage.SUBMITTED;
        submittedAt = at;
        clock = payload.path("clock").asString();
        extended = false;
        questions.clear();
    }

    private void stand(Standing next, String because) {
        standing = next;
        standingBecause = because;
    }

    private void publish(Fact fact) {
        ObjectNode payload = fact.payload();
        Instant at = fact.recordedAt();
        record = new SystemRecord((ObjectNode) payload.path("record"));
        if (payload.path("assessment") instanceof ObjectNode attached) {
            assessment = new Attached(attached, at);
        }
        if (payload.path("decision") instanceof ObjectNode decided) {
            decision = decision(decided, at);
        }
        learnConditions(fact);
        versions.add(new Version(
                payload.path("version").asInt(),
                record,
                Optional.ofNullable(assessment),
                Optional.ofNullable(decision),
                at,
                fact.id()));
        if (standing != Standing.SUSPENDED) {
            stand(Standing.PUBLISHED, "");
        }
        stub = null;
        stage = Stage.CLOSED;
    }

    /** The public's fold has not seen those being set that were before the first publication. */
    private void learnConditions(Fact fact) {
        fact.payload().path("conditions").forEach(one -> {
            Condition stated = condition((ObjectNode) one, fact.recordedAt(), fact.id());
            conditions.removeIf(
                    known -> known.id().equals(stated.id()) && known.text().isEmpty()); // of a stub
            if (conditions.stream().noneMatch(known -> known.id().equals(stated.id()))) {
                conditions.add(stated);
            }
        });
    }

    private void answerContest(Fact fact) {
        ObjectNode payload = fact.payload();
        contests.replaceAll(one -> one.factId().equals(payload.path("contest").asString()) && one.isOpen()
                ? one.answered(new ContestAnswer(
                        fact.id(),
                        ContestOutcome.find(payload.path("outcome").asString()).orElseThrow(),
                        payload.path("text").asString(),
                        fact.actor(),
                        fact.recordedAt()))
                : one);
    }

    private static Condition condition(ObjectNode payload, Instant at, String factId) {
        return new Condition(
                payload.path("condition").asString(),
                ConditionKind.find(payload.path("kind").asString()).orElse(ConditionKind.OTHER),
                payload.path("text").asString(),
                payload.has("since") ? Instant.parse(payload.path("since").asString()) : at,
                factId,
                Optional.empty(),
                "");
    }

    private static Decision decision(JsonNode payload, Instant at) {
        return new Decision(
                Outcome.find(payload.path("outcome").asString()).orElseThrow(),
                payload.path("reasons").asString(),
                payload.has("at") ? Instant.parse(payload.path("at").asString()) : at,
                payload.path("deemed").asBoolean(false));
    }

    /** Whether it can be handed in: every required field of the record filled in, and a level reached. */
    public boolean isWhole() {
        return record().missing().isEmpty()
                && assessment().flatMap(Attached::level).isPresent();
    }

    /** Whether an act fits what has happened so far, whoever does it. */
    public boolean may(Act act) {
        boolean onRegister = standing == Standing.PUBLISHED || standing == Standing.SUSPENDED;
        boolean underReview = stage == Stage.SUBMITTED || stage == Stage.QUESTIONED;
        return switch (act) {
            case DRAFT -> !underReview && !isOver();
            case ASSESS, SUBMIT -> stage == Stage.DRAFT && !facts.isEmpty() && !isOver();
            case ASK, DECIDE -> stage == Stage.SUBMITTED;
            case ANSWER -> stage == Stage.QUESTIONED;
            case EXTEND -> underReview && !extended;
            case SET_CONDITION -> underReview || onRegister;
            case LIFT_CONDITION ->
                (underReview || onRegister) && conditions.stream().anyMatch(Condition::holds);
            case PUBLISH -> stage == Stage.DECIDED || (standing == Standing.WITHHELD && stage == Stage.CLOSED);
            case WITHHOLD -> stage == Stage.DECIDED && versions.isEmpty();
            case CONTEST -> standing != Standing.UNPUBLISHED;
            case ANSWER_CONTEST -> contests.stream().anyMatch(Contest::isOpen);
            case REASSESS, REPORT_INCIDENT -> onRegister;
            case SUSPEND -> standing == Standing.PUBLISHED;
            case RESUME -> standing == Standing.SUSPENDED;
            case RETIRE, WITHDRAW -> onRegister || standing == Standing.WITHHELD;
        };
    }

    /** In which role somebody has acted in this dossier; empty for somebody who has not. */
    public Optional<Duty> dutyOf(String username) {
        return Optional.ofNullable(people.get(username));
    }

    /** Whether somebody may act in a role: nobody ever acts in two. */
    public boolean keepsDutiesApart(String username, Duty duty) {
        return duty == Duty.ANYBODY || dutyOf(username).map(duty::equals).orElse(true);
    }

    /** Whether nothing can come any more but contests. */
    public boolean isOver() {
        return standing == Standing.RETIRED || standing == Standing.WITHDRAWN;
    }

    /** Whether the system may be used: what a program that serves it asks. */
    public boolean isUsable() {
        return (standing == Standing.PUBLISHED || standing == Standing.WITHHELD)
                && Optional.ofNullable(decision)
                        .filter(one -> one.outcome() == Outcome.REFUSED)
                        .isEmpty();
    }

    /** The times during which the legal clock does not run: from a question to its answer, as often as the law allows. */
    public List<Pause> pauses(int allowed) {
        return questions.stream()
                .limit(allowed)
                .map(question ->
                        new Pause(day(question.at()), question.answeredAt().map(Dossier::day)))
                .toList();
    }

    /** The day of a moment in Casablanca. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    public String id() {
        return id;
    }

    /** What it is made of, in order. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public Stage stage() {
        return stage;
    }

    public Standing standing() {
        return standing;
    }

    /** Why it stands so; empty where no reason was needed. */
    public String standingBecause() {
        return standingBecause;
    }

    /** The record being worked on; once published, the published one until the next draft. */
    public SystemRecord record() {
        return record;
    }

    public Optional<Attached> assessment() {
        return Optional.ofNullable(assessment);
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    public Optional<Stub> stub() {
        return Optional.ofNullable(stub);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** The id of the legal clock of the submission; empty before. */
    public String clock() {
        return clock;
    }

    public boolean extended() {
        return extended;
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    public List<Condition> conditions() {
        return List.copyOf(conditions);
    }

    /** The conditions that hold. */
    public List<Condition> conditionsInForce() {
        return conditions.stream().filter(Condition::holds).toList();
    }

    public List<Contest> contests() {
        return List.copyOf(contests);
    }

    public Optional<Contest> contest(Predicate<Contest> which) {
        return contests.stream().filter(which).findFirst();
    }

    public List<Incident> incidents() {
        return List.copyOf(incidents);
    }

    /** The published versions, first to last. */
    public List<Version> versions() {
        return List.copyOf(versions);
    }

    /** The version that the public sees. */
    public Optional<Version> published() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }
}
