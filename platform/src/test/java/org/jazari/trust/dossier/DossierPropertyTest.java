package org.jazari.trust.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.Visibility;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever people try in whatever order, what is accepted keeps roles apart and the public's fold to what is public. */
class DossierPropertyTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String INTERNAL = "internal";
    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");

    /** Somebody tries something. */
    record Attempt(Act act, String who) {}

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(Arbitraries.of(Act.class), Arbitraries.of("a", "b", "c", "d"))
                .as(Attempt::new)
                .list()
                .ofMaxSize(120);
    }

    private static List<Fact> accepted(List<Attempt> attempts) {
        List<Fact> facts = new ArrayList<>();
        for (Attempt attempt : attempts) {
            Dossier dossier = Dossier.of("x", facts);
            boolean begun = !facts.isEmpty() || attempt.act() == Act.DRAFT;
            if (begun
                    && dossier.may(attempt.act())
                    && dossier.keepsDutiesApart(attempt.who(), attempt.act().duty())) {
                facts.add(fact(attempt, dossier, facts.size()));
            }
        }
        return facts;
    }

    private static Fact fact(Attempt attempt, Dossier dossier, int number) {
        return new Fact(
                new UUID(0, number).toString(),
                attempt.act().fact(),
                Subjects.of("x"),
                BEGIN.plusSeconds(number),
                attempt.act() == Act.CONTEST ? "platform" : attempt.who(),
                DossierDesk.visibility(dossier, attempt.act()),
                payload(attempt.act(), dossier),
                Map.of());
    }

    private static ObjectNode payload(Act act, Dossier dossier) {
        ObjectNode payload = JSON.objectNode();
        return switch (act) {
            case DRAFT -> {
                payload.putObject("record")
                        .putObject("name")
                        .put("fr", INTERNAL + dossier.facts().size());
                yield payload;
            }
            case SUBMIT -> payload.put("clock", "law-55-19-general");
            case ASK, ANSWER -> payload.put("text", INTERNAL);
            case SET_CONDITION ->
                payload.put("condition", "c" + (dossier.conditions().size() + 1))
                        .put("kind", "other")
                        .put("text", "condition");
            case LIFT_CONDITION ->
                payload.put("condition", dossier.conditionsInForce().getFirst().id())
                        .put("reasons", "lifted");
            case DECIDE -> payload.put("outcome", "approved").put("reasons", "good");
            case PUBLISH -> Publication.record(dossier, BEGIN);
            case WITHHOLD ->
                Publication.stub(
                        dossier,
                        payload.put("category", "defence").put("ground", "law").put("expires", "2030-01-01"));
            case CONTEST ->
                payload.put("receipt", "r" + dossier.contests().size()).put("about", "house-decision");
            case ANSWER_CONTEST ->
                payload.put(
                                "contest",
                                dossier.contest(one -> one.isOpen())
                                        .orElseThrow()
                                        .factId())
                        .put("outcome", "upheld")
                        .put("text", "answer");
            case REPORT_INCIDENT -> payload.put("day", "2026-01-01").put("text", "incident");
            case ASSESS, REASSESS -> {
                payload.putObject("ruleset").put("id", "r").put("version", "1");
                payload.putObject("report").put("level", 1);
                yield payload;
            }
            case EXTEND, SUSPEND, RESUME, RETIRE, WITHDRAW -> payload.put("reasons", "because");
        };
    }

    @Property(tries = 300)
    void nobodyEverActsInTwoRoles(@ForAll("attempts") List<Attempt> attempts) {
        Map<String, Set<Duty>> duties = new HashMap<>();
        for (Fact fact : accepted(attempts)) {
            Duty duty = Act.of(fact.type()).orElseThrow().duty();
            if (duty != Duty.ANYBODY) {
                duties.computeIfAbsent(fact.actor(), who -> new HashSet<>()).add(duty);
            }
        }

        assertThat(duties.values()).allMatch(own -> own.size() == 1);
    }

    @Property(tries = 300)
    void whatIsPublishedWasSubmittedDecidedAndPublishedByThree(@ForAll("attempts") List<Attempt> attempts) {
        Map<Act, String> last = new EnumMap<>(Act.class);
        for (Fact fact : accepted(attempts)) {
            Act act = Act.of(fact.type()).orElseThrow();
            last.put(act, fact.actor());
            if (act == Act.PUBLISH || act == Act.WITHHOLD) {
                assertThat(Set.of(last.get(Act.SUBMIT), last.get(Act.DECIDE), last.get(act)))
                        .hasSize(3);
            }
        }
    }

    /** The fold over public facts alone has the same standing, conditions and contests, and nothing of the work inside. */
    @Property(tries = 300)
    void thePublicsFoldAgreesWhereItMayAndKnowsNothingElse(@ForAll("attempts") List<Attempt> attempts) {
        List<Fact> all = accepted(attempts);
        Dossier office = Dossier.of("x", all);
        Dossier shown = Dossier.of(
                "x",
                all.stream()
                        .filter(fact -> fact.visibility() == Visibility.PUBLIC)
                        .toList());

        assertThat(shown.standing()).isEqualTo(office.standing());
        assertThat(shown.contests()).isEqualTo(office.contests());
        assertThat(shown.versions()).hasSameSizeAs(office.versions());
        assertThat(shown.questions()).isEmpty();
        if (office.standing().showsRecord() && office.stage() == Stage.CLOSED) {
            assertThat(shown.conditionsInForce())
                    .extracting(Happened.Condition::id)
                    .containsExactlyElementsOf(office.conditionsInForce().stream()
                            .map(Happened.Condition::id)
                            .toList());
        }
    }

    @Property(tries = 200)
    void foldingStepByStepIsFoldingAtOnce(@ForAll("attempts") List<Attempt> attempts) {
        List<Fact> all = accepted(attempts);
        for (int i = 0; i <= all.size(); i++) {
            Dossier prefix = Dossier.of("x", all.subList(0, i));
            assertThat(prefix.facts()).hasSize(i);
        }
        Dossier once = Dossier.of("x", all);
        Dossier again = Dossier.of("x", once.facts());
        assertThat(again.stage()).isEqualTo(once.stage());
        assertThat(again.standing()).isEqualTo(once.standing());
        assertThat(again.conditions()).isEqualTo(once.conditions());
    }
}
